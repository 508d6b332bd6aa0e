// Finding the way after damage.
extension WARCReader {
    /// Marks that the next record must be looked for, `count` bytes from here at the earliest.
    func lost(_ damage: WARCDamage, after count: Int) -> WARCDamage {
        isLost = true
        searched = count
        return damage
    }

    /// Drops the line ends between records; false at the end of the file.
    func skipBlanks(_ stream: RecordStream) throws -> Bool {
        while true {
            let bytes = stream.bytes
            let blanks = bytes.prefix { $0 == 0x0D || $0 == 0x0A }.count
            let hasRecord = blanks < bytes.count
            stream.drop(blanks)
            if hasRecord { return true }
            if try stream.more() { continue }
            guard try stream.nextMember() else { return false }
        }
    }

    /// Goes to the next line that begins like a record; false where there is none.
    func findRecord(_ stream: RecordStream) throws -> Bool {
        if hasMemberEnded {
            // The next member is sounder ground than what the broken record holds.
            hasMemberEnded = false
            let held = stream.count
            if try stream.nextMember() {
                stream.drop(held)
                searched = 0
                if try beginsRecord(stream) { return true }
            }
        }
        // The line end before the record is looked for, too.
        stream.drop(Swift.max(0, Swift.min(searched, stream.count) - 1))
        while true {
            if let place = Self.placeOfRecord(stream.bytes) {
                stream.drop(place)
                return true
            }
            stream.drop(Swift.max(0, stream.count - 8))
            if stream.isBomb { return try stream.leaveMember() }
            if try stream.more() { continue }
            stream.drop(stream.count)
            guard try stream.nextMember() else { return false }
            if try beginsRecord(stream) { return true }
        }
    }

    private func beginsRecord(_ stream: RecordStream) throws -> Bool {
        while stream.count < 5, try stream.more() {}
        return stream.bytes.starts(with: "WARC/".utf8)
    }

    /// Where a line begins with `WARC/` and a digit.
    private static func placeOfRecord(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let mark = Array("\nWARC/".utf8)
        var place = 0
        while place + mark.count < bytes.count {
            if bytes[place] == 0x0A,
                bytes[place..<place + mark.count].elementsEqual(mark),
                (0x30...0x39).contains(bytes[place + mark.count])
            {
                return place + 1
            }
            place += 1
        }
        return nil
    }

    /// Notes damage of the compressed stream and goes to where it is sound again.
    func leave(_ stream: RecordStream, _ error: ArchiveError) -> WARCDamage {
        let damage = WARCDamage(offset: stream.offset, problem: .compression(error))
        let isSound = try? stream.leaveMember()
        if isSound != true { self.stream = nil }
        return damage
    }
}
