/// The letters of a word, and where Vietnamese spelling writes its tone mark.
struct VietnameseSyllable {
    /// The letters as numbers, see `letters`, one a byte, the first one lowest; only the first `capacity` are kept.
    private var codes: UInt64 = 0
    private var count = 0
    private var toned = -1
    private var tones = 0

    /// Whether the word has no letter yet.
    var isEmpty: Bool { count == 0 }

    /// Adds a letter.
    mutating func append(_ code: UInt8) {
        if count < Self.capacity {
            codes |= UInt64(code) << (UInt64(count) * 8)
            if code <= Self.lastVowel, (code - 1) % 6 != 0 {
                tones += 1
                toned = count
            }
        }
        count += 1
    }

    /// Starts a new word.
    mutating func removeAll() {
        codes = 0
        count = 0
        tones = 0
    }

    /// Moves the tone mark to its traditional place: "hoà" to "hòa", "thuý" to "thúy", "hòan" to "hoàn".
    ///
    /// - Returns: Whether it stood elsewhere. What is not one Vietnamese syllable with one tone mark stays as it is.
    mutating func placeTone() -> Bool {
        guard tones == 1, count >= 2, count <= Self.capacity, let place = nucleus(), place != toned
        else { return false }
        let tone = UInt64((code(toned) - 1) % 6)
        codes -= tone << (UInt64(toned) * 8)
        codes += tone << (UInt64(place) * 8)
        return true
    }

    /// Appends the word in UTF-8.
    func append(to out: inout [UInt8]) {
        for i in 0..<count { UTF8Scan.append(Self.scalars[Int(code(i))], to: &out) }
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

    private func code(_ i: Int) -> UInt8 { UInt8(truncatingIfNeeded: codes >> (UInt64(i) * 8)) }

    private func isVowel(_ i: Int) -> Bool { i < count && code(i) <= Self.lastVowel }

    private func row(_ i: Int) -> Int { Int(code(i) - 1) / 6 }

    /// The index of the letter that carries the tone.
    private func nucleus() -> Int? {
        guard !(0..<count).contains(where: { code($0) == Self.otherLetter }) else { return nil }
        var start = 0
        while start < count, !isVowel(start) { start += 1 }
        // In "qu", and in "gi" before a vowel, the second letter belongs to the consonant.
        if start == 1, isVowel(2) {
            let isQu = code(0) == Self.q && row(1) == Int(Self.uRow)
            let isGi = code(0) == Self.g && row(1) == Int(Self.iRow)
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
        case 1: Self.codas.contains(code(i))
        case 2:
            code(i) == Self.n && (code(i + 1) == Self.g || code(i + 1) == Self.h)
                || code(i) == Self.codas[0] && code(i + 1) == Self.h
        default: false
        }
    }
}
