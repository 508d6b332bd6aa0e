import News
import Organize
public import Store

/// When a store is settled as a whole.
struct SettlingPolicy: Sendable {
    /// Articles up to which a store is settled whenever something came in.
    var smallStore = 1024
    /// A settling is due when more than one article in this many has a provisional place.
    var share = 8
}

extension Newsroom {
    /// Gives everything that came in its place among the stories.
    ///
    /// A small store is settled each time. In a larger one, new articles are placed one by one, at a cost that does not depend on
    /// the size of the store, and marked provisional until they are an eighth of it; then all of it is settled.
    public func settleIfNeeded() throws(StoreError) {
        guard try store.needsSettling() else { return }
        let state = try store.settlement()
        guard !state.isShrunk, state.articles > policy.smallStore,
            (state.placed + state.waiting) * policy.share <= state.articles,
            try !hasCorrectedWaiting(),
            let rarity = try store.rarity().flatMap({ TermRarity(bytes: $0) })
        else { return try settle() }
        try placeWaiting(by: rarity)
    }

    /// Whether the reader corrected an article that waits for its place.
    private func hasCorrectedWaiting() throws(StoreError) -> Bool {
        let corrected = Set(try store.corrections().compactMap(\.correction.changedArticle))
        guard !corrected.isEmpty else { return false }
        return try store.waitingSketches().contains { corrected.contains($0.id) }
    }

    /// Works out stories, copies, origins and completed dates anew.
    ///
    /// The result is a function of the articles in the store and of the reader's corrections.
    public func settle() throws(StoreError) {
        let generation = try store.generation()
        let corrections = try store.corrections().map(\.correction)
        let changes = try documentCorrections(corrections)
        var sketches: [ArticleSketch] = []
        var outdated: [ArticleID] = []
        try store.forEachSketch { id, bytes in
            if let sketch = ArticleSketch(bytes: bytes) {
                sketches.append(sketch)
            } else {
                outdated.append(id)
            }
        }
        // Sketches of another version of the program are made anew.
        var remade: [ArticleID: [UInt8]] = [:]
        for id in outdated {
            let isCorrected = changes.byArticle[id] != nil
            guard let document = try isCorrected ? uncorrected(id) : store.document(id: id) else {
                continue
            }
            let sketch = Sketcher().sketch(of: document)
            remade[sketch.id] = sketch.bytes
            sketches.append(sketch)
        }
        let organization = Organizer().organize(
            sketches: sketches,
            sightings: try store.sightingsOfArticles(),
            corrections: corrections
        )
        let unkeyed = Set(try store.articlesWithoutKeys())
        var keys: [ArticleID: [Int64]] = [:]
        for sketch in sketches where unkeyed.contains(sketch.id) {
            keys[sketch.id] = organization.rarity.keys(of: sketch)
        }
        let known = Set(sketches.map(\.id))
        let hidden = Wishes(of: corrections) { known.contains($0) }.hidden.intersection(known)
        // First, so that a program killed in between settles again.
        try joinNames(without: hidden)
        try store.replaceOrganization(
            StoredOrganization(
                stories: organization.stories,
                copies: organization.copies,
                origins: organization.origins,
                dated: try redated(sketches, by: organization.dates, changes),
                keys: keys,
                sketches: remade,
                rarity: organization.rarity.bytes,
                scales: organization.scales.mapValues(Double.init),
                hidden: hidden,
                corrected: changes.notes.filter { known.contains($0.key) }
            ),
            asOf: generation
        )
    }

