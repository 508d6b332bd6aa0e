import News

/// A sentence that tells what happened on a date.
struct Telling: Sendable {
    /// Index of the document in canonical order.
    var document: Int
    /// Index of the sentence in the document.
    var sentence: Int
    /// The date told of.
    var date: PartialDate
    /// The end, where a range is told of.
    var until: PartialDate?
    /// Whether it is the first date of its sentence.
    var isMain: Bool
    /// Whether the date is the article's day of publication because the sentence names none.
    var isPublication = false
    /// Whether the sentence stands under a picture.
    var isCaption: Bool
    /// How well the sentence tells it.
    var fitness: Float
    /// How plainly it names the date (see `DayRanking`).
    var plainness: Float = 1
    /// Number of words of the sentence.
    var length: Int
    /// Whether the sentence begins with a quotation mark.
    var startsQuoted: Bool
    /// Hashes of its words that tell something, each once, sorted.
    var words: [UInt32]
    /// The sentence.
    var citation: Citation
}

/// Reads the tellings of a document.
struct TellingReader: Sendable {
    /// Words that a sentence must have beside its date and common words.
    static let leastWords = 4
    /// Sentences at the beginning that are told by the day of publication, besides what names a day.
    var leadSentences = 0

    /// The tellings of `document` in reading order; where no sentence names a date, the lead by the day of publication.
    func tellings(of document: Document, index: Int) -> [Telling] {
        var tellings: [Telling] = []
        var next = 0
        for (number, sentence) in document.sentences.enumerated() {
            while next < document.times.count,
                document.times[next].span.start < sentence.span.start
            { next += 1 }
            var isMain = true
            var made: [Telling] = []
            while next < document.times.count,
                sentence.span.contains(document.times[next].span)
            {
                let time = document.times[next]
                let following = next + 1 < document.times.count ? document.times[next + 1] : nil
                next += 1
                // "Hôm qua (14/10)": the printed day tells what the word before it means.
                if let following, following.date?.day != nil, time.date?.day != nil,
                    following.span.start >= time.span.end,
                    following.span.start - time.span.end <= 2
                {
                    continue
                }
                guard Self.tells(sentence, in: document),
                    let (date, until) = Self.dates(of: time, in: document),
                    !made.contains(where: { $0.date == date })
                else { continue }
                made.append(
                    telling(
                        sentence: number,
                        of: document,
                        index: index,
                        date: date,
                        until: until,
                        isMain: isMain
                    )
                )
                made[made.count - 1].plainness = Self.plainness(of: time, in: document)
                isMain = false
            }
            tellings.append(contentsOf: made)
        }
        // A stamp or a heading tells nothing.
        tellings.removeAll { $0.words.count < Self.leastWords }
        if leadSentences > 0 {
            return tellings + leads(of: document, index: index, beside: tellings)
        }
        if tellings.contains(where: { $0.date.day != nil }) { return tellings }
        return tellings + lead(of: document, index: index)
    }

    /// The day or month that an expression names, and its end where it names a range.
    private static func dates(
        of time: TimeExpression,
        in document: Document
    ) -> (PartialDate, PartialDate?)? {
        if let slash = time.value.firstIndex(of: "/") {
            let rest = time.value[time.value.index(after: slash)...]
            guard let from = PartialDate(edtf: time.value[..<slash]), from.month != nil else {
                return nil
            }
            return (from, PartialDate(edtf: rest))
        }
        guard let date = time.date else { return nil }
        if date.day != nil { return (date, nil) }
        // A month tells of background where it is printed with its year; "this month" places nothing.
        guard date.month != nil, let year = date.year,
            let printed = document.text.slice(time.span), printed.contains(String(year))
        else { return nil }
        return (date, nil)
    }

    private static func tells(_ sentence: Sentence, in document: Document) -> Bool {
        guard document.article.blocks.indices.contains(sentence.block) else { return true }
        switch document.article.blocks[sentence.block].role {
        case .standfirst, .paragraph, .listItem, .blockquote, .caption: return true
        case .headline, .subhead, .tableRow, .byline, .dateline, .credit, .stamp: return false
        }
    }

    /// How plainly an expression names its day: by number, by weekday, or by the day of writing.
    private static func plainness(of time: TimeExpression, in document: Document) -> Float {
        let printed = document.text.slice(time.span) ?? ""
        if printed.utf8.contains(where: { (0x30...0x39).contains($0) }) {
            return DayRanking.printed
        }
        return time.rule.hasSuffix("weekday") ? DayRanking.weekday : DayRanking.relative
    }

