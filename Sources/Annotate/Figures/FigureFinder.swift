import Language
import News

/// Finds the figures in the tokens of blocks.
struct FigureFinder {
    let lexicon: FigureLexicon
    let isVietnamese: Bool
    let bytes: [UInt8]
    /// The tokens of the block that is read.
    private(set) var tokens: [Token] = []
    /// Dates and clock times of the block in reading order: their numbers are no figures.
    private var times: [TextSpan] = []
    private(set) var found: [Figure] = []

    init(lexicon: FigureLexicon, isVietnamese: Bool, bytes: [UInt8]) {
        self.lexicon = lexicon
        self.isVietnamese = isVietnamese
        self.bytes = bytes
    }

    /// A number with what multiplies it.
    private struct Number {
        var value: DecimalText
        var upper: DecimalText?
        /// Token after the last one.
        var end: Int
        var isMultiplied = false
        var isSpelled = false
        var qualifier: Figure.Qualifier?
        /// A unit that is glued to the digits: "12km".
        var unit: String?
    }

    /// Finds the figures of one block; blocks come in reading order.
    mutating func scan(_ tokens: [Token], times: [TextSpan]) {
        self.tokens = tokens
        self.times = times
        var index = 0
        while index < tokens.count {
            guard let number = number(at: index), let end = add(number, from: index) else {
                index += 1
                continue
            }
            index = max(end, index + 1)
        }
    }
}

