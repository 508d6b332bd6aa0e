import News

/// Finds where an article begins: its headline, and the first paragraph below it.
struct ArticleStarts: Sendable {
    let units: [TextUnit]
    let marks: [LineMark?]
    /// Keys of headlines that alternate texts of pictures repeat.
    let figureStems: Set<String>

    let regions: TextRegions

    init(units: [TextUnit], marks: [LineMark?]) {
        regions = TextRegions(units: units, marks: marks)
        self.units = units
        self.marks = marks
        figureStems = Set(marks.compactMap { $0?.figureStem })
    }

    /// The beginning of an article.
    struct Start {
        /// The headline's unit; `nil` for a text without one.
        var headline: Int?
        /// The first running text.
        var text: Int
    }

    /// Whether the unit is running text that nothing marks as furniture.
    func isText(_ i: Int) -> Bool {
        marks[i] == nil && TextRegions.isText(units[i])
    }

    /// Whether a picture's alternate text below shows that the line is an article's headline.
    func isFigureHeadline(_ i: Int) -> Bool {
        marks[i] == nil && units[i].shape.isHeadlineLike && figureStems.contains(units[i].shape.key)
    }

    /// The first article of a page: the first stretch of text that is no banner beside a longer one.
    func first() -> Start? {
        let all = regions.all()
        for least in [2, 1] {
            let fit = all.filter {
                $0.count >= least && regions.mass($0.start..<$0.end) >= (least == 2 ? 160 : 100)
            }
            let best = fit.map(\.score).max() ?? 0
            // Half of the longest: a short article stands before a long list, a banner before a longer article.
            if let region = fit.first(where: { $0.score * 2 >= best }) {
                return start(of: region)
            }
        }
        // A lone paragraph counts a third of its length among menus.
        guard let note = all.max(by: { $0.score < $1.score }), units[note.start].shape.length >= 100
        else { return nil }
        return Start(headline: headline(above: note.start, from: 0), text: note.start)
    }

    /// The start of a stretch, whose first text may be the headline itself: a long one, or one with a full stop.
    private func start(of region: TextRegions.Region) -> Start {
        let first = region.start
        if let headline = headline(above: first, from: 0) {
            return Start(headline: headline, text: first)
        }
        let shape = units[first].shape
        let isLong = !shape.isProse && shape.words <= 40 && region.count >= 2
        let isStopped =
            first == 0 && region.count >= 3 && shape.words <= 20 && shape.innerStops == 0
            && shape.ending == .stop
        guard isLong || isStopped,
            let text = ((first + 1)..<max(region.end, first + 1)).first(where: { isText($0) })
        else { return Start(headline: nil, text: first) }
        return Start(headline: first, text: text)
    }

    /// A further article at or after unit `from`.
    ///
    /// Below a signed article (`isOpen`) a headline with two paragraphs is enough as long as no list has begun; anywhere
    /// else a picture must repeat the headline.
    func next(from: Int, isOpen: Bool, within limit: Int = .max) -> Start? {
        var isOpen = isOpen
        for i in from..<max(from, units.count) {
            if i - from >= limit { return nil }
            if let mark = marks[i] {
                let endsArea = mark.kind == .sectionLabel || mark.closes || mark.kind == .otherTitle
                if endsArea { isOpen = false }
                continue
            }
            guard units[i].shape.isHeadlineLike else { continue }
            let isFirm = isOpen || isFigureHeadline(i)
            // Below a list's label a stamp and three paragraphs show an article that is printed whole.
            guard isFirm || i + 1 < units.count && marks[i + 1]?.kind == .timestamp else {
                continue
            }
            guard let text = firstText(below: i) else { continue }
            let run = textRun(from: text)
            let (count, length) = isFirm ? (2, 160) : (3, 400)
            if run.count >= count, run.length >= length { return Start(headline: i, text: text) }
        }
        return nil
    }

    /// The running text that stands right below a headline, pictures and stamps aside.
    private func firstText(below headline: Int) -> Int? {
        for i in (headline + 1)..<min(headline + 8, max(units.count, headline + 1)) {
            if isText(i) { return i }
            if let mark = marks[i] {
                if mark.kind == .figureLabel || mark.kind == .timestamp { continue }
                if mark.kind == .chrome, !mark.closes { continue }
                return nil
            }
            if units[i].shape.isHeadlineLike, units[i].shape.words > 8 { return nil }
        }
        return nil
    }

    /// Running texts from unit `start` on, as far as no list or end of the page comes between.
    private func textRun(from start: Int) -> (count: Int, length: Int) {
        var count = 0
        var length = 0
        var others = 0
        for i in start..<min(start + 24, units.count) {
            if let mark = marks[i] {
                if mark.closes { break }
                continue
            }
            if isText(i) {
                count += 1
                length += units[i].shape.length
                others = 0
            } else {
                others += 1
                if others >= 4 { break }
            }
            if count >= 4 { break }
        }
        return (count, length)
    }

    /// The headline of the text that begins at `text`.
    private func headline(above text: Int, from: Int) -> Int? {
        let low = max(from, text - 200)
        let candidates = (low..<text).filter {
            (marks[$0] == nil && units[$0].shape.isHeadlineLike) || isTwinAtTop($0, text)
        }
        guard let first = candidates.first else {
            return headlineOfFewWords(above: text, from: low)
        }
        if let known = candidates.first(where: { figureStems.contains(units[$0].shape.key) }) {
            return known
        }
        // A page's title repeats the headline with the site's name behind it.
        for candidate in candidates.dropFirst() {
            let key = units[candidate].shape.key
            if units[first].shape.key.hasPrefix(key + " "), key.utf8.count >= 16 {
                return candidate
            }
        }
        // A bar on top repeats it.
        if let last = candidates.last(where: { i in
            candidates.contains { $0 < i && units[$0].shape.key == units[i].shape.key }
        }), !starts(twinned: last) {
            return last
        }
        // Menus stand above the headline: the last group of long lines without one between them counts.
        var chosen = first
        for (previous, candidate) in zip(candidates, candidates.dropFirst()) {
            let between = (previous + 1)..<candidate
            let menus = between.count {
                marks[$0]?.kind == .sectionLabel || marks[$0]?.kind == .otherTitle
                    || (marks[$0] == nil && units[$0].shape.isShort)
            }
            if menus >= 2 || between.contains(where: { marks[$0]?.kind == .sectionLabel }) {
                chosen = candidate
            }
        }
        return chosen
    }

    /// Whether the unit is one of two equal lines in a row.
    private func starts(twinned i: Int) -> Bool { marks[i]?.isPaired == true }

    private func isTwinAtTop(_ i: Int, _ text: Int) -> Bool {
        guard let mark = marks[i], mark.isPaired || mark.half != nil, units[i].shape.words >= 4,
            i < 12
        else { return false }
        // The first of the twins, and no other pair of twins above the text.
        let others = (0..<text).contains {
            (marks[$0]?.isPaired == true || marks[$0]?.half != nil)
                && units[$0].text != units[i].text
        }
        return !others && (i == 0 || units[i - 1].text != units[i].text)
    }

    /// A headline of one or two words, right above the text.
    private func headlineOfFewWords(above text: Int, from: Int) -> Int? {
        var i = text - 1
        while i >= from {
            if marks[i] == nil, units[i].shape.words <= 4, units[i].shape.ending != .colon {
                return i
            }
            if let mark = marks[i], mark.kind != .timestamp, mark.kind != .figureLabel {
                return nil
            }
            i -= 1
        }
        return nil
    }
}