    /// The first sentences of the article, told by the day of publication where they do not name it.
    private func leads(of document: Document, index: Int, beside tellings: [Telling]) -> [Telling] {
        let published = document.article.published.date
        guard published.civilDay != nil else { return [] }
        let told = Set(tellings.lazy.filter { $0.date == published }.map(\.sentence))
        let first = document.sentences.indices.filter {
            Self.tells(document.sentences[$0], in: document)
        }
        return first.prefix(leadSentences).filter { !told.contains($0) }.map { number in
            publication(sentence: number, of: document, index: index)
        }
        .filter { $0.words.count >= Self.leastWords }
    }

    /// The first sentence of the article, told by the day of publication.
    private func lead(of document: Document, index: Int) -> [Telling] {
        let published = document.article.published.date
        guard published.month != nil,
            let number = document.sentences.firstIndex(where: { sentence in
                guard document.article.blocks.indices.contains(sentence.block) else { return true }
                let role = document.article.blocks[sentence.block].role
                return role == .standfirst || role == .paragraph
            })
        else { return [] }
        return [publication(sentence: number, of: document, index: index)]
    }

    /// A sentence told by the day of publication.
    private func publication(sentence number: Int, of document: Document, index: Int) -> Telling {
        var telling = telling(
            sentence: number,
            of: document,
            index: index,
            date: document.article.published.date,
            until: nil,
            isMain: true
        )
        telling.isPublication = true
        return telling
    }

    private func telling(
        sentence number: Int,
        of document: Document,
        index: Int,
        date: PartialDate,
        until: PartialDate?,
        isMain: Bool
    ) -> Telling {
        let sentence = document.sentences[number]
        let text = document.text.slice(sentence.span).map(String.init) ?? ""
        let words = WordScanner().words(in: text)
        let stops = CommonWords.list.stops
        let telling = words.filter { !stops.contains($0.exact) && $0.length > 1 && !$0.hasDigit }
        return Telling(
            document: index,
            sentence: number,
            date: date,
            until: until,
            isMain: isMain,
            isCaption: document.article.blocks.indices.contains(sentence.block)
                && document.article.blocks[sentence.block].role == .caption,
            fitness: fitness(
                of: sentence,
                text: text,
                words: words,
                in: document,
                date: date,
                isMain: isMain
            ),
            length: words.count,
            startsQuoted: text.first.map { "\"“«‘".contains($0) } ?? false,
            words: telling.map { CorpusWords.hash(of: $0) }.sortedUnique(),
            citation: Citation(article: document.id, span: sentence.span)
        )
    }

    /// How well a sentence can stand by itself as what happened on a day.
    private func fitness(
        of sentence: Sentence,
        text: String,
        words: [Word],
        in document: Document,
        date: PartialDate,
        isMain: Bool
    ) -> Float {
        var fitness: Float = isMain ? 1 : 0
        if date.day == nil { fitness -= 1 }
        var names = 0
        var wasCapital = false
        for word in words {
            if word.isCapital, !word.opensSentence, !wasCapital { names += 1 }
            wasCapital = word.isCapital
        }
        fitness += Float(min(names, 5)) * 0.2
        if document.article.blocks.indices.contains(sentence.block) {
            switch document.article.blocks[sentence.block].role {
            case .standfirst: fitness += 0.6
            case .caption: fitness -= 0.8
            case .blockquote: fitness -= 0.5
            default: if sentence.block <= 3 { fitness += 0.3 }
            }
        }
        let quoted = document.quotations.contains {
            $0.kind == .direct && $0.span.overlaps(sentence.span)
                && 10 * min($0.span.end, sentence.span.end)
                    - 10 * max($0.span.start, sentence.span.start) >= 7 * sentence.span.count
        }
        if quoted { fitness -= 1 }
        if words.count < 8 { fitness -= 1 }
        if words.count > 90 { fitness -= 0.5 }
        if let first = text.unicodeScalars.first,
            LetterTable.letter(first.value).kind == .letter,
            !LetterTable.letter(first.value).isCapital
        {
            fitness -= 0.5
        }
        if let last = text.utf8.last, (0x61...0x7A).contains(last) { fitness -= 0.3 }
        return fitness
    }
}
