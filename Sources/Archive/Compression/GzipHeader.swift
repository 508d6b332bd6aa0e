/// The header of a gzip member (RFC 1952).
enum GzipHeader {
    /// What the bytes at the front are.
    enum Reading: Equatable {
        /// A header of so many bytes.
        case length(Int)
        /// The beginning of one: more bytes are needed.
        case cut
        case none
    }

    /// The longest header that is read: names and comments have no limit of their own.
    static let longest = 1 << 16

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        let mark: [UInt8] = [0x1F, 0x8B, 8]
        guard bytes.prefix(3).elementsEqual(mark.prefix(bytes.count)) else { return .none }
        guard bytes.count >= 10 else { return .cut }
        let flags = bytes[3]
        guard flags & 0xE0 == 0 else { return .none }
        var place = 10
        if flags & 4 != 0 {
            guard bytes.count >= place + 2 else { return .cut }
            place += 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8
        }
        // A name and a comment, each ended by a zero.
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else {
                return bytes.count < longest ? .cut : .none
            }
            place = end + 1
        }
        if flags & 2 != 0 { place += 2 }
        guard place <= longest else { return .none }
        return place <= bytes.count ? .length(place) : .cut
    }
}
