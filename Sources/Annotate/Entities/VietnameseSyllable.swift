/// Tells Vietnamese syllables from foreign words by their spelling.
struct VietnameseSyllable: Sendable {
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
        "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]
    private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    private static let vowels: Set<Unicode.Scalar> = Set("aăâeêioôơuưy".unicodeScalars)
    private static let nuclei: Set<String> = [
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
        "ây", "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi", "ua", "uâ",
        "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê", "iêu", "yêu", "oai", "oay",
        "oao", "oeo", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "ya", "uo",
    ]

    /// Whether a lower-case word in NFC is spelled like one Vietnamese syllable.
    static func isSyllable(_ word: some StringProtocol) -> Bool {
        let scalars = word.unicodeScalars.map(bare)
        guard scalars.count <= 7, !scalars.isEmpty else { return false }
        guard let first = scalars.firstIndex(where: { vowels.contains($0) }) else { return false }
        var last = first
        while last < scalars.count, vowels.contains(scalars[last]) { last += 1 }
        guard !scalars[last...].contains(where: { vowels.contains($0) }) else { return false }
        let onset = text(scalars[..<first])
        var nucleus = text(scalars[first..<last])
        let coda = text(scalars[last...])
        guard onsets.contains(onset), codas.contains(coda) else { return false }
        if onset == "q" || onset == "g", nucleus.count > 1,
            nucleus.first == (onset == "q" ? "u" : "i")
        {
            nucleus.removeFirst()
        }
        return nuclei.contains(nucleus)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// The letter without its tone mark, the marks of vowel quality kept.
    private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        tones[scalar] ?? scalar
    }

    private static let tones: [Unicode.Scalar: Unicode.Scalar] = {
        let rows = [
            "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ",
            "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
        ]
        var tones: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in rows {
            let scalars = Array(row.unicodeScalars)
            for scalar in scalars.dropFirst() { tones[scalar] = scalars[0] }
        }
        return tones
    }()
}
