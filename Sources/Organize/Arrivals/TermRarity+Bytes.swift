extension TermRarity {
    /// The counts as a store keeps them: a version, the sizes, little-endian numbers of 16 bits, then languages with their counts.
    ///
    /// Some megabytes at most, whatever the size of the corpus.
    public var bytes: [UInt8] {
        var writer = NumberWriter()
        writer.append(Self.version)
        writer.append(UInt32(first.count))
        writer.append(counts: first)
        writer.append(counts: second)
        for (language, count) in documents.sorted(by: { $0.key < $1.key }) {
            let name = Array(language.utf8.prefix(255))
            writer.append(count.bitPattern)
            writer.append(UInt8(name.count))
            writer.bytes += name
        }
        return writer.bytes
    }

    /// Reads stored counts.
    ///
    /// - Returns: `nil` where the bytes are no counts of this version of the program.
    public init?(bytes: [UInt8]) {
        var reader = NumberReader(bytes)
        guard reader.next(UInt8.self) == Self.version, let size = reader.next(UInt32.self),
            size >= Self.leastSize, size <= Self.mostSize, size & (size - 1) == 0
        else { return nil }
        self.init(size: Int(size))
        guard let one = reader.counts(Int(size)), let other = reader.counts(Int(size)) else {
            return nil
        }
        first = one
        second = other
        while let count = reader.next(UInt32.self) {
            guard let length = reader.next(UInt8.self), let name = reader.next(Int(length)) else {
                return nil
            }
            documents[String(decoding: name, as: UTF8.self)] = Float(bitPattern: count)
        }
    }

    private static let version: UInt8 = 1
}
