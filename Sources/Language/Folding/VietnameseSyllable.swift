/// The letters of a word, and where Vietnamese spelling writes its tone mark.
struct VietnameseSyllable {
    /// The letters as numbers, see `letters`; only the first `capacity` are kept.
    private var codes = [UInt8](repeating: 0, count: capacity)
    private var count = 0
    private var toned = -1
    private var tones = 0

    /// Whether the word has no letter yet.
    var isEmpty: Bool { count == 0 }

    /// Adds a letter.
    mutating func append(_ code: UInt8) {
        if count < Self.capacity {
            codes[count] = code
            if code <= Self.lastVowel, (code - 1) % 6 != 0 {
                tones += 1
                toned = count
            }
        }
        count += 1
    }

    /// Starts a new word.
    mutating func removeAll() {
        count = 0
        tones = 0
    }

    /// Moves the tone mark to its traditional place: "hoà" to "hòa", "thuý" to "thúy", "hòan" to "hoàn".
    ///
    /// - Returns: Whether it stood elsewhere. What is not one Vietnamese syllable with one tone mark stays as it is.
    mutating func placeTone() -> Bool {
        guard tones == 1, count >= 2, count <= Self.capacity, let place = nucleus(), place != toned
        else { return false }
        let tone = (codes[toned] - 1) % 6
        codes[toned] -= tone
        codes[place] += tone
        return true
    }

    /// Appends the word in UTF-8.
    func append(to out: inout [UInt8]) {
        for code in codes.prefix(count) {
            UTF8Scan.append(Self.scalars[Int(code)], to: &out)
        }
    }
}

extension VietnameseSyllable {
    /// For each slot of the folding table the number of the letter in lower case: vowels first, row by row and tone by tone, then consonants;
    /// the last number for other Latin letters, 0 for anything else.
    static let letters: [UInt8] = {
        var letters = [UInt8](repeating: 0, count: FoldingTable.exact.entries.count)
        for range in [UInt32(0x41)..<0x5B, 0x61..<0x7B, 0xC0..<0x250, 0x1E00..<0x1F00] {
            for scalar in range where scalar != 0xD7 && scalar != 0xF7 {
                let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first
                let known = scalars.firstIndex(of: lower?.value ?? 0) ?? Int(otherLetter)
                letters[FoldingTable.slot(scalar)] = UInt8(known)
            }
        }
        return letters
    }()

    private static let capacity = 8
    private static let vowels =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
    private static let consonants = "bcdđghklmnpqrstvx"
    private static let scalars: [UInt32] =
        [0] + (vowels + consonants).unicodeScalars.map { $0.value } + [0xFFFD]
    private static let lastVowel: UInt8 = 72
    private static let otherLetter = UInt8(scalars.count - 1)
    private static let (q, g): (UInt8, UInt8) = (code("q"), code("g"))
    private static let (h, n): (UInt8, UInt8) = (code("h"), code("n"))
    private static let (iRow, uRow): (UInt8, UInt8) = (5, 9)
    private static let codas = ["c", "m", "n", "p", "t"].map(code)
    /// ă â ê ô ơ ư.
    private static let marked: [Bool] = [
        false, true, true, false, true, false, false, true, true, false, true, false,
    ]

    private static func code(_ letter: String) -> UInt8 {
        scalars.firstIndex(of: letter.unicodeScalars.first?.value ?? 0).map { UInt8($0) } ?? 0
    }

    private func isVowel(_ i: Int) -> Bool { i < count && codes[i] <= Self.lastVowel }

    private func row(_ i: Int) -> Int { Int(codes[i] - 1) / 6 }

    /// The index of the letter that carries the tone.
    private func nucleus() -> Int? {
        guard !codes.prefix(count).contains(Self.otherLetter) else { return nil }
        var start = 0
        while start < count, !isVowel(start) { start += 1 }
        // In "qu", and in "gi" before a vowel, the second letter belongs to the consonant.
        if start == 1, isVowel(2) {
            let isQu = codes[0] == Self.q && row(1) == Int(Self.uRow)
            let isGi = codes[0] == Self.g && row(1) == Int(Self.iRow)
            if isQu || isGi { start = 2 }
        }
        var end = start
        while isVowel(end) { end += 1 }
        guard end > start, end - start <= 3, isCoda(end) else { return nil }
        // ă â ê ô ơ ư take the tone, the last of them in "ươ".
        for i in (start..<end).reversed() where Self.marked[row(i)] { return i }
        if end < count { return end - 1 }
        return end - start == 3 ? start + 1 : start
    }

    /// Whether the letters from `i` on can end a syllable: c ch m n ng nh p t or none.
    private func isCoda(_ i: Int) -> Bool {
        switch count - i {
        case 0: true
        case 1: Self.codas.contains(codes[i])
        case 2:
            codes[i] == Self.n && (codes[i + 1] == Self.g || codes[i + 1] == Self.h)
                || codes[i] == Self.codas[0] && codes[i + 1] == Self.h
        default: false
        }
    }
}
