import News

/// Traces where articles have their accounts from: agency, outlet, republisher.
struct OriginTracer: Sendable {
    /// The origin of every article.
    ///
    /// - Parameters:
    ///   - sketches: In canonical order.
    ///   - original: The index of the first article of each one's group of copies; its own where it is no copy.
    /// - Returns: One origin an article, in the same order.
    func origins(of sketches: [ArticleSketch], original: [Int]) -> [Origin] {
        let own = sketches.map { chain(of: $0) }
        // The deepest chain of a group of copies tells for all of it; of equals that of the first article.
        var deepest: [Int: Int] = [:]
        for index in sketches.indices {
            guard let known = deepest[original[index]] else {
                deepest[original[index]] = index
                continue
            }
            if own[index].names.count > own[known].names.count { deepest[original[index]] = index }
        }
        return sketches.indices.map { index in
            let root = own[deepest[original[index]] ?? index]
            var names = own[index].names
            let known = Set(names.map(Self.key))
            let above = root.names.prefix { !known.contains(Self.key($0)) }
            if above.count < root.names.count {
                // The two chains meet: what stands above the meeting point is above this article too.
                names = Array(above) + names
            } else if names.count < root.names.count || names.isEmpty {
                names = root.names + names
            }
            let fallback = "article:\(sketches[deepest[original[index]] ?? index].id)"
            return Origin(article: sketches[index].id, chain: names, key: root.key ?? fallback)
        }
    }

    /// The names that an article's own credits give, the first teller first, and the key of the origin.
    private func chain(of sketch: ArticleSketch) -> (names: [String], key: String?) {
        var agencies: [String] = []
        var papers: [String] = []
        for credit in sketch.credits {
            switch credit.role {
            case .attribution: agencies.append(contentsOf: credit.sources)
            case .syndication, .publisher: papers.append(contentsOf: credit.sources)
            case .photo, .byline: continue
            }
        }
        if let outlet = sketch.outlet { papers.append(outlet.name) }
        var seen: Set<String> = []
        agencies = agencies.filter { !Self.key($0).isEmpty && seen.insert(Self.key($0)).inserted }
        // An account woven of several agencies is the paper's own work; one agency's account is the agency's.
        let leaning = agencies.count == 1 ? agencies : []
        seen = Set(leaning.map(Self.key))
        papers = papers.filter { !Self.key($0).isEmpty && seen.insert(Self.key($0)).inserted }
        let names = leaning + papers
        return (names, names.first.map(Self.key) ?? sketch.outlet.map { Self.key($0.id) })
    }

    /// One key for the ways to write a name: `Thanh Niên`, `Thanhnien`, `thanhnien.vn`.
    static func key(_ name: String) -> String {
        var bytes: [UInt8] = []
        var text = name[...]
        if !name.contains(" "), let dot = name.firstIndex(of: "."), dot != name.startIndex {
            text = name[..<dot]
        }
        for scalar in text.unicodeScalars {
            let letter = LetterTable.letter(scalar.value)
            switch letter.kind {
            case .letter, .digit, .single:
                guard let folded = Unicode.Scalar(letter.folded) else { continue }
                bytes.append(contentsOf: Array(String(Character(folded)).utf8))
            default: continue
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