    /// Documents that are to be other than the store holds them.
    ///
    /// Those are documents with a newly completed date, those whose grounds are gone, and those that the reader corrected.
    private func redated(
        _ sketches: [ArticleSketch],
        by dates: [ArticleID: PublicationDate],
        _ changes: DocumentCorrections
    ) throws(StoreError) -> [Document] {
        let stored = try store.publicationDates()
        var documents: [Document] = []
        for sketch in sketches {
            let published = dates[sketch.id] ?? sketch.published
            let corrections = changes.byArticle[sketch.id]
            guard let known = stored[sketch.id],
                corrections != nil || dates[sketch.id] != nil || known.date != published.date
                    || known.isInferred != published.isInferred,
                let document = try changes.stale.contains(sketch.id)
                    ? uncorrected(sketch.id) : store.document(id: sketch.id)
            else { continue }
            if published != document.article.published || corrections != nil {
                documents.append(
                    pipeline.redated(document, published: published)
                        .corrected(by: corrections ?? [])
                )
            }
        }
        return documents
    }
}

extension Newsroom {
    /// Places the articles that have no place yet, one by one in canonical order.
    private func placeWaiting(by rarity: TermRarity) throws(StoreError) {
        let generation = try store.generation()
        var sketches: [ArticleSketch] = []
        for (id, bytes) in try store.waitingSketches() {
            if let sketch = ArticleSketch(bytes: bytes) {
                sketches.append(sketch)
            } else if let document = try store.document(id: id) {
                sketches.append(Sketcher().sketch(of: document))
            }
        }
        for sketch in ArrivalPlacer.ordered(sketches) { try place(sketch, by: rarity) }
        try store.finishPlacing(asOf: generation)
    }

    private func place(_ sketch: ArticleSketch, by rarity: TermRarity) throws(StoreError) {
        let keys = rarity.keys(of: sketch)
        var neighbours: [ArrivalPlacer.Neighbour] = []
        for found in try store.neighbours(sharing: keys, limit: Newsroom.neighbours) {
            guard let sketch = ArticleSketch(bytes: found.sketch) else { continue }
            neighbours.append(
                .init(sketch: sketch, development: found.development, story: found.story)
            )
        }
        let place = ArrivalPlacer(rarity: rarity).place(
            sketch,
            among: neighbours,
            sightings: try store.sightings(ofHeadline: sketch.headline).map(\.sighting)
        )
        var dated: [Document] = []
        for (id, published) in place.dates.sorted(by: { $0.key < $1.key }) {
            // Grounds that another settling found may lie outside the neighbourhood: no date is taken back here.
            guard let document = try store.document(id: id),
                id == sketch.id || document.article.published.date.year == nil,
                document.article.published != published
            else { continue }
            dated.append(pipeline.redated(document, published: published))
        }
        try store.place(
            StoredPlacement(
                article: sketch.id,
                keys: keys,
                story: try story(of: sketch, at: place),
                group: place.group,
                copies: place.copies,
                origins: place.origins,
                scale: Double(place.scale),
                dated: dated
            )
        )
    }

    /// The story that an article was given, with it.
    private func story(
        of sketch: ArticleSketch,
        at place: ArrivalPlacer.Placement
    ) throws(StoreError) -> Story {
        let published = (place.dates[sketch.id] ?? sketch.published).date
        // A changed version of an article stays where the article was.
        let own = try store.storyID(ofArticle: sketch.id)
        guard let id = own ?? place.story, var story = try store.story(id: id) else {
            return Story(of: sketch, published: published)
        }
        if story.articles.contains(sketch.id) {
            if story.titleArticle == sketch.id { story.title = sketch.headline }
            story.provisional = (story.provisional ?? []).filter { $0 != sketch.id } + [sketch.id]
            return story
        }
        var times = try store.sortTimes(inStory: id)
        times[sketch.id] = published.earliest.map { Int64($0.number) * 86_400 }
        var origins = try store.origins(for: story.articles)
        for origin in place.origins { origins[origin.article] = origin }
        return story.adding(
            sketch.id,
            to: place.development,
            published: published,
            times: times,
            origins: story.articles.compactMap { origins[$0] }
                + [origins[sketch.id]].compactMap { $0 }
        )
    }

    /// Most neighbours that an arrival is compared with, without their copies.
    private static var neighbours: Int { 40 }
}
