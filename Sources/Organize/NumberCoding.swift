/// Appends numbers to bytes, the lowest byte first.
struct NumberWriter {
    var bytes: [UInt8] = []

    mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Numbers of 16 bits; greater ones are cut down to the greatest.
    mutating func append(counts: [UInt32]) {
        let part = [UInt8](unsafeUninitializedCapacity: 2 * counts.count) { part, filled in
            for (place, count) in counts.enumerated() {
                let count = UInt16(clamping: count)
                part.initializeElement(at: 2 * place, to: UInt8(truncatingIfNeeded: count))
                part.initializeElement(at: 2 * place + 1, to: UInt8(count >> 8))
            }
            filled = 2 * counts.count
        }
        bytes += part
    }
}

/// Takes numbers from bytes, the lowest byte first.
struct NumberReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next number; `nil` at the end.
    mutating func next<Number: FixedWidthInteger & UnsignedInteger>(
        _ type: Number.Type
    ) -> Number? {
        let width = MemoryLayout<Number>.size
        guard bytes.count - at >= width else { return nil }
        let number = bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Number.self))
        }
        at += width
        return number
    }

    /// The next `count` bytes; `nil` where there are fewer.
    mutating func next(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, bytes.count - at >= count else { return nil }
        defer { at += count }
        return bytes[at..<at + count]
    }

    /// The next `count` numbers; `nil` where there are fewer.
    mutating func list(_ count: Int) -> [UInt32]? {
        guard let part = next(4 * count) else {
            return nil
        }
        return part.withUnsafeBytes { part in
            [UInt32](unsafeUninitializedCapacity: count) { list, filled in
                for place in 0..<count {
                    let number = part.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)
                    list.initializeElement(at: place, to: UInt32(littleEndian: number))
                }
                filled = count
            }
        }
    }

    /// The next `count` numbers of 16 bits; `nil` where there are fewer.
    mutating func counts(_ count: Int) -> [UInt32]? {
        guard let part = next(2 * count) else { return nil }
        return part.withUnsafeBytes { part in
            (0..<count).map { UInt32(part[2 * $0]) | UInt32(part[2 * $0 + 1]) << 8 }
        }
    }

    /// All bytes that were not taken yet.
    var rest: ArraySlice<UInt8> { bytes[at...] }
}
