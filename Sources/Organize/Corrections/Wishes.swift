public import News

/// What the reader's corrections ask of developments and stories, freed of contradictions.
///
/// The corrections are looked at from the latest to the earliest; each is taken as far as it does not contradict what was taken
/// before. What is taken can always be fulfilled: no two articles are both to be together and to be apart.
public struct Wishes: Sendable {
    /// Two sets of articles that are to be apart.
    struct Split: Sendable {
        var articles: [ArticleID]
        var others: [ArticleID]
        var level: Correction.Level
    }

    /// What became of each correction, in their order.
    public private(set) var states: [CorrectionState]
    /// The dates that the reader gave.
    private(set) var dates: [ArticleID: PartialDate] = [:]
    /// The articles that are none.
    public let hidden: Set<ArticleID>
    /// The splits to be made, in the order of the corrections.
    private(set) var splits: [Split] = []
    /// Which articles are to be in one story.
    private(set) var stories = Classes()
    /// Which articles are to be in one development.
    private(set) var developments = Classes()

    /// Whether nothing is asked of developments and stories.
    var isEmpty: Bool { splits.isEmpty && stories.isEmpty }

    /// Takes corrections in their order.
    ///
    /// - Parameters:
    ///   - corrections: The later one of two that contradict each other holds.
    ///   - isKnown: Whether there is such an article.
    public init(of corrections: [Correction], isKnown: (ArticleID) -> Bool) {
        states = [CorrectionState](repeating: .applies, count: corrections.count)
        var latest: [ArticleID: Int] = [:]
        var names: [[String]: Int] = [:]
        var speakers: [Citation: Int] = [:]
        hidden = Set(
            corrections.compactMap { if case .notAnArticle(let id) = $0 { id } else { nil } }
        )
        for (index, correction) in corrections.enumerated().reversed() {
            var unknown = correction.articles.filter { !isKnown($0) }
            if case .notAnArticle = correction {
            } else {
                unknown += correction.articles.filter { isKnown($0) && hidden.contains($0) }
            }
            let missing = Set(unknown)
            if !missing.isEmpty { states[index] = .missing(missing.sorted()) }
            switch correction {
            case .merge(let ids, let level):
                let known = ids.filter { !missing.contains($0) }
                guard known.count > 1 else { continue }
                // Enough of them is left.
                states[index] = .applies
                if let other = join(known, level, at: index) {
                    states[index] = .overruled(by: other)
                }
            case .split(let ids, let others, let level):
                let known = ids.filter { !missing.contains($0) }
                let rest = others.filter { !missing.contains($0) }
                guard !known.isEmpty, !rest.isEmpty else { continue }
                states[index] = .applies
                if let other = split(known, from: rest, level, at: index) {
                    states[index] = .overruled(by: other)
                }
            case .date(let id, let date):
                if let other = latest[id] {
                    states[index] = .overruled(by: other)
                } else {
                    latest[id] = index
                    dates[id] = date
                }
            case .speaker(_, let quotation, _):
                if let other = speakers[quotation] { states[index] = .overruled(by: other) }
                speakers[quotation] = speakers[quotation] ?? index
            case .sameName(let a, let b), .differentNames(let a, let b):
                if let other = names[[a, b]] { states[index] = .overruled(by: other) }
                names[[a, b]] = names[[a, b]] ?? index
            case .notAnArticle: continue
            }
        }
        splits.reverse()
        splitOrigins.reverse()
    }

    /// The correction that each split comes from.
    private var splitOrigins: [Int] = []
}

extension Wishes {
    private func classes(_ level: Correction.Level) -> Classes {
        level == .story ? stories : developments
    }

    /// Joins articles; those that a later correction keeps apart stay apart.
    ///
    /// - Returns: The later correction that forbids a part of it.
    private mutating func join(_ ids: [ArticleID], _ level: Correction.Level, at index: Int) -> Int?
    {
        var forbidden: Int?
        for id in ids.dropFirst() {
            let levels: [Correction.Level] = level == .story ? [.story] : [.story, .development]
            if let other = levels.compactMap({ separator(of: ids[0], id, $0) }).first {
                forbidden = forbidden ?? other
                continue
            }
            stories.join(ids[0], id, because: index)
            if level == .development { developments.join(ids[0], id, because: index) }
        }
        return forbidden
    }

    /// The correction that forbids joining what holds `a` and what holds `b`.
    private func separator(of a: ArticleID, _ b: ArticleID, _ level: Correction.Level) -> Int? {
        let classes = classes(level)
        let (a, b) = (classes.root(a), classes.root(b))
        guard a != b else { return nil }
        for (split, origin) in zip(splits, splitOrigins) where split.level == level {
            let left = Set(split.articles.map { classes.root($0) })
            let right = Set(split.others.map { classes.root($0) })
            if left.contains(a) && right.contains(b) || left.contains(b) && right.contains(a) {
                return origin
            }
        }
        return nil
    }

    private mutating func split(
        _ ids: [ArticleID],
        from others: [ArticleID],
        _ level: Correction.Level,
        at index: Int
    ) -> Int? {
        // Those split off stay together.
        var forbidden = join(ids, level, at: index)
        let classes = classes(level)
        let own = Set(ids.map { classes.root($0) })
        let rest = others.filter { !own.contains(classes.root($0)) }
        if rest.count < others.count {
            let joined = others.first { own.contains(classes.root($0)) }
            forbidden = forbidden ?? joined.flatMap { classes.reason(for: $0) } ?? index
        }
        guard !rest.isEmpty else { return forbidden }
        splits.append(Split(articles: ids, others: rest, level: level))
        splitOrigins.append(index)
        return forbidden == index ? nil : forbidden
    }
}

/// Articles joined to classes.
struct Classes: Sendable {
    private var parents: [ArticleID: ArticleID] = [:]
    private var reasons: [ArticleID: Int] = [:]

    var isEmpty: Bool { parents.isEmpty }

    /// The article that stands for the class of `id`; itself where it was never joined.
    func root(_ id: ArticleID) -> ArticleID {
        var id = id
        while let parent = parents[id], parent != id { id = parent }
        return id
    }

    mutating func join(_ a: ArticleID, _ b: ArticleID, because reason: Int) {
        for id in [a, b] where parents[id] == nil { parents[id] = id }
        for id in [a, b] where reasons[id] == nil { reasons[id] = reason }
        let (a, b) = (root(a), root(b))
        parents[max(a, b)] = min(a, b)
    }

    /// The correction that first joined an article to others.
    func reason(for id: ArticleID) -> Int? { reasons[id] }

    /// Every class with more than one member, each in order.
    var groups: [[ArticleID]] {
        Dictionary(grouping: parents.keys.sorted(), by: root).sorted { $0.key < $1.key }.map(
            \.value
        )
    }
}
