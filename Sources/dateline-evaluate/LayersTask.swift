import Annotate
import DatelineKit
import Foundation
import Ingest
import News

/// All layers of the articles of every input as JSON: `NAME.layers.jsonl`, whose hashes show whether a change of the code changes any output.
///
/// FOLDER is a JSON Lines file of articles or a folder of such files; with `--texts` instead, the pages of a folder are read. Dates keep their reasons.
struct LayersTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        if files.folder == nil { return try writePages(files) }
        let folder = try files.requiredFolder()
        if folder.hasSuffix(".jsonl") { return try writeRows(of: folder, files) }
        for name in try files.names(in: folder, suffix: ".jsonl") {
            try writeRows(of: folder + "/" + name, files)
        }
    }

    private func writeRows(of path: String, _ files: EvaluationFiles) throws {
        let documents = try files.rows(path).prefix(files.limit ?? .max)
            .compactMap(Article.init(row:)).map(Annotator().document)
        guard !documents.isEmpty else { return }
        // "es-libya/articles.jsonl" and "fr-libya/articles.jsonl" stay apart.
        let place = URL(fileURLWithPath: path).deletingPathExtension().pathComponents.suffix(2)
        try write(documents, to: place.joined(separator: "-"), files)
    }

    private func writePages(_ files: EvaluationFiles) throws {
        let folder = try files.requiredTexts()
        var documents: [Document] = []
        for result in PageReader().pages(in: [folder]) {
            let page = try result.get().page
            documents += Pipeline().read(WebPage(bytes: page.bytes, format: page.format)).documents
        }
        try write(documents, to: URL(fileURLWithPath: folder).lastPathComponent, files)
    }

    private func write(_ documents: [Document], to name: String, _ files: EvaluationFiles) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for document in documents {
            bytes += try encoder.encode(document)
            bytes.append(0x0A)
        }
        try files.write(bytes: bytes, to: name + ".layers.jsonl")
    }
}
