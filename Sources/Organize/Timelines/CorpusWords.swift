import News

/// What the sentences of a set of documents are made of: how rare their words are, and the names that they are about.
struct CorpusWords: Sendable {
    /// Names that count as the subject.
    static let subjectNames = 8

    /// Number of sentences.
    private(set) var sentences: Float = 0
    /// Hashes of the names that most documents write, sorted.
    private(set) var subject: [UInt32] = []
    private var counts: [UInt32: Float] = [:]

    init(of documents: [Document]) {
        let scanner = WordScanner()
        let stops = CommonWords.list.stops
        var named: [UInt32: Int] = [:]
        for document in documents {
            var names: Set<UInt32> = []
            for sentence in document.sentences {
                guard let text = document.text.slice(sentence.span) else { continue }
                sentences += 1
                var words: Set<UInt32> = []
                for word in scanner.words(in: String(text))
                where word.length > 1 && !stops.contains(word.exact) {
                    let hash = Self.hash(of: word)
                    words.insert(hash)
                    if word.isCapital, !word.opensSentence, word.length > 2 { names.insert(hash) }
                }
                for word in words { counts[word, default: 0] += 1 }
            }
            for name in names { named[name, default: 0] += 1 }
        }
        subject = named.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.subjectNames).map(\.key).sorted()
    }

    /// The hash by which words are counted.
    static func hash(of word: Word) -> UInt32 { UInt32(truncatingIfNeeded: word.folded.mixed) }

    /// How much a word tells: the logarithm of how few sentences hold it.
    func weight(of word: UInt32) -> Float {
        Logarithm.natural(max(1, sentences / max(1, counts[word] ?? 0)))
    }

    /// Whether a sentence of these words speaks of the subject.
    func isAboutSubject(_ words: [UInt32]) -> Bool {
        subject.contains { name in words.contains(name) }
    }
}
