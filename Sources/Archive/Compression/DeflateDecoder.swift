/// Expands deflate streams (RFC 1951), faster than zlib: eight bytes of input at a time, one table look-up for most symbols.
///
/// Works on pieces of input and output; between them it holds the bits that were taken and not used.
final class DeflateDecoder {
    /// Why it stopped.
    enum Stop {
        /// The stream is at its end.
        case end
        /// More input is needed; ``mostNeeded`` bytes at once are always enough.
        case input
        /// More room is needed; ``leastRoom`` bytes at once are always enough.
        case output
        case damaged
    }

    enum State {
        case header
        case stored(Int)
        case codes
    }

    /// The longest description of codes, with what is needed around it.
    static let mostNeeded = 1024
    /// The longest match, with what copying eight bytes at a time writes behind it.
    static let leastRoom = 320

    let symbols = DeflateTable(bits: 11, capacity: 4096)
    let distances = DeflateTable(bits: 8, capacity: 1024)
    let lengthCodes = DeflateTable(bits: 7, capacity: 128)
    var state = State.header
    var isLast = false
    var isFixed = false
    var bits: UInt64 = 0
    var bitCount = 0

    deinit {
        symbols.deallocate()
        distances.deallocate()
        lengthCodes.deallocate()
    }

    /// Forgets the stream under way.
    func reset() {
        state = .header
        isLast = false
        bits = 0
        bitCount = 0
    }

    /// Expands what there is.
    ///
    /// - Parameters:
    ///   - input: The next bytes of the stream.
    ///   - used: Comes back as how many of them were taken.
    ///   - isFinal: Whether no others follow.
    ///   - room: Where the content goes.
    ///   - end: Where in `room` the next byte goes; comes back as where the content ends.
    ///   - history: How many bytes before `end` the stream has written, 32 KB of them at most.
    /// - Returns: Why it stopped.
    func run(
        _ input: UnsafeBufferPointer<UInt8>,
        used: inout Int,
        isFinal: Bool,
        into room: UnsafeMutableRawBufferPointer,
        end: inout Int,
        history: Int
    ) -> Stop {
        guard let source = input.baseAddress, let target = room.baseAddress else {
            return isFinal ? .damaged : .input
        }
        let lowest = end - history
        while true {
            switch state {
            case .header:
                if isLast {
                    // The rest of the last byte is padding.
                    bits = 0
                    bitCount = 0
                    return .end
                }
                if input.count - used < Self.mostNeeded, !isFinal { return .input }
                guard readHeader(input, &used) else { return .damaged }
            case .stored(let left):
                let count = min(left, input.count - used, room.count - end)
                (target + end).copyMemory(from: source + used, byteCount: count)
                used += count
                end += count
                state = left == count ? .header : .stored(left - count)
                if left == count { continue }
                if used == input.count { return isFinal ? .damaged : .input }
                return .output
            case .codes:
                let stop = expand(
                    source,
                    input.count,
                    &used,
                    target,
                    room.count,
                    &end,
                    lowest,
                    isFinal
                )
                if let stop { return stop }
                state = .header
            }
        }
    }
}

