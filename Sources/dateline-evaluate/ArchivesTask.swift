import Foundation
import Ingest
import News

/// Speed of reading a web archive on one thread: records found, HTTP undone, pages made; prints a name and a number a line.
///
/// FOLDER is the archive. Times are processor seconds, the best of several rounds.
struct ArchivesTask: EvaluationTask {
    private static let rounds = 3

    func run(_ files: EvaluationFiles) throws {
        let path = try files.requiredFolder()
        var pages = 0
        var bytes = 0
        var failures = 0
        let seconds = ParseBenchTask.best(of: Self.rounds) {
            pages = 0
            bytes = 0
            failures = 0
            for result in PageReader().pages(in: [path]) {
                switch result {
                case .success(let page):
                    pages += 1
                    bytes += page.page.bytes.count
                case .failure: failures += 1
                }
            }
        }
        print("pages", pages)
        print("bytes", bytes)
        print("failures", failures)
        print("seconds", seconds)
    }
}
