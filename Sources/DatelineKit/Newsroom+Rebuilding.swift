import Extract
import News
import Store

extension Newsroom {
    /// Reads every capture of the store again, with what the outlets repeat learned from all of them, and settles the store.
    ///
    /// The result is a function of the set of captures. What is learned holds for pages that are read later, too.
    /// A kill leaves a store of which some captures are read again and others not; another rebuild finishes the work.
    ///
    /// - Parameter progress: Called with the number of captures done and of all, after every batch.
    /// - Returns: What was done.
    /// - Throws: `StoreError`; `ArchiveError` where the bytes of a capture are damaged.
    public func rebuild(progress: (Int, Int) -> Void = { _, _ in }) async throws -> RebuildReport {
        let ids = try store.captureIDs()
        var learner = FurnitureLearner()
        for part in ids.parts(of: Newsroom.rebuildBatch) {
            for reading in await readSideBySide(try pages(part), pipeline: Pipeline()) {
                for article in reading.articles { learner.add(article.document.article) }
            }
        }
        let furniture = learner.furniture()
        try store.replaceFurniture(furniture.stored)
        let pipeline = Pipeline(furniture: furniture)
        var report = RebuildReport(captures: ids.count, repeatedBlocks: furniture.count)
        var read: Set<ArticleID> = []
        for part in ids.parts(of: Newsroom.rebuildBatch) {
            let captures = await readSideBySide(try pages(part), pipeline: pipeline)
            report.changed += try store.reread(captures, alreadyRead: &read)
            report.done += part.count
            progress(report.done, ids.count)
        }
        report.gone = try store.removeArticlesWithoutCapture()
        try settle()
        report.articles = try store.counts().articles
        report.correctionsWithoutEffect = try corrections().filter { $0.state != .applies }
            .map(\.stored.number)
        return report
    }

    /// The pipeline for pages of this store: it knows what the last rebuild learned.
    func readingPipeline() throws(StoreError) -> Pipeline {
        guard let stored = try store.furniture() else { return pipeline }
        return Pipeline(furniture: OutletFurniture(stored: stored))
    }

    private static var rebuildBatch: Int { 64 }

    private func pages(_ ids: ArraySlice<Int64>) throws -> [WebPage] {
        try ids.compactMap { id in
            // Forgotten by another program in the meantime.
            guard let capture = try store.capture(id: id) else { return nil }
            return try capture.page
        }
    }
}

/// What a rebuild did.
public struct RebuildReport: Sendable, Hashable, Encodable {
    /// Captures that were read again.
    public var captures: Int
    /// Blocks that outlets repeat, of all outlets together.
    public var repeatedBlocks: Int
    /// Articles that are in the store now.
    public var articles = 0
    /// Articles of which something changed.
    public var changed = 0
    /// Articles that no capture gives any more.
    public var gone = 0
    /// Numbers of the reader's corrections that have no effect; the list of corrections says why.
    public var correctionsWithoutEffect: [Int64] = []
    /// Captures done so far.
    var done = 0

    init(captures: Int, repeatedBlocks: Int) {
        self.captures = captures
        self.repeatedBlocks = repeatedBlocks
    }

    private enum CodingKeys: String, CodingKey {
        case captures
        case repeatedBlocks
        case articles
        case changed
        case gone
        case correctionsWithoutEffect
    }
}

extension Array {
    /// Its elements in order, at most `size` at a time.
    fileprivate func parts(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