extension DeflateDecoder {
    /// Expands symbols to the end of the block; a reason where it must stop before.
    private func expand(
        _ source: UnsafePointer<UInt8>,
        _ inputEnd: Int,
        _ used: inout Int,
        _ target: UnsafeMutableRawPointer,
        _ outputEnd: Int,
        _ outputPlace: inout Int,
        _ lowest: Int,
        _ isFinal: Bool
    ) -> Stop? {
        let table = symbols.entries
        let far = distances.entries
        var bits = self.bits
        var bitCount = self.bitCount
        var place = used
        var out = outputPlace
        defer {
            // Whole bytes that were taken too early go back: the next piece of input may begin with them.
            place -= max(0, bitCount) / 8
            self.bitCount = max(0, bitCount) & 7
            self.bits = bits & (1 << UInt64(self.bitCount) - 1)
            used = place
            outputPlace = out
        }
        while true {
            guard outputEnd - out >= Self.leastRoom else { return .output }
            if inputEnd - place >= 16 {
                let word = UnsafeRawPointer(source + place)
                    .loadUnaligned(as: UInt64.self).littleEndian
                bits |= word &<< UInt64(bitCount)
                place &+= (63 &- bitCount) &>> 3
                bitCount |= 56
            } else {
                guard isFinal else { return .input }
                while bitCount <= 56, place < inputEnd {
                    bits |= UInt64(source[place]) &<< UInt64(bitCount)
                    place += 1
                    bitCount += 8
                }
            }
            var entry = table[Int(truncatingIfNeeded: bits & 0x7FF)]
            // Two literals fit before a length and a distance, which take 48 bits at most, need new input.
            if entry & DeflateTable.isLiteral != 0, bitCount >= 33 {
                take(entry, &bits, &bitCount)
                put(entry, target, out)
                out &+= 1
                entry = table[Int(truncatingIfNeeded: bits & 0x7FF)]
                if entry & DeflateTable.isLiteral != 0 {
                    take(entry, &bits, &bitCount)
                    put(entry, target, out)
                    out &+= 1
                    entry = table[Int(truncatingIfNeeded: bits & 0x7FF)]
                    if entry & DeflateTable.isLiteral != 0 {
                        take(entry, &bits, &bitCount)
                        put(entry, target, out)
                        out &+= 1
                        continue
                    }
                }
                if bitCount < 48, inputEnd - place >= 8 {
                    let word = UnsafeRawPointer(source + place)
                        .loadUnaligned(as: UInt64.self).littleEndian
                    bits |= word &<< UInt64(bitCount)
                    place &+= (63 &- bitCount) &>> 3
                    bitCount |= 56
                } else if bitCount < 48 {
                    continue
                }
            }
            if entry & DeflateTable.isSpecial != 0 {
                if entry & DeflateTable.continues != 0 {
                    entry = second(entry, table, &bits, &bitCount)
                }
                if entry & DeflateTable.endOfBlock != 0 {
                    take(entry, &bits, &bitCount)
                    return bitCount < 0 ? .damaged : nil
                }
                guard entry & DeflateTable.isSpecial == 0 else { return .damaged }
            }
            take(entry, &bits, &bitCount)
            if entry & DeflateTable.isLiteral != 0 {
                guard bitCount >= 0 else { return .damaged }
                put(entry, target, out)
                out &+= 1
                continue
            }
            let length = value(entry, &bits, &bitCount)
            entry = far[Int(truncatingIfNeeded: bits & 0xFF)]
            if entry & DeflateTable.isSpecial != 0 {
                guard entry & DeflateTable.continues != 0 else { return .damaged }
                entry = second(entry, far, &bits, &bitCount)
                guard entry & DeflateTable.isSpecial == 0 else { return .damaged }
            }
            take(entry, &bits, &bitCount)
            let distance = value(entry, &bits, &bitCount)
            guard bitCount >= 0, distance <= out &- lowest else { return .damaged }
            copy(target + out, distance, length)
            out &+= length
        }
    }

    /// Writes the byte of a literal's entry.
    @inline(__always)
    private func put(_ entry: UInt32, _ target: UnsafeMutableRawPointer, _ out: Int) {
        let byte = UInt8(truncatingIfNeeded: entry &>> 16)
        target.storeBytes(of: byte, toByteOffset: out, as: UInt8.self)
    }

    /// The entry that the index of a second table leads to; the bits of the first are dropped.
    @inline(__always)
    private func second(
        _ entry: UInt32,
        _ entries: UnsafeMutablePointer<UInt32>,
        _ bits: inout UInt64,
        _ bitCount: inout Int
    ) -> UInt32 {
        take(entry, &bits, &bitCount)
        let further = UInt64(entry &>> 8 & 31)
        let index = Int(truncatingIfNeeded: bits & (1 &<< further &- 1))
        return entries[Int(entry &>> 16 & 0x7FFF) &+ index]
    }

    /// Drops the bits of an entry's code.
    @inline(__always)
    private func take(_ entry: UInt32, _ bits: inout UInt64, _ bitCount: inout Int) {
        bits = bits &>> UInt64(entry & 63)
        bitCount &-= Int(entry & 63)
    }

    /// The value of an entry and of the further bits that belong to it.
    @inline(__always)
    private func value(_ entry: UInt32, _ bits: inout UInt64, _ bitCount: inout Int) -> Int {
        let further = UInt64(entry &>> 8 & 31)
        let more = Int(truncatingIfNeeded: bits & (1 &<< further &- 1))
        bits = bits &>> further
        bitCount &-= Int(further)
        return Int(entry &>> 16 & 0x7FFF) &+ more
    }

    /// Copies what stands `distance` before `target`; up to eight bytes behind the end are overwritten.
    @inline(__always)
    private func copy(_ target: UnsafeMutableRawPointer, _ distance: Int, _ length: Int) {
        let source = UnsafeRawPointer(target - distance)
        var done = 0
        if distance >= 8 {
            repeat {
                let word = (source + done).loadUnaligned(as: UInt64.self)
                target.storeBytes(of: word, toByteOffset: done, as: UInt64.self)
                done &+= 8
            } while done < length
        } else if distance == 1 {
            let byte = UInt64(source.load(as: UInt8.self)) &* 0x0101_0101_0101_0101
            repeat {
                target.storeBytes(of: byte, toByteOffset: done, as: UInt64.self)
                done &+= 8
            } while done < length
        } else {
            repeat {
                let byte = source.load(fromByteOffset: done, as: UInt8.self)
                target.storeBytes(of: byte, toByteOffset: done, as: UInt8.self)
                done &+= 1
            } while done < length
        }
    }
}
