/// Undoes what HTTP did to a body on its way: `Transfer-Encoding` and `Content-Encoding`.
struct BodyCoding {
    private let isChunked: Bool
    /// The content codings, the last one applied first.
    private let codings: [String]

    private static let deepest = 4

    init(_ head: WARCHead) {
        let transfer = Self.words(head.values(of: "Transfer-Encoding"))
        isChunked = transfer.contains("chunked")
        let content = Self.words(head.values(of: "Content-Encoding"))
        codings = (content + transfer.filter { $0 != "chunked" }).reversed()
            .filter { $0 != "identity" }
    }

    func decoded(_ body: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
        var bytes = isChunked ? ChunkedBody(body).content ?? body : body
        guard codings.count <= Self.deepest else { throw .nestedTooDeeply(limit: Self.deepest) }
        for coding in codings {
            guard !bytes.isEmpty else { break }
            switch coding {
            case "gzip", "x-gzip":
                if Gzip.isGzip(bytes) { bytes = try Gzip.decompress(bytes, limit: limit) }
            case "deflate":
                // Text under this field was decoded before it was kept.
                if Self.isMarkup(bytes) { continue }
                bytes = try Gzip.inflate(bytes, limit: limit)
            case "br", "zstd", "compress", "x-compress":
                if Self.isMarkup(bytes) { continue }
                throw .unsupported(coding == "br" ? "brotli" : coding)
            default:
                // Servers write character sets and nonsense here.
                continue
            }
        }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        return bytes
    }

    private static func words(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",") }.map { word in
            String(word.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != ";" })
                .lowercased()
        }.filter { !$0.isEmpty }
    }

    /// Whether bytes are text with a tag near their beginning.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(512)
        guard head.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) }) else { return false }
        return head.contains(0x3C) || head.contains(0x7B)
    }
}

/// A body sent in chunks, each after its length in hexadecimal digits.
struct ChunkedBody {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The chunks joined; `nil` where the body does not begin with a chunk.
    ///
    /// A body that breaks off keeps what came.
    var content: [UInt8]? {
        var out: [UInt8] = []
        var place = 0
        while let (length, start) = header(at: place) {
            if length == 0 { return out }
            let end = min(bytes.count, start + min(length, bytes.count - start))
            if out.isEmpty { out.reserveCapacity(bytes.count - start) }
            out.append(contentsOf: bytes[start..<end])
            place = end
            if place < bytes.count, bytes[place] == 0x0D { place += 1 }
            if place < bytes.count, bytes[place] == 0x0A { place += 1 }
        }
        return place == 0 ? nil : out
    }

    /// The length line at `place`: the length, and where the chunk begins.
    private func header(at place: Int) -> (length: Int, start: Int)? {
        var length = 0
        var index = place
        while index < bytes.count, let digit = Self.digit(bytes[index]) {
            guard index - place < 15 else { return nil }
            length = length << 4 | digit
            index += 1
        }
        guard index > place else { return nil }
        // Extensions after the length mean nothing here.
        let lineEnd = bytes[index...].prefix(4096).firstIndex(of: 0x0A)
        guard let lineEnd else { return nil }
        let rest = bytes[index..<lineEnd].first { $0 > 0x20 }
        guard rest == nil || rest == 0x3B else { return nil }
        return (length, lineEnd + 1)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46: Int(byte) - 0x37
        case 0x61...0x66: Int(byte) - 0x57
        default: nil
        }
    }
}
