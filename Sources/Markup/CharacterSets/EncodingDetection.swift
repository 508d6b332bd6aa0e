/// Guesses the character set of bytes that are not UTF-8 and do not say what they are.
struct EncodingDetection {
    /// What is looked at: runs of bytes outside tags, at most `sampleLimit` of them.
    private let sample: [UInt8]

    private static let sampleLimit = 1 << 16

    init(_ bytes: [UInt8]) {
        var sample: [UInt8] = []
        var index = 0
        while index < bytes.count, sample.count < Self.sampleLimit {
            guard bytes[index] == 0x3C else {
                sample.append(bytes[index])
                index += 1
                continue
            }
            sample.append(0x20)
            index = Self.end(ofTagAt: index, in: bytes)
        }
        // A stray `<` in plain text must not hide the rest.
        let isTooLittle = sample.count * 50 < bytes.count
        self.sample = isTooLittle ? Array(bytes.prefix(Self.sampleLimit)) : sample
    }

    /// The place after a tag, and after the script or style that it starts.
    private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int {
        var index = start + 1
        for (open, close) in [("script", "</script"), ("style", "</style")]
            as [(StaticString, StaticString)]
        where ASCII.matches(open, bytes, at: index) {
            while index < bytes.count, !ASCII.matches(close, bytes, at: index) { index += 1 }
        }
        while index < bytes.count, bytes[index] != 0x3E { index += 1 }
        return index + 1
    }

    /// The most likely encoding; never nothing.
    func best() -> String {
        vietnamese() ?? eastAsian() ?? singleByte()
    }

    /// The Vietnamese encoding whose reading has the common words of the language; nil where none has enough.
    func vietnamese() -> String? {
        var best: (encoding: String, hits: Int)?
        let high = sample.count { $0 >= 0x80 }
        for encoding in ["windows-1258", "TCVN3", "VNI"] {
            let hits = VietnameseProbe.hits(in: TextDecoding.decode(sample, as: encoding).utf8)
            // In Vietnamese a tenth of the marked letters is in these words; elsewhere they come by chance.
            guard hits >= 3 || (hits == 2 && high <= 40), hits * 60 >= high else { continue }
            if hits > best?.hits ?? 0 { best = (encoding, hits) }
        }
        return best?.encoding
    }
}

// MARK: - East Asia

extension EncodingDetection {
    /// Counts of two-byte characters.
    private struct Pairs {
        var valid = 0
        var errors = 0
        /// In the rows that ordinary text of the language uses most.
        var common = 0

        var isPlausible: Bool { valid >= 2 && errors * 50 <= valid }
    }

    private func eastAsian() -> String? {
        let euc = pairs { lead, trail in
            lead >= 0xA1 && trail >= 0xA1 && lead < 0xFF && trail < 0xFF
        } common: { lead, _ in
            lead == 0xA4 || lead == 0xA5
        }
        if euc.isPlausible, euc.common * 5 >= euc.valid { return "EUC-JP" }
        let shiftJIS = shiftJISPairs()
        if shiftJIS.isPlausible, shiftJIS.common * 4 >= shiftJIS.valid { return "Shift_JIS" }
        let korean = pairs { lead, trail in
            lead > 0x80 && trail >= 0x41 && lead < 0xFF && trail < 0xFF
        } common: { lead, trail in
            (0xB0...0xC8).contains(lead) && trail >= 0xA1
        }
        if korean.isPlausible, korean.common * 10 >= korean.valid * 8 { return "EUC-KR" }
        let big5 = pairs { lead, trail in
            (0xA1...0xF9).contains(lead)
                && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail))
        } common: { _, trail in
            trail < 0x80
        }
        if big5.isPlausible, big5.common * 6 >= big5.valid { return "Big5" }
        let chinese = pairs { lead, trail in
            lead > 0x80 && lead < 0xFF && trail >= 0x40 && trail != 0x7F && trail < 0xFF
        } common: { lead, trail in
            ((0xB0...0xD7).contains(lead) || lead <= 0xA3) && trail >= 0xA1
        }
        if chinese.isPlausible, chinese.common * 10 >= chinese.valid * 8 { return "GBK" }
        return nil
    }

    private func pairs(
        valid: (UInt8, UInt8) -> Bool,
        common: (UInt8, UInt8) -> Bool
    ) -> Pairs {
        var pairs = Pairs()
        var index = 0
        while index < sample.count {
            let lead = sample[index]
            index += 1
            guard lead >= 0x80 else { continue }
            if index < sample.count, valid(lead, sample[index]) {
                pairs.valid += 1
                if common(lead, sample[index]) { pairs.common += 1 }
                index += 1
            } else {
                pairs.errors += 1
            }
        }
        return pairs
    }

    private func shiftJISPairs() -> Pairs {
        pairs { lead, trail in
            ((0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead))
                && trail >= 0x40 && trail != 0x7F && trail <= 0xFC
        } common: { lead, trail in
            (lead == 0x82 && trail >= 0x9F) || lead == 0x83
        }
    }
}

