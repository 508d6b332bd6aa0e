import News

/// Marks what belongs to a teaser by standing beside its headline: its section, its time, its summary.
struct TeaserLists: Sendable {
    /// Extends `marks` from headlines to what goes with them.
    func extend(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        markCompanions(units, &marks)
        markBoxes(units, &marks)
        markSlugCompanions(units, &marks)
        markPlainLists(units, &marks)
        markMarkedSummaries(units, &marks)
    }

    /// Three texts or more that each begin with the publisher's mark ("VOV.VN - …") are summaries of as many articles.
    private func markMarkedSummaries(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        let texts = units.indices.filter { marks[$0] == nil && units[$0].shape.isProse }
        let marked = texts.filter { OutletEvidence.publisherMark(units[$0].text) != nil }
        guard marked.count >= 3, marked.count * 2 >= texts.count else { return }
        for i in marked {
            marks[i] = LineMark(.otherSummary)
            if i > 0, marks[i - 1] == nil, units[i - 1].shape.isHeadlineLike {
                marks[i - 1] = LineMark(.otherTitle)
            }
        }
    }

    /// Headlines right below "Tin liên quan": the lines without a full stop up to the next running text.
    private func markBoxes(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        var hasText = false
        for i in units.indices {
            if marks[i] == nil, units[i].shape.isProse { hasText = true }
            // Above the text a label may be a menu's, and the next line the article's own headline.
            guard hasText, let label = marks[i], label.kind == .sectionLabel, !label.opensTags
            else {
                continue
            }
            var at = i + 1
            while at < units.count, at - i <= 30 {
                if let mark = marks[at] {
                    guard mark.kind == .timestamp || mark.kind == .otherTitle else { break }
                } else if units[at].shape.isHeadlineLike {
                    marks[at] = LineMark(.otherTitle)
                } else {
                    break
                }
                at += 1
            }
        }
    }

    /// After a headline printed twice: its section, its time, its summary.
    private func markCompanions(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        for i in units.indices {
            guard let title = marks[i], title.kind == .otherTitle,
                title.isPaired || title.half != nil,
                i + 1 >= units.count || units[i + 1].text != units[i].text
            else { continue }
            var at = i + 1
            // A section between a headline and its time may bear the name of a list ("Tin nổi bật").
            if at + 1 < units.count, marks[at] == nil || marks[at]?.kind == .sectionLabel,
                units[at].shape.isShort, marks[at + 1]?.kind == .timestamp
            {
                marks[at] = LineMark(.categoryLabel)
                at += 1
            }
            var isStamped = false
            if at < units.count, marks[at]?.kind == .timestamp {
                isStamped = true
                at += 1
            }
            guard at < units.count, marks[at] == nil else { continue }
            let shape = units[at].shape
            // A longer text after an undated headline, or text that goes on after it, is the article again.
            let goesOn = at + 1 < units.count && marks[at + 1] == nil && units[at + 1].shape.isProse
            guard shape.length <= 600, shape.words >= 4 else { continue }
            // Right below running text, a lone pair may be a picture's alternate text and its caption.
            let first = title.isPaired ? i - 1 : i
            let isBelowText =
                first > 0 && marks[first - 1] == nil && units[first - 1].shape.isProse
                && !units[first - 1].shape.hasClosingMark
                && (at + 1 >= units.count || marks[at + 1]?.isPaired != true)
            let stands = !goesOn && !isBelowText && shape.length <= 400
            if isStamped || shape.ending == .ellipsis || stands {
                marks[at] = LineMark(.otherSummary)
            }
        }
    }

    /// Teasers that begin with an address: a list of headlines, or headlines with a summary each.
    private func markSlugCompanions(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        var at = 0
        while at < units.count {
            guard let first = marks[at], first.hasSlug else {
                at += 1
                continue
            }
            let isBoxed = at > 0 && marks[at - 1]?.kind == .sectionLabel
            var hasSummaries: Bool?
            while at < units.count, let mark = marks[at], mark.hasSlug {
                let next = at + 1
                guard next < units.count, marks[next] == nil, units[next].shape.isProse else {
                    if next < units.count, marks[next]?.hasSlug == true {
                        hasSummaries = hasSummaries ?? false
                    }
                    at = next
                    continue
                }
                let shape = units[next].shape
                let isFollowed = next + 1 < units.count && marks[next + 1]?.hasSlug == true
                let fits = shape.length <= 260 && shape.innerStops <= 1
                // The first teaser of a list shows whether its headlines come with summaries.
                let expects = hasSummaries ?? (isFollowed || !isBoxed)
                guard shape.ending == .ellipsis || (fits && expects) else { break }
                hasSummaries = true
                marks[next] = LineMark(.otherSummary)
                at = next + 1
            }
            at = max(at, 0) + (at < units.count && marks[at]?.hasSlug == true ? 1 : 0)
        }
    }

    /// Headline, summary, headline, summary … at the start of a page, or with a time each: a listing.
    private func markPlainLists(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        var at = 0
        var proseRun = 0
        var hasBody = false
        while at < units.count {
            if marks[at] == nil, units[at].shape.isProse {
                proseRun += 1
                if proseRun >= 2 { hasBody = true }
            } else if marks[at] == nil {
                proseRun = 0
            }
            let list = plainList(from: at, units, marks)
            let enough =
                list.items >= (list.stamped == list.items ? 3 : 5)
                || (list.items >= 3 && list.cut * 2 > list.items)
            guard list.items > 0, enough,
                !hasBody || list.cut * 2 > list.items || list.stamped == list.items
            else {
                // What was looked at is not looked at again: the scan stays linear.
                at = max(at + 1, list.end)
                continue
            }
            for (i, kind) in list.kinds { marks[i] = LineMark(kind) }
            at = list.end
        }
    }

    private struct PlainList {
        var items = 0
        var stamped = 0
        var cut = 0
        var end: Int
        var kinds: [(Int, Furniture.Kind)] = []
    }

    private func plainList(from start: Int, _ units: [TextUnit], _ marks: [LineMark?]) -> PlainList
    {
        var list = PlainList(end: start)
        var at = start
        while at < units.count, list.items < 400 {
            guard marks[at] == nil, units[at].shape.isHeadlineLike, units[at].shape.words >= 5
            else {
                break
            }
            var kinds: [(Int, Furniture.Kind)] = [(at, .otherTitle)]
            var next = at + 1
            var isStamped = false
            if next + 1 < units.count, marks[next] == nil, units[next].shape.isShort,
                marks[next + 1]?.kind == .timestamp
            {
                kinds.append((next, .categoryLabel))
                next += 1
            }
            if next < units.count, marks[next]?.kind == .timestamp {
                isStamped = true
                next += 1
            }
            if next < units.count, marks[next] == nil, units[next].shape.isProse,
                units[next].shape.length <= 300
            {
                kinds.append((next, .otherSummary))
                if units[next].shape.ending == .ellipsis { list.cut += 1 }
                next += 1
            } else if !isStamped {
                break
            }
            // Two paragraphs below one headline are an article's.
            if next < units.count, marks[next] == nil, units[next].shape.isProse { break }
            list.items += 1
            list.stamped += isStamped ? 1 : 0
            list.kinds += kinds
            list.end = next
            at = next
        }
        return list
    }
}
