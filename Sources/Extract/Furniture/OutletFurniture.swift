import News

/// What outlets print again and again inside their articles: requests, notices, lines about themselves.
///
/// Learned by ``FurnitureLearner`` from several pages of an outlet; reading a page needs none of it.
public struct OutletFurniture: Sendable, Hashable {
    /// Keys of repeated blocks by outlet.
    private(set) var keys: [String: Set<UInt64>]

    /// Nothing is known of any outlet.
    public init() { keys = [:] }

    init(keys: [String: Set<UInt64>]) { self.keys = keys.filter { !$0.value.isEmpty } }

    /// Whether nothing is known of any outlet.
    public var isEmpty: Bool { keys.isEmpty }

    /// Number of blocks that are known, of all outlets.
    public var count: Int { keys.values.reduce(0) { $0 + $1.count } }

    /// Whether the outlet repeats a text.
    public func contains(_ text: String, outlet: String) -> Bool {
        guard let known = keys[outlet], let key = Self.key(of: text) else { return false }
        return known.contains(key)
    }

    /// The key of a text: its letters and digits alone; `nil` for a text too short to be told.
    static func key(of text: String) -> UInt64? {
        let bytes = TextKey(text).bytes
        guard bytes.count >= 20 else { return nil }
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return key
    }
}

extension OutletFurniture {
    /// Its stored form, the same for equal values: a line an outlet, keys in hexadecimal digits.
    public var stored: String {
        keys.sorted { $0.key < $1.key }.map { outlet, keys in
            ([outlet] + keys.sorted().map { String($0, radix: 16) }).joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// Reads the stored form; lines that cannot be read are left out.
    public init(stored: String) {
        var keys: [String: Set<UInt64>] = [:]
        for line in stored.split(separator: "\n") {
            let cells = line.split(separator: "\t")
            guard let outlet = cells.first else { continue }
            keys[String(outlet)] = Set(cells.dropFirst().compactMap { UInt64($0, radix: 16) })
        }
        self.init(keys: keys)
    }
}

extension PageReading {
    /// The reading with repeated blocks taken out of its articles and kept as furniture.
    ///
    /// An article of which little would be left stays as it is.
    func without(_ furniture: OutletFurniture) -> PageReading {
        guard !furniture.isEmpty, !articles.isEmpty else { return self }
        var result = self
        for index in articles.indices {
            let article = articles[index]
            guard let outlet = article.outlet?.id else { continue }
            let gone = article.blocks.filter {
                FurnitureLearner.isLearned($0.role)
                    && furniture.contains(article.text(of: $0), outlet: outlet)
            }
            guard !gone.isEmpty, let rest = article.removing(Set(gone)) else { continue }
            result.articles[index] = rest
            result.furniture += gone.map {
                Furniture(
                    kind: .chrome,
                    text: article.text(of: $0),
                    source: $0.source ?? TextSpan(0, 0)
                )
            }
        }
        result.furniture = result.furniture.enumerated()
            .sorted { ($0.element.source.start, $0.offset) < ($1.element.source.start, $1.offset) }
            .map(\.element)
        return result
    }
}

extension Article {
    /// The article without some of its blocks; `nil` where less than half of its body would be left.
    fileprivate func removing(_ gone: Set<Block>) -> Article? {
        func length(_ blocks: [Block]) -> Int {
            blocks.reduce(0) { $0 + ($1.role.isBody ? $1.span.end - $1.span.start : 0) }
        }
        let kept = blocks.filter { !gone.contains($0) }
        guard length(kept) * 2 >= length(blocks), length(kept) > 0 else { return nil }
        var rest = Article(
            ordinal: ordinal,
            parts: kept.map { ($0.role, text(of: $0), $0.source) },
            outlet: outlet,
            url: url,
            authors: authors,
            section: section,
            tags: tags,
            picture: picture,
            pictureCredit: pictureCredit,
            language: language,
            published: published,
            modified: modified,
            origins: origins
        )
        rest.id = id
        rest.origins = rest.origins.filter { [rest] in rest.text(of: $0.field) != nil }
        // Evidence that stands in the text moves with its block.
        for index in rest.published.reasons.indices {
            guard let citation = rest.published.reasons[index].citation else { continue }
            let at = kept.firstIndex {
                $0.span.start <= citation.span.start && citation.span.end <= $0.span.end
            }
            guard let at, rest.blocks.indices.contains(at) else {
                rest.published.reasons[index].citation = nil
                continue
            }
            let shift = kept[at].span.start - rest.blocks[at].span.start
            rest.published.reasons[index].citation?.span = TextSpan(
                citation.span.start - shift,
                citation.span.end - shift
            )
        }
        return rest
    }
}
