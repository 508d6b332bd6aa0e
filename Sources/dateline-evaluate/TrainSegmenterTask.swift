import Foundation
import Language

/// Trains the Vietnamese word segmenter on the train and dev parts of a treebank; writes `VietnameseSegmenterData.swift`.
///
/// FOLDER holds `UD_Vietnamese-VTB/vi_vtb-ud-{train,dev}.conllu` and `wordlist-viwiktionary.txt`; the test part is not opened.
struct TrainSegmenterTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder()
        var sentences: [[String]] = []
        for part in ["train", "dev"] {
            sentences += try Self.sentences(
                files.bytes(folder + "/UD_Vietnamese-VTB/vi_vtb-ud-\(part).conllu")
            )
        }
        let list = try String(
            decoding: files.bytes(folder + "/wordlist-viwiktionary.txt"),
            as: UTF8.self
        )
        let trainer = SegmenterTrainer(
            sentences: sentences,
            dictionary: list.split(separator: "\n").filter { $0.contains(" ") }.map(String.init)
        )
        let lines = trainer.train().stored
        try files.write(Self.source(lines), to: "VietnameseSegmenterData.swift")
    }

    /// The words of each sentence of a CoNLL-U file.
    static func sentences(_ bytes: [UInt8]) -> [[String]] {
        var sentences: [[String]] = []
        var words: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        ) {
            if line.isEmpty {
                if !words.isEmpty { sentences.append(words) }
                words = []
                continue
            }
            let columns = line.split(separator: "\t", maxSplits: 2)
            guard columns.count > 1, columns[0].allSatisfy({ $0.isASCII && $0.isNumber }) else {
                continue
            }
            let word = columns[1].precomposedStringWithCanonicalMapping
                .replacing("\u{A0}", with: " ")
            words.append(word.split(separator: " ").joined(separator: " "))
        }
        if !words.isEmpty { sentences.append(words) }
        return sentences
    }

    private static func source(_ lines: [String]) -> String {
        """
        // Weights and words of the Vietnamese word segmenter, under the Creative Commons Attribution-ShareAlike 4.0 licence
        // (https://creativecommons.org/licenses/by-sa/4.0/), unlike the code around this file.
        //
        // Computed from, and crediting:
        // - UD Vietnamese-VTB, parts train and dev (https://github.com/UniversalDependencies/UD_Vietnamese-VTB, CC BY-SA 4.0):
        //   Phuong-Thai Nguyen, Xuan-Luong Vu, Thi-Minh-Huyen Nguyen, Van-Hiep Nguyen, Hong-Phuong Le (2009), Building a Large
        //   Syntactically-Annotated Corpus of Vietnamese, LAW III; UD conversion by Luong Nguyen Thi, Linh Ha My, Phuong Le Hong,
        //   Huyen Nguyen Thi Minh;
        // - page titles of the Vietnamese Wiktionary (https://vi.wiktionary.org, CC BY-SA 4.0), its contributors.
        //
        // Changed: words became hashes, sentences became weights. Written by `dateline-evaluate train-segmenter`; not edited by hand.
        // A string, and not an embedded resource: an array literal of this size takes the compiler half a minute.

        enum VietnameseSegmenterData {
            static let text: StaticString = \"""
        \(lines.map { "        " + $0 }.joined(separator: "\n"))
                \"""
        }

        """
    }
}
