public import News
import Organize
public import Store

/// An explanation with what is needed to show it.
public struct WhyView: Sendable {
    /// The grounds.
    public var explanation: Explanation
    /// The stories that the two belong to: one, or two.
    public var stories: [Story]
    /// What the two texts print alike and what not; `nil` where they share too little to be laid side by side.
    public var comparison: TextComparison?
    /// Corrections of the reader that hold the two together, or apart.
    public var corrections: [StoredCorrection]
    /// The articles that are named.
    public var summaries: [ArticleID: ArticleSummary]
}

extension Newsroom {
    /// Why two articles or stories stand together or apart.
    ///
    /// - Parameters:
    ///   - wish: An article, or a story, which stands for the article that gave it its name.
    ///   - other: The one to compare it with; `nil` for the article of its story that is most like it.
    /// - Returns: `nil` where there is no such article, or nothing to compare it with.
    /// - Throws: `StoreError` where the store cannot be read.
    public func why(_ wish: ArticleID, _ other: ArticleID? = nil) throws(StoreError) -> WhyView? {
        guard let a = try articleMeant(by: wish), let mine = try store.story(id: a),
            mine.articles.contains(a),
            let rarity = try store.rarity().flatMap({ TermRarity(bytes: $0) })
        else { return nil }
        var scales = try store.scales(ids: mine.articles)
        let count = try store.originalCount()
        func explainer() -> Explainer {
            Explainer(rarity: rarity, articles: count, scales: scales.mapValues(Float.init))
        }
        let given = try store.corrections().map(\.correction)
        let meant: ArticleID?
        if let other {
            meant = try articleMeant(by: other)
        } else {
            meant = try nearest(to: a, in: mine, explainer(), given)
        }
        guard let b = meant, b != a, let theirs = try store.story(id: b),
            theirs.articles.contains(b)
        else { return nil }
        if theirs.id != mine.id {
            scales.merge(try store.scales(ids: theirs.articles)) { $1 }
        }
        guard let one = try side(a, in: mine, scales, given),
            let two = try side(b, in: theirs, scales, given)
        else { return nil }
        let explanation = explainer().explain(one, two, copy: try copy(a, b))
        let isNear = explanation.copy != nil || explanation.sharedText >= Newsroom.comparable
        let named =
            [a, b] + explanation.path.map(\.article) + [mine.titleArticle, theirs.titleArticle]
        return WhyView(
            explanation: explanation,
            stories: mine.id == theirs.id ? [mine] : [mine, theirs],
            comparison: isNear ? TextComparer().compare(one.document, two.document) : nil,
            corrections: try corrections(behind: explanation, mine, theirs),
            summaries: Dictionary(
                try store.summaries(ids: named).map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    /// What two articles print alike and what not.
    public func comparison(_ a: ArticleID, _ b: ArticleID) throws(StoreError) -> TextComparison? {
        guard let one = try store.document(id: a), let other = try store.document(id: b) else {
            return nil
        }
        return TextComparer().compare(one, other)
    }
}

extension Newsroom {
    /// Share of runs of words from which two texts are laid side by side.
    private static var comparable: Double { 0.2 }
    /// Most articles of the happening asked about, most of another one, and most happenings of a story, that are looked at.
    private static var mostOwnReports: Int { 160 }
    private static var mostReports: Int { 24 }
    private static var mostHappenings: Int { 120 }

    /// The article that a number means: an article's own, else that of a former story.
    private func articleMeant(by id: ArticleID) throws(StoreError) -> ArticleID? {
        if try store.summary(id: id) != nil { return id }
        return try store.story(id: id)?.titleArticle
    }

    private func sketches(
        _ ids: [ArticleID],
        _ corrections: [Correction]
    ) throws(StoreError) -> [ArticleSketch] {
        var sketches: [ArticleSketch] = []
        for (id, bytes) in try store.sketches(ids: ids) {
            if let sketch = ArticleSketch(bytes: bytes) {
                sketches.append(sketch)
            } else if let document = try store.document(id: id) {
                sketches.append(Sketcher().sketch(of: document))
            }
        }
        return ArticleSketch.corrected(sketches, by: corrections)
    }

    private func side(
        _ id: ArticleID,
        in story: Story,
        _ scales: [ArticleID: Double],
        _ given: [Correction]
    ) throws(StoreError) -> Explainer.Side? {
        let original = try store.copy(id)?.original ?? id
        guard let document = try store.document(id: id),
            let sketch = try sketches([id], given).first
        else { return nil }
        // The article's own happening, and those of the story around it.
        let own = story.developments.firstIndex { $0.articles.contains(id) } ?? 0
        let from = max(
            0,
            min(
                own - Newsroom.mostHappenings / 2,
                story.developments.count - Newsroom.mostHappenings
            )
        )
        let parts = story.developments[from...].prefix(Newsroom.mostHappenings)
        var groups: [Explainer.Group] = []
        for part in parts {
            // Settling looked at the articles that have a scale: those that are no copies.
            let isOwn = part.articles.contains(id)
            let reports = part.articles.filter { scales[$0] != nil }
            var ids = Array(
                (reports.isEmpty ? part.articles : reports)
                    .prefix(isOwn ? Newsroom.mostOwnReports : Newsroom.mostReports)
            )
            if isOwn, !ids.contains(original) { ids.append(original) }
            groups.append(Explainer.Group(id: part.id, sketches: try sketches(ids, given)))
        }
        return Explainer.Side(
            document: document,
            sketch: sketch,
            original: try sketches([original], given).first,
            story: groups
        )
    }

    private func nearest(
        to id: ArticleID,
        in story: Story,
        _ explainer: Explainer,
        _ given: [Correction]
    ) throws(StoreError) -> ArticleID? {
        guard let sketch = try sketches([id], given).first else { return nil }
        let own = story.developments.first { $0.articles.contains(id) }?.articles ?? []
        // A report of the same happening explains more than one of another.
        let others = own.count > 1 ? own : story.articles
        return explainer.nearest(
            to: sketch,
            of: try sketches(Array(others.prefix(Newsroom.mostHappenings)), given)
        )?.id
    }

    /// How one of two articles repeats the text of the other, or both that of a third.
    private func copy(_ a: ArticleID, _ b: ArticleID) throws(StoreError) -> Copy? {
        let (one, other) = (try store.copy(a), try store.copy(b))
        if let one, one.original == b { return one }
        if let other, other.original == a { return other }
        if let one, let other, one.original == other.original { return one }
        return nil
    }

    private func corrections(
        behind explanation: Explanation,
        _ mine: Story,
        _ theirs: Story
    ) throws(StoreError) -> [StoredCorrection] {
        let a = Set(mine.articles)
        let b = Set(theirs.articles)
        return try corrections().filter { view in
            guard view.state == .applies else { return false }
            switch view.stored.correction {
            case .merge(let ids, _):
                return explanation.verdict != .apart && ids.filter { a.contains($0) }.count > 1
            case .split(let ids, let others, let level):
                guard explanation.verdict == .apart || level == .development else { return false }
                func parts(_ x: Set<ArticleID>, _ y: Set<ArticleID>) -> Bool {
                    !x.isDisjoint(with: ids) && !y.isDisjoint(with: others)
                }
                return parts(a, b) || parts(b, a)
            default: return false
            }
        }.map(\.stored)
    }
}
