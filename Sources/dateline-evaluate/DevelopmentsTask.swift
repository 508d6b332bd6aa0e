import Foundation
import News
import Organize

/// Predictions for the set of `developments`: for every `NAME.jsonl` the development and the story of each article, and the
/// development that it gets on arrival.
struct DevelopmentsTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder()
        try files.prepare()
        for name in try files.names(in: folder, suffix: ".jsonl") {
            let rows = try files.rows(folder + "/" + name)
            guard rows.contains(where: { $0["text"] is String }) else { continue }
            try write(rows, named: String(name.dropLast(6)), files)
        }
        // The articles of all timeline sets together: subjects across languages.
        let timelines = folder + "/../timelines"
        guard FileManager.default.fileExists(atPath: timelines) else { return }
        let sets = try FileManager.default.contentsOfDirectory(atPath: timelines).sorted()
        let crossed = try sets.filter { ["es-", "fr-", "it-"].contains($0.prefix(3)) }
            .flatMap { try files.rows("\(timelines)/\($0)/articles.jsonl") }
        if !crossed.isEmpty { try write(crossed, named: "xl-crisis", files) }
    }

    private func write(
        _ rows: [[String: Any]],
        named name: String,
        _ files: EvaluationFiles
    ) throws {
        var ids: [ArticleID: String] = [:]
        var documents: [Document] = []
        for row in rows.prefix(files.limit ?? .max) {
            guard let id = row["id"] as? String, let document = Document(row: row) else { continue }
            ids[document.id] = id
            documents.append(document)
        }
        documents.sort { ($0.order, $0.text, $0.id) < ($1.order, $1.text, $1.id) }
        let sketches = documents.map { Sketcher().sketch(of: $0) }
        let organization = Organizer().organize(sketches: sketches)
        var clusters = ""
        var threads = ""
        for story in organization.stories {
            for development in story.developments {
                for article in development.articles {
                    clusters += "\(ids[article] ?? "")\t\(development.id)\n"
                    threads += "\(ids[article] ?? "")\t\(story.id)\n"
                }
            }
        }
        var streaming = ""
        var gatherer = ArrivalGatherer(expected: sketches.count)
        for sketch in sketches {
            streaming += "\(ids[sketch.id] ?? "")\t\(gatherer.add(sketch))\n"
        }
        try files.write(clusters, to: name + ".cluster.tsv")
        try files.write(threads, to: name + ".thread.tsv")
        try files.write(streaming, to: name + ".streaming.tsv")
    }
}
