import Foundation
import News
import Organize

/// A timeline of each task's dated articles, as long as the task says: `TASKNAME.txt`.
struct TimelinesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let set = folder + "/" + name
            guard FileManager.default.fileExists(atPath: set + "/task.json") else { continue }
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            let task = try decoder.decode(Task.self, from: Data(files.bytes(set + "/task.json")))
            let documents = try files.rows(set + "/articles.jsonl").prefix(files.limit ?? .max)
                .compactMap { Document(row: $0) }
                .filter { $0.article.published.date.civilDay != nil }
            let timeline = TimelineBuilder().timeline(
                of: documents,
                origins: [:],
                days: task.dates,
                sentences: task.sentencesPerDate,
                within: CivilDay.span(task.start, task.end)
            )
            try files.write(written(timeline), to: name + ".txt")
        }
    }

    /// What a task asks for.
    private struct Task: Decodable {
        var dates: Int
        var sentencesPerDate: Int
        var start: String
        var end: String
    }

    /// Blocks of a day and its sentences.
    private func written(_ timeline: Timeline) -> String {
        var text = ""
        var day: PartialDate?
        for entry in timeline.entries {
            if entry.date != day {
                if day != nil { text += Self.line }
                text += "\(entry.date)\n"
                day = entry.date
            }
            text += entry.text.split(separator: "\n").joined(separator: " ") + "\n"
        }
        return day == nil ? text : text + Self.line
    }

    private static let line = String(repeating: "-", count: 32) + "\n"
}

extension CivilDay {
    /// The days from one to another, written as `2011-02-15`.
    fileprivate static func span(_ first: String, _ last: String) -> ClosedRange<CivilDay>? {
        guard let first = PartialDate(edtf: first[...])?.civilDay,
            let last = PartialDate(edtf: last[...])?.civilDay, first <= last
        else { return nil }
        return first...last
    }
}
