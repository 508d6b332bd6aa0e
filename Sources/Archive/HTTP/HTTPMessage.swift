/// An HTTP message as an archive keeps it: a head, and a body as it went over the wire.
public struct HTTPMessage: Sendable, Hashable {
    /// The status line and the fields.
    public var head: WARCHead
    /// The body, still encoded as the fields say.
    public var body: [UInt8]

    /// The longest head that is read, in bytes.
    private static let longestHead = 256 << 10

    /// Reads a message; `nil` for bytes that do not begin with `HTTP/`.
    ///
    /// A head that never ends is a message without a body.
    public init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        let end = Self.headLength(bytes)
        head = WARCHead(Array(bytes[..<end]))
        body = Array(bytes[end...])
    }

    /// The status: 200, 404; `nil` where the status line has none.
    public var status: Int? {
        let words = head.firstLine.split(separator: " ", omittingEmptySubsequences: true)
        return words.count > 1 ? Int(words[1].prefix(3)) : nil
    }

    /// The body with its codings undone, as a browser has it.
    ///
    /// Archives often keep a decoded body under the fields of the encoded one: a body that is plainly not in a coding is taken as it is.
    ///
    /// - Parameter limit: The longest body that is accepted, in bytes, at every step.
    /// - Returns: The decoded bytes.
    /// - Throws: ``ArchiveError``, also where codings lie within codings more than four deep.
    public func decodedBody(limit: Int) throws(ArchiveError) -> [UInt8] {
        try BodyCoding(head).decoded(body, limit: limit)
    }

    private static func headLength(_ bytes: [UInt8]) -> Int {
        var place = 0
        let last = min(bytes.count, longestHead)
        while place < last {
            if bytes[place] == 0x0A {
                if place + 1 < bytes.count, bytes[place + 1] == 0x0A { return place + 2 }
                if place + 2 < bytes.count, bytes[place + 1] == 0x0D, bytes[place + 2] == 0x0A {
                    return place + 3
                }
            }
            place += 1
        }
        return bytes.count
    }
}
