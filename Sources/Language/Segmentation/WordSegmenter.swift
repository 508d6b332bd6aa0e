public import News

/// Finds the words of Vietnamese text, where a space parts syllables and not words.
///
/// A perceptron decides at every gap whether the syllables on both sides belong to one word; it was trained on the train and dev
/// parts of the treebank UD Vietnamese-VTB, with a list of words of the Vietnamese Wiktionary (see `Segmentation/vi`). A name
/// ("Bùi Văn Luyến") is one word.
public struct WordSegmenter: Sendable {
    private let model: SegmenterModel

    /// Makes a segmenter with the stored model.
    public init() {
        model = Self.stored
    }

    /// Makes a segmenter with a model of its own.
    package init(model: SegmenterModel) {
        self.model = model
    }

    private static let stored =
        SegmenterModel(stored: VietnameseSegmenterData.text)
        ?? SegmenterModel(words: [], weights: [], afterStart: -1, afterJoin: -1)

    /// The words, numbers and marks of `text` in reading order.
    ///
    /// - Returns: Spans in `text`'s UTF-8 that never overlap and hold no line break; white space between words belongs to none.
    /// - Complexity: O(*n*) in the length of the text.
    public func words(in text: String) -> [TextSpan] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [TextSpan] = []
            words.reserveCapacity(bytes.count / 6 + 4)
            var scan = SyllableScan()
            var features = SegmenterFeatures()
            var start = 0
            while start < bytes.count {
                let end = Self.endOfPiece(bytes, from: start)
                if end > start {
                    scan.read(bytes, start..<end)
                    addWords(&scan, &features, to: &words)
                }
                start = end
                while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
            }
            return words
        }
    }

    /// Where the line that begins at `start` ends, or a piece of it: memory stays bounded for a line of any length.
    private static func endOfPiece(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            if end - start >= 1 << 16, bytes[end] == 0x20 { break }
            if end - start >= 1 << 18, bytes[end] & 0xC0 != 0x80 { break }
            end += 1
        }
        return end
    }

    private func addWords(
        _ scan: inout SyllableScan,
        _ features: inout SegmenterFeatures,
        to words: inout [TextSpan]
    ) {
        guard scan.count > 0 else { return }
        let tags = tags(scan, &features)
        var first = 0
        for i in 1...scan.count where i == scan.count || !tags[i] {
            words.append(TextSpan(Int(scan.starts[first]), Int(scan.ends[i - 1])))
            first = i
        }
    }

    private func tags(_ scan: SyllableScan, _ features: inout SegmenterFeatures) -> [Bool] {
        features.read(scan) { model.lists($0) }
        let count = SegmenterFeatures.count
        let scores = features.keys.withUnsafeBufferPointer { keys in
            (0..<max(0, scan.count - 1)).map { gap in
                var score: Int32 = 0
                for k in gap * count..<(gap + 1) * count { score += model.weight(keys[k]) }
                return score
            }
        }
        return SegmenterModel.best(
            scores,
            afterStart: model.afterStart,
            afterJoin: model.afterJoin
        )
    }
}
