import ArgumentParser
import Ingest
import News

/// The pages of a set, saved as `html/ID.html.gz`.
struct SavedPages {
    /// File names in order.
    let names: [String]
    private let folder: String

    init(_ files: EvaluationFiles) throws {
        folder = try files.requiredFolder() + "/html"
        names = try files.names(in: folder, suffix: ".html.gz")
    }

    /// The id that a file name carries.
    func id(_ name: String) -> String { String(name.dropLast(".html.gz".count)) }

    /// The page's bytes as HTML, without address, name or time.
    func page(_ name: String) throws -> WebPage {
        guard let result = PageReader().pages(in: [folder + "/" + name]).next() else {
            throw ValidationError("\(name) cannot be read")
        }
        return WebPage(bytes: try result.get().page.bytes, format: .html)
    }
}
