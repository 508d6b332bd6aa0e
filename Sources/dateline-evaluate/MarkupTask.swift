import Markup

/// Predictions for the tree tests of html5lib: the tree of every test that needs no scripts.
struct MarkupTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder() + "/tree-construction"
        var rows: [[String: Any]] = []
        for name in try files.names(in: folder, suffix: ".dat") {
            let tests = TreeTest.all(in: try files.bytes(folder + "/" + name))
            for (index, test) in tests.enumerated() where !test.needsScripts {
                rows.append(["file": name, "index": index, "tree": test.tree().testFormat()])
            }
        }
        try files.prepare()
        try files.write(rows: rows, to: "tree.jsonl")
    }
}

/// One test of a `.dat` file: its source and, for a fragment, the element around it.
private struct TreeTest {
    var source: [UInt8] = []
    var context: String?
    var needsScripts = false

    /// The tests of a file; their labels are not read.
    static func all(in bytes: [UInt8]) -> [TreeTest] {
        var tests: [TreeTest] = []
        var section = ""
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = String(decoding: line, as: UTF8.self)
            switch text {
            case "#data" where section != "#data":
                tests.append(TreeTest())
                section = text
                continue
            case "#errors", "#new-errors", "#document-fragment", "#script-off", "#document":
                section = text
                continue
            case "#script-on":
                section = text
                if !tests.isEmpty { tests[tests.count - 1].needsScripts = true }
                continue
            default: break
            }
            guard !tests.isEmpty else { continue }
            if section == "#data" {
                tests[tests.count - 1].source += line + [0x0A]
            } else if section == "#document-fragment" {
                tests[tests.count - 1].context = text
                section = ""
            }
        }
        return tests
    }

    func tree() -> MarkupTree {
        // The last line end belongs to the format.
        let source = Array(source.dropLast())
        let parser = HTMLParser()
        guard let context else { return parser.parse(source) }
        let words = context.split(separator: " ").map(String.init)
        let namespace: MarkupNamespace =
            words.count == 1 ? .html : words[0] == "svg" ? .svg : .mathML
        return parser.parseFragment(source, in: words.last ?? "", namespace: namespace)
    }
}
