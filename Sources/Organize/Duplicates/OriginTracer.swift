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
            let source = deepest[original[index]] ?? index
            let root = own[source]
            var names = own[index].names
            let known = Set(names.flatMap(Self.keys))
            let above = root.names.prefix { known.isDisjoint(with: Self.keys($0)) }
            if above.count < root.names.count {
                // The two chains meet: what stands above the meeting point is above this article too.
                names = Array(above) + names
            } else if names.count < root.names.count || names.isEmpty {
                // Whoever printed a copy is no source of its original.
                let isCopy = source != original[index]
                names = (isCopy ? Array(root.names.dropLast(root.printer)) : root.names) + names
            }
            let fallback = "article:\(sketches[source].id)"
            return Origin(article: sketches[index].id, chain: names, key: root.key ?? fallback)
        }
    }

    /// What an article's own credits tell of where it is from.
    private struct Chain {
        /// The first teller first.
        var names: [String]
        /// Number of names at the end that stand for the article's own outlet and nothing else: one or none.
        var printer: Int
        /// Key of the origin.
        var key: String?
    }

    /// The chain that an article's own credits give.
    private func chain(of sketch: ArticleSketch) -> Chain {
        var agencies: [String] = []
        var papers: [[String]] = []
        for credit in sketch.credits {
            switch credit.role {
            case .attribution: agencies.append(contentsOf: credit.sources)
            case .syndication, .publisher: papers.append(credit.sources)
            case .photo, .byline: continue
            }
        }
        var seen: Set<String> = []
        agencies = agencies.filter { !Self.key($0).isEmpty && seen.insert(Self.key($0)).inserted }
        // An account woven of several agencies is the paper's own work; one agency's account is the agency's.
        var names = agencies.count == 1 ? agencies : []
        seen = Set(names.map(Self.key))
        for sources in papers {
            // Outlets that one credit lists stand side by side: none had it from the other.
            let new = sources.filter { !Self.key($0).isEmpty && seen.insert(Self.key($0)).inserted }
            if !new.isEmpty { names.append(new.joined(separator: Self.separator)) }
        }
        let credited = names.count
        if let name = sketch.outlet?.name, !Self.key(name).isEmpty,
            seen.insert(Self.key(name)).inserted
        {
            names.append(name)
        }
        return Chain(
            names: names,
            printer: names.count - credited,
            key: names.first.map(Self.key) ?? sketch.outlet.map { Self.key($0.id) }
        )
    }

    /// What stands between outlets that share a link of a chain.
    private static let separator = ", "

    /// The keys of the names that share a link of a chain.
    static func keys(_ link: String) -> [String] {
        var keys: [String] = []
        var start = link.startIndex
        var index = start
        while index < link.endIndex {
            if link[index...].hasPrefix(separator) {
                keys.append(key(String(link[start..<index])))
                start = link.index(index, offsetBy: 2)
                index = start
            } else {
                index = link.index(after: index)
            }
        }
        keys.append(key(String(link[start...])))
        return keys.filter { !$0.isEmpty }
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
