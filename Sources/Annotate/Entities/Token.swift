import News

/// A word, number or mark of a text.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word
        case number
        case mark
    }

    /// Where a word has its capitals.
    enum Casing: UInt8, Sendable {
        /// Nowhere.
        case lower
        /// Its first letter alone.
        case title
        /// All of two or more letters.
        case capitals
        /// Anywhere else.
        case mixed

        var bit: UInt8 { 1 << rawValue }
    }

    private var first: UInt32
    private var next: UInt32
    /// Hash of the lower-case spelling; of a mark, its scalar.
    var key: UInt64
    var kind: Kind
    /// Whether the first letter is a capital.
    var isCapital = false
    var casing = Casing.lower
    /// Number of letters.
    var letters: UInt16 = 0
    /// Whether white space (or nothing) stands before it.
    var isSpaced = true

    init(start: Int, end: Int, key: UInt64, kind: Kind) {
        first = UInt32(truncatingIfNeeded: start)
        next = UInt32(truncatingIfNeeded: end)
        self.key = key
        self.kind = kind
    }

    /// First byte in the text.
    var start: Int { Int(first) }
    /// Byte after the last one.
    var end: Int {
        get { Int(next) }
        set { next = UInt32(truncatingIfNeeded: newValue) }
    }
    /// Whether all of two or more letters are capitals.
    var isAllCaps: Bool { casing == .capitals }
    var span: TextSpan { TextSpan(start, end) }
    var isWord: Bool { kind == .word }
    /// A capitalised word.
    var isName: Bool { kind == .word && isCapital }

    /// Whether it is the mark `scalar`.
    func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && key == UInt64(scalar.value) }
    /// Whether it is one of the marks in `scalars`.
    func isMark(in scalars: StaticMarks) -> Bool { kind == .mark && scalars.contains(key) }
}

/// A small set of punctuation marks.
struct StaticMarks: Sendable {
    private let values: [UInt64]

    init(_ text: String) { values = text.unicodeScalars.map { UInt64($0.value) } }

    func contains(_ key: UInt64) -> Bool { values.contains(key) }

    /// Hyphen and dashes.
    static let dashes = StaticMarks("-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}")
    /// What ends a sentence or opens a new start.
    static let stops = StaticMarks(".!?\u{2026}:;")
    /// What closes a written-out sentence.
    static let sentenceEnds = StaticMarks(".!?\u{2026}\u{201D}\"")
    /// Quotation marks and brackets that open.
    static let opening = StaticMarks("\u{201C}\"'\u{2018}([\u{AB}\u{2022}")
    /// Quotation marks of any kind.
    static let quotes = StaticMarks("\u{201C}\u{201D}\"\u{AB}\u{BB}\u{2018}\u{2019}'")
}
