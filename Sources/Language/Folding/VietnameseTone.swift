/// Where Vietnamese spelling writes the tone mark.
enum VietnameseTone {
    /// Moves the tone mark of a lower-case syllable to its traditional place: "hoà" to "hòa", "thuý" to "thúy", "hòan" to "hoàn".
    ///
    /// Anything that is not one syllable with one tone mark stays as it is.
    static func place(in word: inout [UInt32]) {
        guard word.count >= 2, word.count <= 8 else { return }
        var toned = -1
        for (i, scalar) in word.enumerated() where scalar >= 0x80 {
            guard let vowel = vowels[scalar], vowel.tone > 0 else { continue }
            if toned >= 0 { return }
            toned = i
        }
        guard toned >= 0, let tone = vowels[word[toned]]?.tone,
            let place = nucleus(of: word), place != toned
        else { return }
        guard let from = vowels[word[toned]], let to = vowels[word[place]] else { return }
        word[toned] = rows[from.row][0]
        word[place] = rows[to.row][tone]
    }
}

extension VietnameseTone {
    private struct Vowel {
        /// Index in `rows`.
        var row: Int
        /// Column in the row: 0 for the level tone.
        var tone: Int
    }

    /// The index of the letter that carries the tone.
    private static func nucleus(of word: [UInt32]) -> Int? {
        func row(_ i: Int) -> Int? { i < word.count ? vowels[word[i]]?.row : nil }
        guard var start = word.indices.first(where: { row($0) != nil }) else { return nil }
        // In "qu" and in "gi" before a vowel the second letter belongs to the consonant.
        if start == 1, row(2) != nil,
            (word[0] == 0x71 && row(1) == uRow) || (word[0] == 0x67 && row(1) == iRow)
        {
            start = 2
        }
        var end = start
        while row(end) != nil { end += 1 }
        let coda = word[end...]
        guard end - start <= 3, codas.contains(Array(coda)) else { return nil }
        // ă â ê ô ơ ư take the tone, the last of them in "ươ".
        if let marked = (start..<end).last(where: { row($0).map { hasQuality[$0] } == true }) {
            return marked
        }
        if !coda.isEmpty { return end - 1 }
        return end - start == 3 ? start + 1 : start
    }

    private static let uRow = 9
    private static let iRow = 5
    private static let rows: [[UInt32]] = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
        "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ].map { $0.unicodeScalars.map { $0.value } }
    private static let hasQuality = [
        false, true, true, false, true, false, false, true, true, false, true, false,
    ]
    private static let codas: Set<[UInt32]> = Set(
        ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].map { $0.unicodeScalars.map { $0.value } }
    )
    private static let vowels: [UInt32: Vowel] = {
        var vowels: [UInt32: Vowel] = [:]
        for (row, letters) in rows.enumerated() {
            for (tone, letter) in letters.enumerated() {
                vowels[letter] = Vowel(row: row, tone: tone)
            }
        }
        return vowels
    }()
}
