import News

/// Reads the sentences of a document that tell of a calendar day.
struct HappeningReader: Sendable {
    /// Most happenings kept of an article.
    static let limit = 24
    /// Words before and after the date that tell what happened then: a clause.
    static let reach = 14

    /// The happenings of `document`.
    ///
    /// Where the article's own evidence does not give its year (`knowsYear`), only years that the text prints count, so that a year
    /// given by organizing is never its own ground.
    func happenings(in document: Document, knowsYear: Bool) -> [Happening] {
        var happenings: [Happening] = []
        var next = 0
        for sentence in document.sentences {
            while next < document.times.count,
                document.times[next].span.start < sentence.span.start
            { next += 1 }
            guard next < document.times.count else { break }
            guard sentence.span.contains(document.times[next].span),
                let text = document.text.slice(sentence.span)
            else { continue }
            let words = WordScanner().words(in: String(text))
            while next < document.times.count, happenings.count < Self.limit,
                sentence.span.contains(document.times[next].span)
            {
                let time = document.times[next]
                next += 1
                guard var date = time.date, date.day != nil else { continue }
                let printed = Printed(document.text.slice(time.span) ?? "")
                if !knowsYear {
                    guard printed.hasDigit else { continue }
                    if !printed.hasYear { date.year = nil }
                }
                let span = TextSpan(
                    time.span.start - sentence.span.start,
                    time.span.end - sentence.span.start
                )
                happenings.append(
                    happening(
                        date: date,
                        span: sentence.span,
                        words: words,
                        around: span
                    )
                )
            }
        }
        return happenings
    }

    private func happening(
        date: PartialDate,
        span: TextSpan,
        words: [Word],
        around time: TextSpan
    ) -> Happening {
        let before = words.lastIndex { $0.end <= time.start } ?? -1
        let after = words.firstIndex { $0.start >= time.end } ?? words.count
        let stops = CommonWords.list.stops
        var plain: [UInt32] = []
        var names: [UInt32] = []
        var pairs: [UInt32] = []
        let clause = max(0, before - Self.reach + 1)..<min(words.count, after + Self.reach)
        for i in clause where i <= before || i >= after {
            let word = words[i]
            let isStop = stops.contains(word.exact) || word.length < 2
            if !isStop, !word.hasDigit {
                let hash = UInt32(truncatingIfNeeded: word.folded.mixed)
                if word.isCapital, i > 0 { names.append(hash) } else { plain.append(hash) }
            }
            guard i > clause.lowerBound, i != after, !word.followsBreak, !word.isCapital else {
                continue
            }
            let previous = words[i - 1]
            if previous.isCapital || (isStop && stops.contains(previous.exact)) { continue }
            pairs.append(UInt32(truncatingIfNeeded: previous.folded.joined(word.folded)))
        }
        return Happening(
            date: date,
            span: span,
            words: plain.sortedUnique(),
            names: names.sortedUnique(),
            pairs: pairs.sortedUnique()
        )
    }

    /// What a time expression prints.
    private struct Printed {
        var hasDigit = false
        var hasYear = false

        init(_ text: Substring) {
            var run = 0
            for byte in text.utf8 {
                if (0x30...0x39).contains(byte) {
                    hasDigit = true
                    run += 1
                    if run == 4 { hasYear = true }
                } else {
                    run = 0
                }
            }
        }
    }
}
