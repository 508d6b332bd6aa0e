import Foundation
import Testing

/// The arrows that ARCHITECTURE.md draws are the only ones there are.
struct ImportTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What each module may import, read from the table in ARCHITECTURE.md.
    static func table() throws -> [String: Set<String>] {
        let text = try String(
            contentsOf: root.appendingPathComponent("ARCHITECTURE.md"),
            encoding: .utf8
        )
        let block = try #require(text.components(separatedBy: "```imports\n").last)
        var table: [String: Set<String>] = [:]
        for line in block.prefix(while: { $0 != "`" }).split(separator: "\n") {
            let sides = line.components(separatedBy: "<-")
            try #require(sides.count == 2, "not an arrow: \(line)")
            table[sides[0].trimmingCharacters(in: .whitespaces)] = Set(
                sides[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            )
        }
        return table
    }

    @Test func everyImportIsDrawn() throws {
        let table = try ImportTests.table()
        let platform: Set<String> = [
            "Foundation", "Dispatch", "Glibc", "Darwin", "Musl", "Synchronization",
        ]
        let sources = ImportTests.root.appendingPathComponent("Sources")
        var seen = 0
        for module in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
            if module == "CZlib" { continue }
            let allowed = try #require(table[module], "ARCHITECTURE.md does not draw \(module)")
            let files = FileManager.default.enumerator(
                atPath: sources.appendingPathComponent(module).path
            )
            while let file = files?.nextObject() as? String {
                guard file.hasSuffix(".swift") else { continue }
                let text = try String(
                    contentsOf: sources.appendingPathComponent("\(module)/\(file)"),
                    encoding: .utf8
                )
                for line in text.split(separator: "\n") {
                    let words = line.split(separator: " ")
                    guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count,
                        at == 0 || ["public", "internal", "private"].contains(words[0])
                    else { continue }
                    let name = String(words[at + 1].prefix { $0 != "." })
                    seen += 1
                    #expect(
                        platform.contains(name) || allowed.contains(name),
                        "\(module)/\(file) imports \(name)"
                    )
                }
            }
        }
        #expect(seen > 50)
    }
}
