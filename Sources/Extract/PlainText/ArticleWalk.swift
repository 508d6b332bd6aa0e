import Language
import News

/// Walks down a page and labels the parts of its articles.
struct ArticleWalk {
    private let units: [TextUnit]
    private let starts: ArticleStarts
    private let signature = Signature()
    private let credits = PhotoCredit()
    private let phrases = FurniturePhrases.shared
    private let stamps = LineStampReader()
    private let isVietnamese: Bool
    private let hasGaps: Bool
    /// For each unit the next one that is not marked as furniture.
    private let following: [Int]
    private var marks: [LineMark?] { starts.marks }

    /// The label of each unit that belongs to an article.
    private(set) var labels: [LineLabel?]
    /// How many articles were found.
    private(set) var count = 0

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
    private struct Progress {
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

    private mutating func walk(_ start: ArticleStarts.Start) -> (unit: Int, isSigned: Bool) {
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
    private mutating func labelHead(_ headline: Int, _ text: Int, _ progress: inout Progress) {
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
    private mutating func label(
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

    /// Whether a line of furniture that stands below articles ends this one.
    private func closes(_ i: Int, _ progress: Progress) -> Bool {
        guard progress.texts >= 2 || progress.length >= 200 else { return false }
        if goesOn(below: i) { return false }
        // Labels and buttons of comments stand above texts too: what follows decides, but for readers' comments
        // below a text of some length.
        if marks[i]?.kind == .chrome, progress.length >= 600 { return true }
        let rest = i < progress.end ? starts.regions.mass(i..<progress.end) : 0
        return rest <= max(progress.length, 300)
    }

    /// Whether what follows a signature is no article of its own but more of this one's text.
    ///
    /// A credit line ends an article. A writer's name may stand above the text as well as below it: it ends the article
    /// where little text follows, or one that is signed by a credit or repeated by a picture.
    private func isInterrupted(after i: Int, _ kind: Signature.Kind, _ progress: Progress) -> Bool {
        let rest = i + 1 < progress.end ? starts.regions.mass((i + 1)..<progress.end) : 0
        guard rest > (progress.texts <= 1 ? 150 : 300) else { return false }
        if progress.texts <= 1 { return true }
        var next = i + 1
        var isCredited = kind == .credit || signature.hasCredit(units[i])
        while next < units.count, marks[next] == nil, let kind = signature.kind(units[next]) {
            if kind == .credit { isCredited = true }
            next += 1
        }
        guard starts.next(from: next, isOpen: true, within: 12) != nil else {
            return rest > max(progress.length, 600)
        }
        return !isCredited && !isSignedArticle(below: next)
    }

    /// Whether a list in the middle of a page interrupts the article: running text and a signature follow below it.
    private func goesOn(below label: Int) -> Bool {
        guard let mark = marks[label], mark.kind == .sectionLabel, !mark.opensTags else {
            return false
        }
        let next = following[label]
        guard next + 1 < units.count, starts.isText(next), marks[next + 1] == nil,
            starts.isText(next + 1), units[next].shape.length >= 80, next - label <= 40,
            !(label + 1..<next).contains(where: { marks[$0]?.closes == true })
        else { return false }
        for i in next..<min(next + 60, units.count) where marks[i] == nil {
            if units[i].shape.hasClosingMark || signature.kind(units[i]) == .credit { return true }
        }
        return false
    }

    /// A signature closes the article unless its text goes on below.
    private mutating func sign(
        _ i: Int,
        _ kind: Signature.Kind,
        _ progress: inout Progress
    ) -> (unit: Int, isSigned: Bool)? {
        let next = following[i]
        let goesOn =
            next < units.count && starts.isText(next)
            && !(i + 1..<next).contains {
                marks[$0]?.closes == true || marks[$0]?.kind == .sectionLabel
            }
        labels[i] = .content(kind == .credit ? .credit : .byline, article: count)
        if goesOn || progress.texts == 0 || isInterrupted(after: i, kind, progress) { return nil }
        return close(after: i, &progress)
    }

    /// Labels the signatures that follow a closing line.
    ///
    /// Another article may follow a credit or a closing mark; after a name alone it needs a sign of its own.
    private mutating func close(
        after last: Int,
        _ progress: inout Progress
    ) -> (unit: Int, isSigned: Bool) {
        settleEnd(&progress)
        var isCredited =
            units[last].shape.hasClosingMark || labels[last] == .content(.credit, article: count)
            || signature.hasCredit(units[last])
        var i = last + 1
        while i < units.count {
            if let mark = marks[i] {
                guard mark.kind == .chrome, units[i].shape.key.isEmpty else { break }
            } else if let kind = signature.kind(units[i]) {
                labels[i] = .content(kind == .credit ? .credit : .byline, article: count)
                if kind == .credit || signature.hasCredit(units[i]) { isCredited = true }
            } else if isCaption(i) {
                labels[i] = .content(.caption, article: count)
            } else if signature.isName(units[i]), !isTagRun(i),
                following[i] >= units.count || !starts.isText(following[i])
            {
                labels[i] = .content(.byline, article: count)
            } else {
                break
            }
            i += 1
        }
        return (i, isCredited || isSignedArticle(below: i))
    }

    /// Whether the article that seems to begin below is credited itself, or its headline repeated by a picture.
    private func isSignedArticle(below i: Int) -> Bool {
        guard let start = starts.next(from: i, isOpen: true, within: 12),
            let headline = start.headline
        else { return false }
        if starts.isFigureHeadline(headline) { return true }
        return (start.text..<min(start.text + 60, units.count)).contains {
            marks[$0] == nil
                && (units[$0].shape.hasClosingMark || signature.kind(units[$0]) == .credit)
        }
    }

    /// Three short lines in a row are tags or menus, not writers.
    private func isTagRun(_ i: Int) -> Bool {
        var low = i
        var high = i
        func fits(_ k: Int) -> Bool {
            units.indices.contains(k) && marks[k] == nil && units[k].shape.isShort
                && signature.kind(units[k]) == nil
        }
        while i - low < 3, fits(low - 1) { low -= 1 }
        while high - i < 3, fits(high + 1) { high += 1 }
        return high - low >= 2
    }

    private func textRole(_ unit: TextUnit) -> Block.Role {
        isListItem(unit) ? .listItem : .paragraph
    }

    private func isListItem(_ unit: TextUnit) -> Bool {
        ["- ", "\u{2022}", "* ", "+ ", "\u{2013} ", "\u{25CF}", "\u{25AA}"].contains {
            unit.text.hasPrefix($0)
        }
    }

    /// Whether a key is the headline again, alone or with a picture's number.
    private func repeats(_ key: String, _ headline: String) -> Bool {
        guard headline.utf8.count >= 8, key.hasPrefix(headline) else { return false }
        let rest = key.dropFirst(headline.count)
        return rest.isEmpty
            || (rest.first == " " && rest.utf8.count <= 3 && Int(rest.dropFirst()) != nil)
    }

    /// Whether the unit is the text under a picture.
    private func isCaption(_ i: Int) -> Bool {
        let unit = units[i]
        guard unit.shape.length <= 500 else { return false }
        if phrases.rest(after: .captionPrefix, unit.shape.key) != nil { return true }
        if credits.ends(unit.text) { return true }
        guard i > 0, marks[i - 1]?.kind == .figureLabel, signature.kind(unit) == nil else {
            return false
        }
        if hasGaps, !unit.startsAfterGap { return unit.shape.length <= 320 }
        return unit.shape.ending == .open && (3...40).contains(unit.shape.words)
            && unit.shape.innerStops == 0 && !starts.isFigureHeadline(i)
    }

    /// Whether the unit and the next are a picture's alternate text and the same words below it: one pair alone, between
    /// running texts or below the headline.
    private func isTwinCaption(_ i: Int) -> Bool {
        guard let mark = marks[i], mark.isPaired, i > 0, i + 2 < units.count,
            units[i + 1].text == units[i].text, marks[i + 2] == nil, starts.isText(i + 2)
        else { return false }
        switch marks[i - 1]?.kind {
        case nil: return starts.isText(i - 1) || labels[i - 1] != nil
        case .chrome, .timestamp, .figureLabel:
            return marks[i - 1]?.closes == false && labels[i - 1] != nil
        default: return false
        }
    }

    /// Gives waiting units their role now that running text follows them.
    private mutating func settle(_ progress: inout Progress) {
        defer { progress.waiting = [] }
        let waiting = progress.waiting
        guard let first = waiting.first else { return }
        let opensList = units[progress.lastText].shape.ending == .colon
        // Three lines or more of a headline's length are links, eight short ones a menu.
        let long = waiting.count { units[$0].shape.words >= 5 && !isListItem(units[$0]) }
        let isLinks = waiting.count >= 3 && long * 10 >= waiting.count * 7 && long >= 3
        let isMenu = waiting.count >= 8 && !waiting.contains { isListItem(units[$0]) }
        if !opensList, isLinks || isMenu { return }
        for i in waiting {
            let shape = units[i].shape
            let role: Block.Role =
                if isListItem(units[i]) || (opensList && waiting.count > 1) {
                    .listItem
                } else if shape.ending == .open || shape.ending == .question {
                    waiting.count <= 2 || i == waiting.last || i == first ? .subhead : .paragraph
                } else {
                    .paragraph
                }
            labels[i] = .content(role, article: count)
        }
    }

    /// Decides about waiting units at the end of the article: a list item or one last line belongs to it, links do not.
    private mutating func settleEnd(_ progress: inout Progress) {
        defer { progress.waiting = [] }
        let opensList = units[progress.lastText].shape.ending == .colon
        for i in progress.waiting {
            if isListItem(units[i]) || opensList {
                labels[i] = .content(.listItem, article: count)
            } else if progress.waiting.count == 1,
                i == units.count - 1 || following[i] >= units.count,
                !marks.contains(where: { $0?.kind == .otherTitle }), i == progress.lastText + 1
            {
                labels[i] = .content(.paragraph, article: count)
            } else if units[i].shape.ending != .open, units[i].shape.words <= 12,
                i == progress.lastText + 1
            {
                // "Vì sao?" or a short quotation at the very end.
                labels[i] = .content(.paragraph, article: count)
            }
        }
    }
}