extension FigureFinder {
    /// Whether a token belongs to a date or a clock time.
    private func isTaken(_ token: Token) -> Bool {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle].end <= token.start { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low].contains(token.start)
    }

    private func number(at index: Int) -> Number? {
        let token = tokens[index]
        var number: Number
        if token.kind == .number {
            guard !isTaken(token), let digits = digits(index) else { return nil }
            number = digits
            if let upper = upper(number.end), !number.isMultiplied {
                (number.upper, number.end) = upper
            }
        } else if token.isWord, !token.isAllCaps,
            lexicon.many.mayBegin(token) || lexicon.numbers.mayBegin(token), !isTaken(token)
        {
            if let many = many(at: index) { return many }
            guard let spelled = lexicon.numbers.longest(tokens, at: index, end: tokens.count) else {
                return nil
            }
            number = Number(value: DecimalText(spelled.value), end: index + spelled.count)
            number.isSpelled = true
        } else {
            return nil
        }
        multiply(&number)
        return number
    }

    /// "hàng nghìn", "hàng chục triệu", "hundreds of".
    private func many(at index: Int) -> Number? {
        guard
            let many = lexicon.many.longest(tokens, at: index, end: tokens.count)
        else { return nil }
        var number = Number(value: DecimalText(max(1, many.value)), end: index + many.count)
        number.qualifier = .many
        number.isMultiplied = many.value > 1
        multiply(&number)
        return number.isMultiplied ? number : nil
    }

    private func multiply(_ number: inout Number) {
        while number.end < tokens.count, tokens[number.end].isWord,
            let factor = lexicon.multipliers.longest(tokens, at: number.end, end: tokens.count)
        {
            // "5 m" is a length, "$5m" is money.
            if Self.metre.contains(tokens[number.end]) { return }
            guard let value = number.value.times(factor.value) else { return }
            number.value = value
            number.upper = number.upper.flatMap { $0.times(factor.value) }
            number.end += factor.count
            number.isMultiplied = true
        }
    }

    /// Digits, with letters glued to them only where they are a unit.
    private func digits(_ index: Int) -> Number? {
        let token = tokens[index]
        // "S-400", "7/9", "2-0": parts of codes and scores.
        if !token.isSpaced, index > 0 {
            let before = tokens[index - 1]
            guard
                before.isMark(in: .opening) || before.isMark("$") || before.isMark("€")
                    || before.isMark("£")
            else { return nil }
        }
        let part = bytes[token.start..<token.end]
        let tail =
            part.firstIndex { !(0x30...0x39).contains($0) && $0 != 0x2E && $0 != 0x2C }
            ?? part.endIndex
        guard let value = DecimalText(part[..<tail], isPointDecimal: !isVietnamese) else {
            return nil
        }
        var number = Number(value: value, end: index + 1)
        if tail < part.endIndex {
            let rest = String(decoding: part[tail...], as: UTF8.self)
            let keys = TextScan().keys(of: rest)
            if let unit = lexicon.units.longest(
                keys,
                at: 0,
                end: keys.count,
                accept: { $1 == keys.count }
            ) {
                number.unit = unit.value
            } else if index > 0,
                tokens[index - 1].isMark("$") || tokens[index - 1].isMark("€")
                    || tokens[index - 1].isMark("£"),
                let factor = lexicon.multipliers.longest(
                    keys,
                    at: 0,
                    end: keys.count,
                    accept: { $1 == keys.count }
                ),
                let product = value.times(factor.value)
            {
                number.value = product
                number.isMultiplied = true
            } else {
                return nil
            }
        }
        return number
    }

    /// The second end of "10-15", "10 đến 15", "10 to 15".
    private func upper(_ index: Int) -> (DecimalText, Int)? {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .number,
            !isTaken(tokens[index + 1])
        else { return nil }
        let link = tokens[index]
        let isLink =
            link.isMark(in: .dashes) || (link.isWord && Self.links.contains(tokens[index]))
        let part = bytes[tokens[index + 1].start..<tokens[index + 1].end]
        guard isLink, let value = DecimalText(part, isPointDecimal: !isVietnamese) else {
            return nil
        }
        return (value, index + 2)
    }

    private static let metre: WordSet = ["m"]
    private static let links: WordSet = ["đến", "tới", "to"]
    private static let of: WordSet = ["of"]
    private static let people: WordSet = ["người"]
    private static let plurals: WordSet = ["people", "men", "women", "children"]
    private static let pluralNouns: WordSet = [
        "people", "men", "women", "children", "police", "troops",
    ]

    /// Keeps a number that has a unit, counts something or is large; gives the token after it.
    private mutating func add(_ number: Number, from start: Int) -> Int? {
        var low = start
        var end = number.end
        var unit = number.unit
        if low > 0, !tokens[low].isSpaced {
            for (sign, code) in [("$", "USD"), ("€", "EUR"), ("£", "GBP")]
                as [(Unicode.Scalar, String)]
            where tokens[low - 1].isMark(sign) {
                unit = code
                low -= 1
                // "US$5", "A$5": the country's letters.
                if low > 0, tokens[low - 1].isWord,
                    tokens[low - 1].isAllCaps || tokens[low - 1].letters == 1, !tokens[low].isSpaced
                {
                    low -= 1
                }
                break
            }
        }
        if unit == nil { (unit, end) = unitBehind(end) }
        let isCounting = unit == nil || !Self.closing.contains(unit ?? "")
        let counted = isCounting ? counted(end, hasUnit: unit != nil) : nil
        if let counted { end = counted.upperBound }
        if unit == nil, counted == nil { return nil }
        if let upper = number.upper {
            // "2-0" is a score.
            guard number.value.isBelow(upper) else { return nil }
            guard unit != nil || counted.map({ isSure($0) }) ?? false else { return nil }
        }
        if number.isSpelled, unit == nil || unit == "times" || unit == "°" || unit == "m",
            !number.isMultiplied
        {
            guard counted.map({ isSure($0) }) ?? false else { return nil }
        }
        if unit == nil, number.value.looksLikeYear, number.upper == nil, !isGrouped(start) {
            guard counted.map({ isSure($0) }) ?? false else { return nil }
        }
        if lexicon.ordinals.longest(tokens, before: low, start: 0) != nil, unit == nil {
            return nil
        }
        if low > 0, unit == nil, tokens[low].isSpaced, tokens[low - 1].isName,
            tokens[low - 1].isSpaced || low == 1,
            low > 1, !isVietnamese || tokens[low - 1].isAllCaps
        {
            // "Apollo 11 mission", "Boeing 737 jets".
            return nil
        }
        var qualifier = number.qualifier
        if qualifier == nil,
            let limit = lexicon.qualifiers.longest(tokens, before: low, start: 0),
            tokens[low].isSpaced
        {
            qualifier = limit.value
            low -= limit.count
        }
        let span = TextSpan(tokens[low].start, tokens[end - 1].end)
        if let last = found.last, last.span.end > span.start { return nil }
        found.append(
            Figure(
                span: span,
                value: number.value.text,
                upper: number.upper?.text,
                qualifier: qualifier,
                unit: unit,
                counted: counted.map {
                    TextSpan(tokens[$0.lowerBound].start, tokens[$0.upperBound - 1].end)
                }
            )
        )
        return end
    }

    /// Units behind which nothing is counted.
    private static let closing: Set<String> = [
        "%", "VND", "USD", "EUR", "JPY", "CNY", "GBP", "RUB", "KRW", "INR", "points", "times",
        "years", "pp", "bp", "°C", "°F", "°",
        "km", "m", "cm", "mm", "mi", "ft", "km/h", "mph", "m/s", "nmi",
    ]

    private func isGrouped(_ index: Int) -> Bool {
        bytes[tokens[index].start..<tokens[index].end].contains { $0 == 0x2E || $0 == 0x2C }
    }

    private func unitBehind(_ index: Int) -> (String?, Int) {
        guard index < tokens.count else { return (nil, index) }
        if tokens[index].isMark("%") { return ("%", index + 1) }
        guard tokens[index].isWord || tokens[index].isMark("°"),
            let unit = lexicon.units.longest(tokens, at: index, end: tokens.count)
        else { return (nil, index) }
        return (unit.value, index + unit.count)
    }

    /// Whether what is counted is so for certain: persons, or a word that only counts.
    private func isSure(_ counted: Range<Int>) -> Bool {
        if isVietnamese {
            return lexicon.classifiers.contains(tokens[counted.lowerBound].key) && counted.count > 1
                || Self.people.contains(tokens[counted.lowerBound])
        }
        // English plurals of two letters and more.
        let last = tokens[counted.upperBound - 1]
        return bytes[last.end - 1] == 0x73
            || Self.plurals.contains(last)
    }

    /// The words that name what is counted, from token `index` on.
    private func counted(_ index: Int, hasUnit: Bool) -> Range<Int>? {
        isVietnamese ? vietnameseCounted(index) : englishCounted(index, hasUnit: hasUnit)
    }

    private func isStop(_ index: Int) -> Bool {
        let token = tokens[index]
        return !token.isWord || !token.isSpaced || lexicon.stops.contains(token.key)
    }

    private func state(_ index: Int) -> Int? {
        lexicon.states.longest(tokens, at: index, end: tokens.count)?.count
    }

    /// One word; behind a classifier one more, or the state of those counted: "người chết", "xe tăng", "mục tiêu".
    private func vietnameseCounted(_ start: Int) -> Range<Int>? {
        guard start < tokens.count, !isStop(start), !tokens[start].isCapital else { return nil }
        let words = segmented(start)
        guard let first = words.first else { return nil }
        guard lexicon.classifiers.contains(tokens[start].key) else { return start..<first }
        // "hộ dân" and "người chết" may be one word of the segmenter or two.
        if let state = state(start + 1) { return start..<max(first, start + 1 + state) }
        if first > start + 1 { return start..<first }
        guard words.count > 1, !isStop(first), !tokens[first].isCapital else {
            return start..<first
        }
        return start..<words[1]
    }

    /// Where the words end that begin at `start`: at most two.
    private func segmented(_ start: Int) -> [Int] {
        var last = start + 1
        while last < tokens.count, last - start < 6, tokens[last].isWord, tokens[last].isSpaced {
            last += 1
        }
        let low = tokens[start].start
        let text = String(decoding: bytes[low..<tokens[last - 1].end], as: UTF8.self)
        var ends: [Int] = []
        var index = start
        for word in Self.segmenter.words(in: text).prefix(2) {
            while index < last, tokens[index].start - low < word.end { index += 1 }
            ends.append(index)
        }
        return ends
    }

    private static let segmenter = WordSegmenter()

    /// Up to three words, the last one the plural: "armoured vehicles", "people dead".
    private func englishCounted(_ index: Int, hasUnit: Bool) -> Range<Int>? {
        var start = index
        if hasUnit, start < tokens.count, Self.of.contains(tokens[start]) { start += 1 }
        var end = start
        while end < tokens.count, end - start < 3, !isStop(end) {
            // "ten men killed", "rice burned": what happened to them.
            if end > start, endsPlural(end - 1) || endsInEd(end) { break }
            end += 1
        }
        guard end > start, hasUnit || tokens[start..<end].contains(where: { !$0.isCapital }) else {
            return nil
        }
        if end - start < 3, let state = state(end) { end += state }
        return start..<end
    }

    private func endsInEd(_ index: Int) -> Bool {
        let end = tokens[index].end
        return tokens[index].letters > 3 && bytes[end - 1] == 0x64 && bytes[end - 2] == 0x65
    }

    private func endsPlural(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.letters > 3 && bytes[token.end - 1] == 0x73 && bytes[token.end - 2] != 0x73
            || Self.pluralNouns.contains(token)
    }
}
