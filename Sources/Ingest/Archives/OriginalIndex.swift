import Archive
import News

/// Where the records stand that later ones say they repeat.
struct OriginalIndex {
    /// A record of one of the archives that are read together.
    struct Place: Hashable {
        var archive: Int
        var offset: Int
    }

    private var places: [Int64: Place] = [:]

    /// Three a record; some 60 MB of memory when it is full.
    private static let mostPlaces = 1_500_000

    /// Notes a record by all names that a revisit can give it.
    mutating func add(_ head: WARCHead, at place: Place) {
        switch WARCRecord.kind(in: head) {
        case .response, .resource: break
        default: return
        }
        guard places.count < Self.mostPlaces else { return }
        let names = [
            Self.name(id: head["WARC-Record-ID"]),
            Self.name(address: WARCRecord.address(in: head), date: head["WARC-Date"]),
            Self.name(digest: head["WARC-Payload-Digest"]),
        ]
        // The first of several with the same content is the one that was not a revisit.
        for case let name? in names where places[name] == nil { places[name] = place }
    }

    /// Notes the record of an index line.
    mutating func add(digest: String?, at place: Place) {
        guard places.count < Self.mostPlaces, let name = Self.name(digest: digest) else { return }
        if places[name] == nil { places[name] = place }
    }

    /// The record that a revisit repeats.
    func place(of revisit: WARCHead) -> Place? {
        let names = [
            Self.name(id: revisit["WARC-Refers-To"]),
            Self.name(
                address: revisit["WARC-Refers-To-Target-URI"],
                date: revisit["WARC-Refers-To-Date"]
            ),
            Self.name(digest: revisit["WARC-Payload-Digest"]),
        ]
        return names.lazy.compactMap { $0.flatMap { places[$0] } }.first
    }

    private static func name(id: String?) -> Int64? {
        id.map { StableHash.identity(Array("id \($0)".utf8)) }
    }

    private static func name(address: String?, date: String?) -> Int64? {
        guard let address, let date else { return nil }
        return StableHash.identity(Array("at \(address) \(date)".utf8))
    }

    /// Indexes leave out the name of the algorithm.
    private static func name(digest: String?) -> Int64? {
        guard let digest, !digest.isEmpty else { return nil }
        let value = digest.split(separator: ":").last ?? ""
        return StableHash.identity(Array("of \(value)".utf8))
    }
}
