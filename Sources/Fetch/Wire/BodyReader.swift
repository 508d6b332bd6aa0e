import Archive

/// Puts the pieces of a body together and undoes its compression, within limits.
///
/// Nothing is kept beyond the limit: a body that expands without end is left after as many bytes as it may have.
struct BodyReader {
    private let limit: Int
    private let isCut: Bool
    /// The codings, the last one applied first.
    private let inflaters: [Inflater]
    private var arrived = 0
    /// The body as far as it came.
    private(set) var bytes: [UInt8] = []
    /// Whether no more is needed.
    private(set) var isFull = false

    /// Bodies that expand more than this many times are no texts: the best that deflate does on news is 20.
    static let mostExpansion = 200
    /// Expansion is looked at beyond this many bytes.
    static let harmless = 1 << 20

    /// Why a body is not taken.
    enum Problem: Error {
        case tooLarge
        case unreadable(String)
    }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - fields: The fields of the answer.
    ///   - start: Its first bytes, which say how "deflate" was meant.
    ///   - limit: The most bytes of content.
    ///   - isCut: Whether more are left out instead of refused.
    /// - Throws: ``Problem/unreadable(_:)`` for a compression that is not known.
    init(_ fields: HeaderFields, start: [UInt8], limit: Int, isCut: Bool) throws(Problem) {
        self.limit = limit
        self.isCut = isCut
        let codings = fields.values("Content-Encoding").flatMap { $0.split(separator: ",") }
            .map { $0.filter { !$0.isWhitespace }.lowercased() }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard codings.count <= 2 else { throw .unreadable("compressed more than twice over") }
        var inflaters: [Inflater] = []
        for coding in codings.reversed() {
            switch coding {
            case "gzip", "x-gzip":
                // Servers say it of what they did not compress.
                if inflaters.isEmpty, !start.isEmpty, start.first != 0x1F { continue }
                inflaters.append(Inflater(.gzip, limit: .max))
            case "deflate":
                inflaters.append(Inflater(.deflated(start), limit: .max))
            default: throw .unreadable("\(coding) compression, which was not asked for")
            }
        }
        self.inflaters = inflaters
    }

    /// Takes the next piece.
    mutating func add(_ piece: [UInt8]) throws(Problem) {
        arrived += piece.count
        try expand(piece, stage: 0)
    }

    /// Takes a piece through the codings from `stage` on, a little at a time.
    ///
    /// So neither a piece nor what it expands to in one coding can become gigabytes in the next before it is looked at.
    private mutating func expand(_ piece: [UInt8], stage: Int) throws(Problem) {
        guard stage < inflaters.count else { return try keep(piece) }
        var place = 0
        while place < piece.count, !isFull {
            let end = min(piece.count, place + 4096)
            var out: [UInt8] = []
            do throws(ArchiveError) {
                try inflaters[stage].inflate(Array(piece[place..<end]), into: &out)
            } catch {
                throw .unreadable(error.description)
            }
            place = end
            try expand(out, stage: stage + 1)
        }
    }

    private mutating func keep(_ part: [UInt8]) throws(Problem) {
        bytes.append(contentsOf: part)
        if bytes.count > limit {
            guard isCut else { throw .tooLarge }
            bytes.removeLast(bytes.count - limit)
            isFull = true
        }
        if bytes.count > Self.harmless, bytes.count / max(1, arrived) > Self.mostExpansion {
            throw .tooLarge
        }
    }

    /// Checks that nothing is missing at the end.
    func finish() throws(Problem) {
        guard !isFull, arrived > 0 else { return }
        for inflater in inflaters {
            do throws(ArchiveError) { try inflater.finish() } catch {
                throw .unreadable(error.description)
            }
        }
    }
}
