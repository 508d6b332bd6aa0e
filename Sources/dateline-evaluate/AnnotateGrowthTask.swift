import Annotate
import Foundation
import News

/// How the time of all layers grows with hostile articles: each family at one length and at four times that.
///
/// The folder may be the start of the names to measure. Prints a line a family: name, ratio of the times for each byte, megabytes a second
/// at the greater length. The ratio is about 1 where the work is linear, and 4 where it is quadratic.
struct AnnotateGrowthTask: EvaluationTask {
    private static let length = 1 << 19
    private static let factor = 4
    private static let rounds = 2

    func run(_ files: EvaluationFiles) throws {
        for family in Self.families where family.name.hasPrefix(files.folder ?? "") {
            for language in ["vi", "en"] {
                let short = family.article(count: Self.length, language: language)
                let long = family.article(count: Self.length * Self.factor, language: language)
                var best = (short: Double.infinity, long: Double.infinity)
                for _ in 0..<Self.rounds {
                    best.short = min(best.short, seconds(short))
                    best.long = min(best.long, seconds(long))
                }
                let megabytes = Double(long.text.utf8.count) / 1e6
                let ratio = best.long / megabytes * Double(short.text.utf8.count) / 1e6 / best.short
                let name = "\(language) \(family.name)"
                    .padding(toLength: 30, withPad: " ", startingAt: 0)
                print(name + String(format: "%6.2f %8.1f MB/s", ratio, megabytes / best.long))
            }
        }
    }

    /// Processor time of this thread.
    private func seconds(_ article: Article) -> Double {
        let start = SpeedTask.seconds()
        precondition(Annotator().document(for: article).sentences.count >= 0)
        return SpeedTask.seconds() - start
    }

    /// What is repeated, given how often it was before.
    private struct Family: Sendable {
        var name: String
        var piece: @Sendable (Int) -> String

        /// One paragraph of about `count` bytes.
        func article(count: Int, language: String) -> Article {
            var text = ""
            var index = 0
            while text.utf8.count < count {
                text += piece(index)
                index += 1
            }
            return Article(
                ordinal: 1,
                parts: [(.paragraph, text, nil)],
                language: language,
                published: PublicationDate(date: PartialDate(year: 2016, month: 5, day: 20))
            )
        }
    }

    private static func text(_ name: String, _ piece: String) -> Family {
        Family(name: name) { _ in piece }
    }

    private static let families = [
        text(
            "sentences",
            """
            Ngày 20/5, Ngoại trưởng Mỹ John Kerry nói: "Chúng tôi sẽ trở lại", theo hãng tin AFP. The minister said on \
            Monday that 12 people were killed in Paris, Reuters reported. Ông cho biết sẽ có 15 triệu đồng. 
            """
        ),
        text("no spaces", "abcdefghij"),
        text("no spaces, marked", "đượcngười"),
        text("capital letters", "AbCd"),
        text("capitals without spaces", "ABC"),
        text("dotted capitals", "A.B"),
        text("quotation marks", "\""),
        text("opening marks", "\u{201C}"),
        text("closing marks", "\u{201D}"),
        text("spaced quotation marks", "\" "),
        text("apostrophes", " 'a"),
        text("open words", "\u{201C}từ "),
        text("open single words", "\u{2018}từ "),
        text("round brackets", "("),
        text("bracketed words", "(từ "),
        text("nested brackets", "(a) [b (c] "),
        text("closed brackets", ")"),
        text("brackets and stops", "(A. "),
        text("stops", "."),
        text("ellipses", "… "),
        text("spaced stops", ". "),
        text("stops and capitals", "A. "),
        text("abbreviations", "Mr. "),
        text("questions", "Sao? "),
        text("quoted questions", "\"Sao?\" "),
        text("commas", ","),
        text("spaced commas", "a, "),
        text("dashes", "- "),
        text("hyphens", "a-"),
        text("line ends", "a\n"),
        text("blanks", "          "),
        text("non-breaking blanks", "\u{A0}"),
        text("digits", "7"),
        text("numbers", "12 "),
        Family(name: "different numbers") { "\($0) " },
        text("numbers with units", "12 km, "),
        text("dates", "12/5 "),
        text("days", "ngày 12/5 và "),
        text("English days", "May 5 and "),
        text("clocks", "12:30 "),
        text("years", "1999-"),
        text("days after", "hôm sau "),
        text("one name", "John Kerry "),
        text("listed names", "Paris, "),
        Family(name: "different names") { "\(Self.name($0)) \(Self.name($0 * 7 + 3)), " },
        Family(name: "different words") { "\(Self.name($0)) và " },
        Family(name: "full names") { "Nguyễn \(Self.name($0)) cho biết. " },
        Family(name: "misspelt names") { "Washignton, \(Self.name($0)) a " },
        Family(name: "names in one run") { "\(Self.name($0)) " },
        text("offices", "Ngoại trưởng "),
        text("offices of", "Ngoại trưởng của "),
        text("titles", "ông "),
        text("organisations", "Bộ Y tế và "),
        text("institutions", "Bộ Ngoại giao Mỹ "),
        text("cues", "cho biết "),
        text("English cues", "said "),
        text("cues of relaying", "dẫn lời "),
        text("according", "theo "),
        text("according to", ", theo AFP"),
        text("outlets", "AFP "),
        text("listed outlets", "AFP, Reuters, "),
        text("told", "cho "),
        text("speakers", "ông cho biết, "),
        text("speeches", "\"Tôi sẽ đi\", ông nói. "),
        text("connectives", "tuy nhiên "),
        text("negations", "không "),
        text("hundreds", "hàng trăm "),
        text("spelled numbers", "hai mươi "),
        text("credits", "Ảnh: AFP. "),
        text("combining marks", "a\u{301}"),
        text("ideographs", "新聞"),
        text("emoji", "\u{1F600}"),
        text("zero-width", "\u{200B}"),
    ]

    /// A capitalised word that is different for each number.
    private static func name(_ number: Int) -> String {
        let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za"]
        let word = String(number).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