// MARK: - One byte a character

extension EncodingDetection {
    private func singleByte() -> String {
        var high = 0
        var inRuns = 0
        var lowerCyrillic = 0
        var lowerKOI8 = 0
        var central = 0
        for index in sample.indices where sample[index] >= 0x80 {
            let byte = sample[index]
            high += 1
            let before = index > 0 ? sample[index - 1] : 0x20
            let after = index + 1 < sample.count ? sample[index + 1] : 0x20
            if before >= 0xC0 || after >= 0xC0 { inRuns += 1 }
            if byte >= 0xE0 { lowerCyrillic += 1 }
            if (0xC0...0xDF).contains(byte) { lowerKOI8 += 1 }
            let inWord = ASCII.isLetter(before) || ASCII.isLetter(after)
            if inWord, Self.centralLetters.contains(byte) { central += 1 }
            // Czech writes these two inside words, where Italian and French have i and u grave at their end.
            let isInside = ASCII.isLetter(before) && ASCII.isLetter(after)
            if isInside, byte == 0xEC || byte == 0xF9 { central += 1 }
        }
        guard high > 0 else { return "windows-1252" }
        // Cyrillic words are high bytes throughout; accents stand alone.
        if inRuns * 10 >= high * 7 {
            return lowerKOI8 > lowerCyrillic * 2 ? "KOI8-R" : "windows-1251"
        }
        return central * 12 >= high ? "windows-1250" : "windows-1252"
    }

    // Letters of Polish, Czech, Slovak, Hungarian and Romanian where Windows-1252 has signs that stand in no word.
    private static let centralLetters: Set<UInt8> = [
        0xB9, 0xBF, 0xB3, 0x9C, 0x9F, 0x9D, 0xBE, 0xBA, 0x9A, 0x9E, 0x8A, 0x8E, 0xA3, 0xA5, 0xAF,
    ]
}

/// Common Vietnamese words that no other language writes.
private enum VietnameseProbe {
    private static let words: Set<String> = [
        "\u{111}\u{1B0}\u{1EE3}c", "c\u{1EE7}a", "nh\u{1EEF}ng", "m\u{1ED9}t", "v\u{1EDB}i",
        "ng\u{1B0}\u{1EDD}i", "\u{111}\u{E3}", "c\u{169}ng", "n\u{1B0}\u{1EDB}c",
        "\u{111}\u{1EBF}n", "v\u{1EC1}", "vi\u{1EC7}c", "tr\u{1EDF}", "ph\u{1EA3}i",
    ]

    /// How many words of `utf8` are in the list, whether composed or not.
    static func hits(in utf8: [UInt8]) -> Int {
        utf8.split { $0 < 0x80 && !ASCII.isLetter($0) }.reduce(0) { count, word in
            // Equality of strings holds across compositions.
            word.count <= 24 && words.contains(String(decoding: word, as: UTF8.self))
                ? count + 1 : count
        }
    }
}
