import Foundation
import Testing

/// Labelled sentences of our own.
///
/// `seen` and `newsroom-seen` may be looked at while rules are written; of `unseen` and `newsroom-unseen` only the figures are.
@Suite struct SentenceTests {
    /// What is asked of a half in one language: names, values of times, quotations, speakers.
    struct Floor: Sendable, CustomTestStringConvertible {
        var half: String
        var language: String
        var names: Double
        var values: Double
        var quotations: Double
        var speakers: Double
        var testDescription: String { "\(half) \(language)" }
    }

    @Test(arguments: [
        Floor(
            half: "seen",
            language: "vi",
            names: 0.93,
            values: 0.96,
            quotations: 0.95,
            speakers: 0.99
        ),
        Floor(
            half: "seen",
            language: "en",
            names: 0.98,
            values: 0.94,
            quotations: 0.92,
            speakers: 0.91
        ),
        Floor(
            half: "unseen",
            language: "vi",
            names: 0.89,
            values: 0.97,
            quotations: 0.9,
            speakers: 0.99
        ),
        Floor(
            half: "unseen",
            language: "en",
            names: 0.93,
            values: 0.91,
            quotations: 0.91,
            speakers: 0.99
        ),
        Floor(
            half: "newsroom-seen",
            language: "vi",
            names: 0.97,
            values: 0.95,
            quotations: 0.95,
            speakers: 0.94
        ),
        Floor(
            half: "newsroom-seen",
            language: "en",
            names: 0.98,
            values: 0.97,
            quotations: 0.94,
            speakers: 0.92
        ),
        Floor(
            half: "newsroom-unseen",
            language: "vi",
            names: 0.955,
            values: 0.97,
            quotations: 0.92,
            speakers: 0.84
        ),
        Floor(
            half: "newsroom-unseen",
            language: "en",
            names: 0.93,
            values: 0.97,
            quotations: 0.87,
            speakers: 0.91
        ),
    ])
    func layersOfLabelledSentencesReachTheirFloors(floor: Floor) throws {
        let sentences = try LabelledSentence.load(floor.half)
            .filter { $0.language == floor.language }
        let score = SentenceScore(sentences)
        #expect(sentences.count >= 40)
        #expect(score.names.f1 >= floor.names)
        #expect(score.values.f1 >= floor.values)
        #expect(score.quotations.f1 >= floor.quotations)
        #expect(score.speakers.f1 >= floor.speakers)
    }

    /// Prints what the layers are worth where `DATELINE_PRINT_SENTENCES` names halves; what is wrong only in halves that may be seen.
    @Test func figuresArePrintedOnDemand() throws {
        let wish = ProcessInfo.processInfo.environment["DATELINE_PRINT_SENTENCES"] ?? ""
        for half in wish.split(separator: ",").map(String.init) {
            for language in ["vi", "en"] {
                let score = SentenceScore(
                    try LabelledSentence.load(half).filter { $0.language == language }
                )
                if half.hasSuffix("seen"), !half.hasSuffix("unseen") {
                    for error in score.errors { print("  \(error)") }
                }
                let figures = [
                    ("names", score.names), ("times", score.times), ("values", score.values),
                    ("quotations", score.quotations), ("speakers", score.speakers),
                    ("chains", score.chains),
                ]
                let line = figures.map { "\($0) \(String(format: "%.3f", $1.f1))" }
                print("\(half) \(language): \(line.joined(separator: " "))")
            }
        }
    }
}
