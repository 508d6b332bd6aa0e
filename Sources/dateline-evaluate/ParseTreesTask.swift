import Markup
import News

/// Every page of a set decoded to UTF-8 (`ID.html`) and its tree written as HTML (`ID.tree`), to compare with others' trees.
struct ParseTreesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let pages = try SavedPages(files)
        for name in pages.names {
            let bytes = try pages.page(name).bytes
            let source = TextDecoding().decode(bytes, contentType: nil, isHTML: true).utf8
            let tree = HTMLParser().parse(source)
            try files.write(bytes: source, to: pages.id(name) + ".html")
            try files.write(tree.html(of: tree.document), to: pages.id(name) + ".tree")
        }
    }
}
