import News

/// Finds stretches of running text: where paragraphs outweigh menus and lists.
struct TextRegions: Sendable {
    /// A stretch of units.
    struct Region: Sendable {
        /// First running text.
        var start: Int
        /// Unit after the last running text.
        var end: Int
        /// Running texts in it.
        var count: Int
        /// Their scalars less what stands between them.
        var score: Int
    }

    /// How far the score may fall before a stretch is over: some fifteen menu lines.
    static let drop = 400
    /// How many units beyond its best end a stretch is followed; keeps the scan linear.
    static let reach = 120

    private let units: [TextUnit]
    private let marks: [LineMark?]
    /// Sums of the values of units; `sums[i]` is the sum before unit `i`.
    private let masses: [Int]

    init(units: [TextUnit], marks: [LineMark?]) {
        self.units = units
        self.marks = marks
        var sum = 0
        masses =
            [0]
            + units.indices.map { i in
                if marks[i] == nil, TextRegions.isText(units[i]) {
                    sum += min(units[i].shape.length, 800)
                }
                return sum
            }
    }

    /// Whether the unit is running text.
    static func isText(_ unit: TextUnit) -> Bool { unit.shape.isProse || unit.shape.words >= 22 }

    /// Scalars of unmarked running text in units `range`.
    func mass(_ range: Range<Int>) -> Int { masses[range.upperBound] - masses[range.lowerBound] }

    /// The stretch that begins with the running text at `start`.
    func region(from start: Int) -> Region {
        var region = Region(start: start, end: start, count: 0, score: 0)
        var score = 0
        var count = 0
        var isCut = false
        var i = start
        while i < units.count, i - region.end <= TextRegions.reach {
            score += value(i)
            if marks[i] == nil, TextRegions.isText(units[i]) { count += 1 }
            if score > region.score {
                region = Region(start: start, end: i + 1, count: count, score: score)
                isCut = false
            } else if let mark = marks[i] {
                if mark.closes || mark.kind == .sectionLabel || mark.kind == .otherTitle {
                    isCut = true
                }
            } else if !isCut, i - region.end <= 8, TextRegions.isText(units[i]) {
                // A last paragraph below a few list items.
                region.end = i + 1
                region.count = count
            }
            if region.score - score > TextRegions.drop { break }
            i += 1
        }
        region.end = max(region.end, start + 1)
        return region
    }

    /// All stretches in reading order; none begins inside another.
    func all() -> [Region] {
        var regions: [Region] = []
        var i = 0
        while i < units.count {
            if marks[i] == nil, TextRegions.isText(units[i]), units[i].shape.length >= 40 {
                let region = region(from: i)
                regions.append(region)
                i = region.end
            } else {
                i += 1
            }
        }
        return regions
    }

    private func value(_ i: Int) -> Int {
        let shape = units[i].shape
        if let mark = marks[i] {
            switch mark.kind {
            case .figureLabel, .timestamp: return 0
            case .sectionLabel: return mark.closes ? -60 : -30
            default: return mark.closes ? -60 : -10
            }
        }
        guard TextRegions.isText(units[i]) else { return shape.isShort ? -25 : -30 }
        // A paragraph alone between two headlines is a teaser's summary as likely as not.
        let isAlone = isHeadlineBeside(i, -1) && isHeadlineBeside(i, 1)
        return isAlone ? min(shape.length, 800) / 2 : min(shape.length, 800)
    }

    /// Whether the next line that nothing marks, up or down, has the form of a headline.
    private func isHeadlineBeside(_ i: Int, _ step: Int) -> Bool {
        var at = i + step
        var left = 5
        while units.indices.contains(at), left > 0 {
            if marks[at] == nil {
                return !TextRegions.isText(units[at]) && units[at].shape.words >= 5
                    && units[at].shape.ending == .open
            }
            at += step
            left -= 1
        }
        return false
    }
}
