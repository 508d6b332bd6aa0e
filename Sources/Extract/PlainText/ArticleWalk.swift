import Language
import News

/// Walks down a page and labels the parts of its articles.
struct ArticleWalk {
    let units: [TextUnit]
    let starts: ArticleStarts
    let signature = Signature()
    let credits = PhotoCredit()
    let phrases = FurniturePhrases.shared
    let stamps = LineStampReader()
    let isVietnamese: Bool
    let hasGaps: Bool
    /// For each unit the next one that is not marked as furniture.
    let following: [Int]
    var marks: [LineMark?] { starts.marks }

    /// The label of each unit that belongs to an article.
    var labels: [LineLabel?]
    /// How many articles were found.
    var count = 0

    init(units: [TextUnit], marks: [LineMark?], isVietnamese: Bool) {
        self.units = units
        self.isVietnamese = isVietnamese
        starts = ArticleStarts(units: units, marks: marks)
        labels = Array(repeating: nil, count: units.count)
        hasGaps = units.dropFirst().contains { $0.startsAfterGap }
        var following = Array(repeating: units.count, count: units.count)
        var next = units.count
        for i in units.indices.reversed() {
            following[i] = next
            if marks[i] == nil { next = i }
        }
        self.following = following
    }

    /// Labels every article of the page.
    mutating func run() {
        guard var start = starts.first() else { return }
        while true {
            count += 1
            let end = walk(start)
            guard let next = starts.next(from: end.unit, isOpen: end.isSigned), count < 64 else {
                return
            }
            start = next
        }
    }

    /// What the walk down one article has seen.
    struct Progress {
        var ordinal: Int
        var headlineKey = ""
        var hasHeadline = false
        var hasStandfirst = false
        var texts = 0
        var length = 0
        var lastText = 0
        /// Where the stretch of running text ends.
        var end = 0
        /// Units without running text that wait for what follows.
        var waiting: [Int] = []
    }

    mutating func walk(_ start: ArticleStarts.Start) -> (unit: Int, isSigned: Bool) {
        var progress = Progress(ordinal: count)
        if let headline = start.headline {
            labels[headline] = .content(.headline, article: count)
            progress.headlineKey = units[headline].shape.key
            progress.hasHeadline = true
            labelHead(headline, start.text, &progress)
        }
        let region = starts.regions.region(from: start.text)
        progress.end = region.end
        var i = start.text
        while i < units.count {
            if i >= region.end, starts.isText(i), progress.texts > 0 {
                settleEnd(&progress)
                return (i, false)
            }
            if labels[i] != nil {
                i += 1
                continue
            }
            if let mark = marks[i] {
                if mark.kind == .figureLabel {
                    labels[i] = .furniture(.figureLabel, article: count)
                } else if i < region.end, isTwinCaption(i) {
                    labels[i] = .furniture(.figureLabel, article: count)
                    labels[i + 1] = .content(.caption, article: count)
                } else if mark.closes, closes(i, progress) {
                    settleEnd(&progress)
                    return (i, false)
                }
                i += 1
                continue
            }
            if starts.isFigureHeadline(i), units[i].shape.key != progress.headlineKey,
                progress.texts >= 2
            {
                settleEnd(&progress)
                return (i, true)
            }
            if let end = label(i, &progress) { return end }
            i += 1
        }
        settleEnd(&progress)
        return (units.count, false)
    }

    /// Stamps, bylines, captions between the headline and the first text.
    mutating func labelHead(_ headline: Int, _ text: Int, _ progress: inout Progress) {
        guard headline + 1 < text else { return }
        for i in (headline + 1)..<text {
            let unit = units[i]
            if let mark = marks[i] {
                if mark.kind == .timestamp {
                    labels[i] = .content(.stamp, article: count)
                } else if isTwinCaption(i), unit.shape.key != progress.headlineKey {
                    labels[i] = .furniture(.figureLabel, article: count)
                    labels[i + 1] = .content(.caption, article: count)
                } else if labels[i] == nil,
                    mark.kind == .figureLabel || unit.shape.key == progress.headlineKey
                {
                    labels[i] = .furniture(.figureLabel, article: count)
                }
            } else if unit.shape.key == progress.headlineKey {
                labels[i] = .furniture(.figureLabel, article: count)
            } else if isCaption(i) {
                labels[i] = .content(.caption, article: count)
            } else if let kind = signature.kind(unit) {
                labels[i] = .content(kind == .credit ? .credit : .byline, article: count)
            } else if stamps.embedded(unit.text, isDayFirst: isVietnamese ? true : nil) != nil,
                unit.shape.words <= 14
            {
                labels[i] = .content(.stamp, article: count)
            } else if signature.isName(unit) {
                labels[i] = .content(.byline, article: count)
            } else if unit.shape.words >= 7 {
                labels[i] = .content(
                    progress.hasStandfirst ? .paragraph : .standfirst,
                    article: count
                )
                progress.hasStandfirst = true
            } else {
                labels[i] = .furniture(unit.shape.isShort ? .categoryLabel : .chrome, article: nil)
            }
        }
    }

    /// Labels one unmarked unit; the end where it closes the article.
    mutating func label(
        _ i: Int,
        _ progress: inout Progress
    ) -> (unit: Int, isSigned: Bool)? {
        let unit = units[i]
        if !unit.shape.isProse, !unit.shape.key.isEmpty,
            repeats(unit.shape.key, progress.headlineKey)
        {
            labels[i] = .furniture(.figureLabel, article: count)
            return nil
        }
        // "Bài, ảnh: …" signs the text although it credits pictures too.
        let isSigned = phrases.rest(after: .bylinePrefix, unit.shape.key) != nil
        if isCaption(i), !isSigned || signature.kind(unit) == nil {
            labels[i] = .content(.caption, article: count)
            return nil
        }
        if let kind = signature.kind(unit) { return sign(i, kind, &progress) }
        if starts.isText(i) {
            settle(&progress)
            let isLead =
                progress.hasHeadline && !progress.hasStandfirst && progress.texts == 0
                && following[i] < units.count
            labels[i] = .content(isLead ? .standfirst : textRole(unit), article: count)
            progress.texts += 1
            progress.length += unit.shape.length
            progress.lastText = i
            return unit.shape.hasClosingMark && progress.texts >= 2
                ? close(after: i, &progress) : nil
        }
        let isListed = i > 0 && marks[i - 1]?.kind == .sectionLabel
        if signature.isName(unit), !isListed, !isTagRun(i) {
            let next = following[i]
            let isHead = progress.texts <= 1
            let isEnd = next >= units.count || !starts.isText(next)
            if isEnd, isHead || !isInterrupted(after: i, .byline, progress) {
                return sign(i, .byline, &progress)
            }
            if progress.texts <= 1, !unit.shape.key.isEmpty, progress.waiting.isEmpty,
                next < units.count, i <= progress.lastText + 1
            {
                labels[i] = .content(progress.texts == 0 ? .byline : .subhead, article: count)
                return nil
            }
        }
        progress.waiting.append(i)
        return nil
    }
}
