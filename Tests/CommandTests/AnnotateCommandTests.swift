import Foundation
import TestSupport
import Testing

/// `dateline annotate`: pages or extracted articles in, layers out.
struct AnnotateCommandTests {
    private let page = Repository.examples + "/20-mo-guong.txt"

    private func lines(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    /// The texts that the spans of a layer cover, cut by what `cut` counts.
    private func texts(
        _ line: [String: Any],
        _ layer: String,
        _ cut: (String, Int, Int) -> String?
    ) throws -> [String] {
        let text = try #require(line["text"] as? String)
        let entries = try #require(line[layer] as? [[String: Any]])
        return try entries.map { entry in
            let span = try #require(entry["span"] as? [Int])
            return try #require(cut(text, span[0], span[1]))
        }
    }

    private func bytes(_ text: String, _ start: Int, _ end: Int) -> String? {
        String(bytes: Array(text.utf8)[start..<end], encoding: .utf8)
    }

    private func scalars(_ text: String, _ start: Int, _ end: Int) -> String? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Array(text.unicodeScalars)[start..<end])
        return String(view)
    }

    @Test func everyLayerIsGivenWithSpansOfBytesOrOfScalars() async throws {
        let first = try await Program.run(["annotate", page])
        #expect(first.status == 0)
        let line = try #require(try lines(first.output).first)
        let second = try await Program.run(["annotate", page, "--offsets", "scalars"])
        let counted = try #require(try lines(second.output).first)
        for layer in ["sentences", "times", "names", "quotations", "credits", "figures"] {
            #expect(try texts(line, layer, bytes) == texts(counted, layer, scalars))
        }
        #expect(try !texts(line, "times", bytes).isEmpty)
        #expect(try !texts(line, "names", bytes).isEmpty)
        #expect(first.output != second.output)
    }

    @Test func extractedArticlesAreTakenAsTheyAre() async throws {
        let extracted = try await Program.run(["extract", page, "--json"])
        let article = try #require(try lines(extracted.output).first)
        let outcome = try await Program.run(
            ["annotate", "--articles"],
            input: extracted.output + "{\"article\":0,\"reason\":\"listing page\"}\n"
        )
        #expect(outcome.status == 0)
        let annotated = try lines(outcome.output)
        #expect(annotated.count == 2)
        #expect(annotated[0]["title"] as? String == article["title"] as? String)
        #expect(annotated[0]["file"] as? String == article["file"] as? String)
        #expect(annotated[1]["reason"] as? String == "listing page")
        #expect(try !texts(annotated[0], "sentences", bytes).isEmpty)
    }

    @Test func linesOfPagesCarryTheirNames() async throws {
        let text =
            "Cháy chợ ở Hà Nội\n\nNgày 5/9/2015, ít nhất 14 người bị thương trong vụ cháy chợ ở Hà Nội, theo AFP. "
            + "Lực lượng cứu hỏa mất ba giờ để dập tắt đám cháy và đưa mọi người ra khỏi khu chợ."
        let input = try String(
            decoding: JSONSerialization.data(withJSONObject: ["id": "a1", "text": text]),
            as: UTF8.self
        )
        let outcome = try await Program.run(["annotate"], input: input + "\n")
        let line = try #require(try lines(outcome.output).first)
        #expect(line["id"] as? String == "a1")
        #expect(try texts(line, "figures", bytes).contains("ít nhất 14 người bị thương"))
    }

    @Test func wrongUseAndDamagedLinesAreTold() async throws {
        #expect(try await Program.run(["annotate", "--offsets", "words", page]).status == 2)
        #expect(try await Program.run(["annotate", "--articles", page]).status == 2)
        let damaged = try await Program.run(
            ["annotate", "--articles"],
            input: "{\"title\":\"x\"}\nno JSON\n"
        )
        #expect(damaged.status == 1)
        #expect(damaged.errors.contains("line 1") && damaged.errors.contains("line 2"))
    }
}
