import Archive
import Foundation
public import Ingest
import News
import Organize
import Store

extension Newsroom {
    /// Reads pages into the store, then settles it.
    ///
    /// Pages go through the stages side by side and are stored in the order they came, batch by batch; a kill loses at most the batch under way.
    ///
    /// - Parameters:
    ///   - pages: What comes in; inputs that could not be read go into the report.
    ///   - progress: Called with the number of pages done, after every batch.
    /// - Returns: What was read, and what was not.
    /// - Throws: `StoreError` where the store stops the work; what was stored before stays.
    public func read(
        _ pages: some Sequence<Result<IngestedPage, UnreadableInput>>,
        progress: (Int) -> Void = { _ in }
    ) async throws -> ReadReport {
        var report = ReadReport()
        var batch: [WebPage] = []
        var size = 0
        for result in pages {
            switch result {
            case .success(let page):
                batch.append(page.page)
                size += page.page.bytes.count
            case .failure(let input):
                report.unreadable.append(.init(name: input.name, reason: input.reason))
            }
            if batch.count >= Newsroom.batchCount || size >= Newsroom.batchBytes {
                try await store(batch, into: &report)
                batch.removeAll(keepingCapacity: true)
                size = 0
                progress(report.pages)
            }
        }
        try await store(batch, into: &report)
        progress(report.pages)
        try settleIfNeeded()
        return report
    }

    /// Most pages, and most bytes but for the last page, that are saved in one transaction.
    private static var batchCount: Int { 64 }
    private static var batchBytes: Int { 32 << 20 }

    private func store(_ pages: [WebPage], into report: inout ReadReport) async throws {
        report.pages += pages.count
        var fresh: [WebPage] = []
        for page in pages {
            if try !store.knows(page) {
                fresh.append(page)
            } else if try store.isForgotten(page) {
                report.forgotten += 1
            } else {
                report.unchanged += 1
            }
        }
        let captures = await readSideBySide(fresh, pipeline: try readingPipeline())
        let outcome = try store.save(captures)
        report.articles += outcome.articlesAdded
        for (capture, result) in zip(captures, outcome.results) {
            switch result {
            case .added: break
            case .revised: report.revised += 1
            case .unchanged: report.unchanged += 1
            case .forgotten: report.forgotten += 1
            }
            guard let reason = capture.reason, result != .unchanged, result != .forgotten else {
                continue
            }
            let name = capture.capture.url ?? capture.capture.file ?? "-"
            report.empty.append(.init(name: name, reason: reason))
        }
    }

    /// Sends pages through the stages on all cores; the results stand in the pages' order.
    func readSideBySide(_ pages: [WebPage], pipeline: Pipeline) async -> [ReadCapture] {
        let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, pages.count))
        return await withTaskGroup(of: [(Int, ReadCapture)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    stride(from: worker, to: pages.count, by: workers).map {
                        ($0, pipeline.capture(pages[$0]))
                    }
                }
            }
            var captures = [ReadCapture?](repeating: nil, count: pages.count)
            for await part in group {
                for (place, capture) in part { captures[place] = capture }
            }
            return captures.compactMap { $0 }
        }
    }
}

extension Pipeline {
    /// A page read and ready to be stored.
    func capture(_ page: WebPage) -> ReadCapture {
        let read = self.read(page)
        return ReadCapture(
            capture: Capture(of: page, compressed: Gzip.compress(page.bytes)),
            encoding: read.reading.encoding,
            articles: read.documents.map {
                ReadArticle(document: $0, sketch: Sketcher().sketch(of: $0).bytes)
            },
            sightings: read.reading.sightings,
            furniture: read.reading.furniture,
            reason: read.reading.reason
        )
    }
}
