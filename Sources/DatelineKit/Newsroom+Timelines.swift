public import News
import Organize
public import Store

extension Newsroom {
    /// The timeline of a story, of all articles that the words of a query find, or of those who bear names.
    ///
    /// - Parameters:
    ///   - wish: A story's or an article's identity, or words; empty: the names of the request alone decide.
    ///   - request: What the timeline is to tell.
    /// - Returns: `nil` where nothing fits.
    /// - Throws: `StoreError` where the store cannot be read.
    public func timeline(
        _ wish: String,
        _ request: TimelineRequest = TimelineRequest()
    ) throws(StoreError) -> TimelineView? {
        var keys: [Set<String>] = []
        for name in request.names { keys.append(try store.keys(ofName: name)) }
        guard keys.allSatisfy({ !$0.isEmpty }) else { return nil }
        let names = request.names.joined(separator: " – ")
        if wish.isEmpty {
            guard !keys.isEmpty else { return nil }
            let found = try store.articles(naming: keys, limit: Newsroom.mostArticles)
            return try view(of: found, story: nil, title: names, request, keys)
        }
        if let id = ArticleID(wish), let story = try store.story(id: id) {
            return try view(of: story.articles, story: story.id, title: story.title, request, keys)
        }
        let found = try store.search(wish, limit: Newsroom.mostArticles).map(\.article.id)
        let title = names.isEmpty ? wish : "\(wish) · \(names)"
        return try view(of: found, story: nil, title: title, request, keys)
    }

    /// Stories that share rare names with one, the nearest first.
    public func neighbours(
        ofStory id: ArticleID,
        limit: Int = 5
    ) throws(StoreError) -> [NeighbourStory] {
        try store.neighbours(ofStory: id, limit: limit).map {
            NeighbourStory(story: $0.story, names: $0.names)
        }
    }

    /// The timeline of documents as it is asked for.
    func timeline(
        of documents: [Document],
        origins: [ArticleID: Origin],
        _ request: TimelineRequest,
        naming keys: [Set<String>] = []
    ) throws(StoreError) -> Timeline {
        var documents = documents
        if let day = request.asOf {
            documents.removeAll { !$0.article.published.isKnown(by: day) }
        }
        if !keys.isEmpty { documents = documents.map { $0.naming(keys) } }
        var timeline = pipeline.timeline(
            of: documents,
            origins: origins,
            limit: request.newSince == nil ? request.entries : nil
        )
        if let moment = request.newSince {
            timeline.entries = new(timeline.entries, of: documents, since: moment)
            if let most = request.entries {
                timeline.entries = Newsroom.weightiest(timeline.entries, most)
            }
        }
        return FurtherSentences().adding(to: timeline, of: documents, upTo: request.sentences)
    }
}

extension Newsroom {
    /// Most articles that the timeline of a search is made of.
    private static var mostArticles: Int { 500 }

    private func view(
        of ids: [ArticleID],
        story: ArticleID?,
        title: String,
        _ request: TimelineRequest,
        _ keys: [Set<String>]
    ) throws(StoreError) -> TimelineView? {
        guard !ids.isEmpty else { return nil }
        let documents = try store.documents(ids: ids)
        var view = TimelineView(
            story: story,
            title: title,
            timeline: try timeline(
                of: documents,
                origins: try store.origins(for: ids),
                request,
                naming: keys
            ),
            summaries: try summaries(of: ids),
            request: request
        )
        if let day = request.asOf {
            view.undatedArticles =
                documents.filter {
                    let published = $0.article.published
                    return !published.isKnown(by: day) && !published.isLater(than: day)
                }.count
        }
        return view
    }

    /// Entries that no article told before a moment, and one told since.
    private func new(
        _ entries: [TimelineEntry],
        of documents: [Document],
        since moment: Timestamp
    ) -> [TimelineEntry] {
        let new = Set(documents.filter { $0.article.published.isNew(since: moment) }.map(\.id))
        return entries.filter { $0.citations.allSatisfy { new.contains($0.article) } }
    }

    /// The entries that most origins tell, then most sentences, in the order they stand in.
    private static func weightiest(_ entries: [TimelineEntry], _ most: Int) -> [TimelineEntry] {
        guard entries.count > most else { return entries }
        let ranked = entries.indices.sorted {
            let (a, b) = (entries[$0], entries[$1])
            return (b.origins, b.citations.count, $0) < (a.origins, a.citations.count, $1)
        }
        return ranked.prefix(most).sorted().map { entries[$0] }
    }
}

extension Document {
    /// The document with only those sentences that name one of each set of keys.
    fileprivate func naming(_ keys: [Set<String>]) -> Document {
        let named = keys.map { keys in
            mentions.filter {
                entities.indices.contains($0.entity) && keys.contains(entities[$0.entity].key)
            }
            .map(\.span)
        }
        var document = self
        document.sentences = sentences.filter { sentence in
            named.allSatisfy { spans in spans.contains { sentence.span.contains($0) } }
        }
        return document
    }
}
