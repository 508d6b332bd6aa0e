/// Trains the segmenter: an averaged structured perceptron over the gaps between syllables.
///
/// Everything is counted in integers and shuffled by a generator of its own: the same sentences give the same model.
package struct SegmenterTrainer {
    /// Sentences of words; the syllables of a word are parted by spaces.
    private let sentences: [[String]]
    private let dictionary: Set<UInt32>
    // 12: F1 is flat from 8 to 16.
    /// How often all sentences are read.
    private let rounds = 12
    /// Parts into which the sentences are cut: a sentence sees the words of the other parts only.
    private let folds = 10

    /// Makes a trainer.
    ///
    /// - Parameters:
    ///   - sentences: Words of each sentence, syllables parted by spaces.
    ///   - dictionary: Words of the dictionary, likewise.
    package init(sentences: [[String]], dictionary: [String]) {
        self.sentences = sentences
        self.dictionary = Set(dictionary.compactMap { Self.key($0) })
    }

    private struct Example {
        var keys: [UInt32]
        var tags: [Bool]
    }

    /// The trained model, and the same as it is stored.
    package func train() -> (model: SegmenterModel, stored: [String]) {
        let all = lexicon(sentences.indices)
        var examples: [Example] = []
        var own = [[UInt32: Int]](repeating: [:], count: folds)
        for fold in 0..<folds {
            own[fold] = lexicon(sentences.indices.filter { $0 % folds == fold })
        }
        for (index, sentence) in sentences.enumerated() {
            let held = own[index % folds]
            examples.append(
                example(sentence) { key in
                    let isKnown = (all[key] ?? 0) > (held[key] ?? 0)
                    return (dictionary.contains(key) ? 1 : 0) | (isKnown ? 2 : 0)
                }
            )
        }
        let weights = weights(examples)
        let scale = 8.0
        var table: [(key: UInt32, weight: Int8)] = []
        for (key, weight) in weights.table where abs(weight) >= 0.75 {
            let scaled = (weight * scale).rounded()
            table.append((key, Int8(max(-127, min(127, scaled)))))
        }
        table.sort { $0.key < $1.key }
        var words: [(key: UInt32, lists: UInt8)] = []
        for key in dictionary.union(all.keys).sorted() {
            words.append(
                (key, (dictionary.contains(key) ? 1 : 0) | (all[key] == nil ? 0 : 2))
            )
        }
        let afterStart = Int32((weights.afterStart * scale).rounded())
        let afterJoin = Int32((weights.afterJoin * scale).rounded())
        return (
            SegmenterModel(
                words: words,
                weights: table,
                afterStart: afterStart,
                afterJoin: afterJoin
            ),
            SegmenterModel.stored(
                words: words,
                weights: table,
                afterStart: afterStart,
                afterJoin: afterJoin
            )
        )
    }

    /// How often each word of several syllables occurs.
    private func lexicon(_ indices: some Sequence<Int>) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        for index in indices {
            for word in sentences[index] {
                if let key = Self.key(word) { counts[key, default: 0] += 1 }
            }
        }
        return counts
    }

    /// The key of a word of two to four syllables; `nil` for any other.
    private static func key(_ word: String) -> UInt32? {
        let scan = scan(word)
        guard (2...4).contains(scan.count),
            scan.shapes.allSatisfy({ $0 > SyllableScan.Shape.number.rawValue })
        else { return nil }
        var hash = scan.hashes[0]
        for next in scan.hashes.dropFirst() { hash = SegmenterHash.joined(hash, next) }
        return SegmenterHash.key(hash)
    }

    private static func scan(_ text: String) -> SyllableScan {
        var text = text
        var scan = SyllableScan()
        text.withUTF8 { scan.read($0, 0..<$0.count) }
        return scan
    }

    private func example(_ sentence: [String], _ lookUp: (UInt32) -> UInt8) -> Example {
        let scan = Self.scan(sentence.joined(separator: " "))
        var starts: Set<Int> = []
        var offset = 0
        for word in sentence {
            starts.insert(offset)
            offset += word.utf8.count + 1
        }
        var features = SegmenterFeatures()
        features.read(scan, lookUp)
        return Example(
            keys: features.keys,
            tags: scan.starts.map { !starts.contains(Int($0)) }
        )
    }
}

extension SegmenterTrainer {
    private struct Weights {
        var table: [(key: UInt32, weight: Double)]
        var afterStart: Double
        var afterJoin: Double
    }

    private func weights(_ examples: [Example]) -> Weights {
        let size = 1 << 24
        // Slots `size` and `size + 1` hold what joining adds after a start and after a join.
        var current = [Int32](repeating: 0, count: size + 2)
        var total = [Int64](repeating: 0, count: size + 2)
        var clock: Int64 = 1
        var order = Array(examples.indices)
        var seed: UInt64 = 1
        for _ in 0..<rounds {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(i, Int((seed >> 33) % UInt64(i + 1)))
            }
            for index in order {
                learn(examples[index], &current, &total, clock)
                clock += 1
            }
        }
        var table: [(key: UInt32, weight: Double)] = []
        for key in 0..<size where current[key] != 0 || total[key] != 0 {
            let weight = Double(current[key]) - Double(total[key]) / Double(clock)
            table.append((UInt32(key), weight))
        }
        func average(_ slot: Int) -> Double {
            Double(current[slot]) - Double(total[slot]) / Double(clock)
        }
        return Weights(table: table, afterStart: average(size), afterJoin: average(size + 1))
    }

    private func learn(
        _ example: Example,
        _ current: inout [Int32],
        _ total: inout [Int64],
        _ clock: Int64
    ) {
        let size = current.count - 2
        let count = SegmenterFeatures.count
        let gaps = example.tags.count - 1
        guard gaps > 0 else { return }
        let scores = (0..<gaps).map { gap in
            var score: Int32 = 0
            for k in gap * count..<(gap + 1) * count { score += current[Int(example.keys[k])] }
            return score
        }
        let tags = SegmenterModel.best(
            scores,
            afterStart: current[size],
            afterJoin: current[size + 1]
        )
        guard tags != example.tags else { return }
        func add(_ slot: Int, _ change: Int32) {
            current[slot] += change
            total[slot] += clock * Int64(change)
        }
        for i in 1...gaps {
            if tags[i] != example.tags[i] {
                let change: Int32 = example.tags[i] ? 1 : -1
                for k in (i - 1) * count..<i * count { add(Int(example.keys[k]), change) }
            }
            if example.tags[i] { add(example.tags[i - 1] ? size + 1 : size, 1) }
            if tags[i] { add(tags[i - 1] ? size + 1 : size, -1) }
        }
    }
}
