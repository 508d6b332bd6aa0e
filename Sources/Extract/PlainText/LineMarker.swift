import Language
import News

/// Marks what a line's own form, or its twin beside it, shows to be furniture.
struct LineMarker: Sendable {
    private let phrases = FurniturePhrases.shared
    private let stamps = LineStampReader()
    private let folding = Folding()
    let isVietnamese: Bool

    /// A mark for each unit; `nil` where its form leaves open what it is.
    func marks(_ units: [TextUnit]) -> [LineMark?] {
        var marks = units.map { ownMark($0) }
        markTwins(units, &marks)
        markSlugs(units, &marks)
        markAnswers(units, &marks)
        markSiteHead(units, &marks)
        return marks
    }

    /// The name and the clock of a site, where a headline and its own stamp stand between them and the text; and menus
    /// in one line, "Home | News | World".
    private func markSiteHead(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        func isOpen(_ i: Int) -> Bool { marks[i] == nil }
        for i in units.indices.prefix(40)
        where isOpen(i) && !units[i].shape.isProse && units[i].shape.words <= 24 {
            if units[i].text.split(separator: " | ", omittingEmptySubsequences: true).count >= 3 {
                marks[i] = LineMark(.chrome)
            }
        }
        guard
            let text = units.indices.prefix(40).first(where: {
                isOpen($0) && TextRegions.isText(units[$0])
            })
        else { return }
        let stamped = (0..<text).filter { marks[$0]?.stamp?.date?.civilDay != nil }
        guard let own = stamped.last, let site = stamped.dropLast().last, text - own <= 2 else {
            return
        }
        let between = ((site + 1)..<own).filter(isOpen)
        guard between.count == 1, let line = between.first,
            units[line].shape.isHeadlineLike || units[line].shape.words >= 3,
            site + 1 == line, line + 1 == own, site <= 6
        else { return }
        for i in 0..<site where isOpen(i) { marks[i] = LineMark(.chrome) }
    }

    private func ownMark(_ unit: TextUnit) -> LineMark? {
        let shape = unit.shape
        if let mark = closingMark(unit) { return mark }
        if let stamp = stamps.stamp(unit.text, isDayFirst: isVietnamese ? true : nil) {
            var mark = LineMark(.timestamp)
            mark.stamp = stamp
            return mark
        }
        if let half = shape.half {
            var mark = LineMark(.otherTitle)
            mark.half = half
            return mark
        }
        guard !shape.key.isEmpty else { return nil }
        return figureLabel(unit) ?? phrase(unit)
    }

    /// "END", "./.", "###", "* * *", "2": lines that only close or count.
    private func closingMark(_ unit: TextUnit) -> LineMark? {
        let key = unit.shape.key
        guard unit.text.utf8.count <= 24 else { return nil }
        if key.isEmpty {
            var mark = LineMark(.chrome)
            mark.closes = unit.text.hasPrefix("./") || unit.text.hasPrefix("###")
            return mark
        }
        if phrases.isExactly(.endMark, key) || key == "30" {
            var mark = LineMark(.chrome)
            mark.closes = true
            return mark
        }
        // Ranks of lists, counts of comments.
        return key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) && key.utf8.count <= 6
            ? LineMark(.chrome) : nil
    }

    /// A line that is nothing but an address.
    private func isAddress(_ unit: TextUnit) -> Bool {
        unit.shape.words == 1
            && ["http://", "https://", "www."].contains { unit.text.hasPrefix($0) }
    }

    private func phrase(_ unit: TextUnit) -> LineMark? {
        let key = unit.shape.key
        func make(_ kind: Furniture.Kind, closes: Bool = false, tags: Bool = false) -> LineMark {
            var mark = LineMark(kind)
            mark.closes = closes
            mark.opensTags = tags
            return mark
        }
        if unit.shape.words <= 8 {
            let uses = phrases.uses(key)
            if uses.contains(.tagLabel) {
                return make(.sectionLabel, closes: true, tags: true)
            }
            if uses.contains(.listLabel) { return make(.sectionLabel) }
            if uses.contains(.closingLabel) { return make(.sectionLabel, closes: true) }
            if uses.contains(.closingChrome) { return make(.chrome, closes: true) }
            if uses.contains(.chrome) { return make(.chrome) }
            // "Bình luận (12)", "Comments 8", "Share 21"
            let bare = withoutCount(key)
            if bare != key {
                if phrases.isExactly(.closingChrome, bare) || phrases.isExactly(.closingLabel, bare)
                {
                    return make(.chrome, closes: true)
                }
                if phrases.isExactly(.chrome, bare) { return make(.chrome) }
            }
        }
        if isAddress(unit) { return make(.chrome) }
        if unit.text.hasPrefix("\u{A9}") { return make(.chrome, closes: true) }
        guard unit.shape.words <= 60 else { return nil }
        if phrases.rest(after: .closingChromePrefix, key) != nil, isWidget(unit, needsData: true) {
            return make(.chrome, closes: true)
        }
        if let rest = phrases.rest(after: .chromePrefix, key),
            isWidget(unit, needsData: false) || isLongPhrase(key, rest)
        {
            return make(.chrome)
        }
        if unit.shape.words <= 24, phrases.rest(after: .tagPrefix, key) != nil,
            unit.text.prefix(24).contains(":")
        {
            return make(.tag, closes: true)
        }
        return teaser(unit)
    }

    /// "Xem thêm: …", "Read more: …", ">> …".
    private func teaser(_ unit: TextUnit) -> LineMark? {
        guard unit.shape.words <= 40 else { return nil }
        var mark = LineMark(.otherTitle)
        for arrow in [">>>", ">>", "\u{BB}", "\u{25BA}", "\u{25B6}"]
        where unit.text.hasPrefix(arrow) {
            let rest = unit.text.dropFirst(arrow.count).drop { $0 == " " }
            mark.prefix = unit.text.utf8.count - rest.utf8.count
            return rest.isEmpty ? nil : mark
        }
        guard let rest = phrases.rest(after: .teaserPrefix, unit.shape.key), !rest.isEmpty,
            let colon = unit.text.prefix(32).firstIndex(of: ":"),
            LineKey.key(unit.text[..<colon], folding: folding).utf8.count + rest.utf8.count + 1
                == unit.shape.key.utf8.count
        else { return nil }
        let headline = unit.text[colon...].dropFirst().drop { $0 == " " }
        mark.prefix = unit.text.utf8.count - headline.utf8.count
        return mark
    }

    /// Whether four words or more of the line are the phrase itself: running text does not begin so by chance.
    private func isLongPhrase(_ key: String, _ rest: Substring) -> Bool {
        key.utf8.dropLast(rest.utf8.count).count { $0 == 0x20 } >= 4
    }

    /// Whether a line that begins like a widget's is one: running text may begin with the same words.
    private func isWidget(_ unit: TextUnit, needsData: Bool) -> Bool {
        guard unit.shape.isProse else { return true }
        if unit.text.contains(where: { $0 == "\u{201C}" || $0 == "\"" || $0 == "\u{AB}" }) {
            return false
        }
        if needsData {
            // Imprints have years, telephone numbers and addresses.
            return unit.text.contains { $0 == ":" || $0 == "@" || $0 == "\u{A9}" || $0.isNumber }
        }
        return unit.shape.words <= (unit.shape.isVietnamese ? 13 : 60)
    }

    /// "… - Hình 1", "Ảnh 2", "IMG_0412.JPG".
    private func figureLabel(_ unit: TextUnit) -> LineMark? {
        let key = unit.shape.key
        var mark = LineMark(.figureLabel)
        let last = unit.text.unicodeScalars.last
        let words = key.split(separator: " ")
        let extensions: Set<Substring> = ["jpg", "jpeg", "png", "gif", "webp"]
        if let end = words.last, extensions.contains(end), unit.text.contains("."),
            unit.shape.words <= 3
        {
            return mark
        }
        guard let number = words.last, number.utf8.count <= 3, Int(number) != nil,
            let last, ("0"..."9").contains(last) || last == "." || last == ")"
        else { return nil }
        for length in [1, 2] where words.count > length {
            let word = words[(words.count - 1 - length)..<(words.count - 1)].joined(separator: " ")
            guard phrases.isExactly(.figureWord, word) else { continue }
            let stem = words[..<(words.count - 1 - length)].joined(separator: " ")
            // "Xem hình 1" has no dash; a number of a picture stands after one, or alone.
            let dash = unit.text.suffix(24).contains { "-\u{2013}\u{2014}(:|".contains($0) }
            guard stem.isEmpty || dash else { continue }
            mark.figureStem = stem.isEmpty ? nil : stem
            return mark
        }
        return nil
    }

    private func withoutCount(_ key: String) -> String {
        var words = key.split(separator: " ")
        while let last = words.last, Int(last) != nil { words.removeLast() }
        while let first = words.first, Int(first) != nil { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// A headline printed in two lines, one after the other.
    private func markTwins(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        for i in units.indices.dropLast() where units[i].text == units[i + 1].text {
            guard marks[i] == nil || marks[i]?.isPaired == true, marks[i + 1] == nil,
                units[i].shape.words >= 2, units[i].shape.length <= 260
            else { continue }
            for j in [i, i + 1] {
                var mark = LineMark(.otherTitle)
                mark.isPaired = true
                marks[j] = mark
            }
        }
    }

    /// Alternate texts and teasers that begin with the words of an address: "dam phan nga my …".
    private func markSlugs(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        var seen: [Substring: Int] = [:]
        func slug(_ unit: TextUnit) -> Substring? {
            guard (3...40).contains(unit.shape.slugWords), !unit.shape.key.isEmpty else {
                return nil
            }
            var end = unit.text.startIndex
            for word in unit.text.split(separator: " ").prefix(unit.shape.slugWords) {
                end = word.endIndex
            }
            return unit.text[..<end]
        }
        for unit in units { if let slug = slug(unit) { seen[slug, default: 0] += 1 } }
        let headlines = Set(
            units.prefix(40).lazy.filter { $0.shape.isHeadlineLike }.map(\.shape.key)
        )
        for (i, unit) in units.enumerated() where marks[i] == nil {
            guard let slug = slug(unit) else { continue }
            let key = String(slug).split(separator: "-").joined(separator: " ")
            let isWhole = unit.shape.slugWords == unit.shape.words
            // Vietnamese running text has a mark in nearly every third word; elsewhere
            // only a repetition shows that the words are an address.
            let known = headlines.contains(key) && key != unit.text
            guard
                known || (isVietnamese && (unit.shape.slugWords >= 5 || seen[slug, default: 0] > 1))
            else { continue }
            if isWhole {
                if !headlines.contains(unit.text) || known || isVietnamese {
                    var mark = LineMark(.figureLabel)
                    mark.figureStem = key
                    marks[i] = mark
                }
            } else {
                let rest = unit.text[slug.endIndex...].drop { $0 == " " }
                guard let first = rest.unicodeScalars.first,
                    !first.properties.isLowercase, rest.utf8.count >= 10
                else { continue }
                var mark = LineMark(.otherTitle)
                mark.prefix = unit.text.utf8.count - rest.utf8.count
                mark.hasSlug = true
                marks[i] = mark
            }
        }
    }

    /// "Có;", "Không" right below a widget's question.
    private func markAnswers(_ units: [TextUnit], _ marks: inout [LineMark?]) {
        var near = 0
        for i in units.indices {
            if marks[i]?.kind == .chrome, marks[i]?.closes == true {
                near = 4
            } else if near > 0, marks[i] == nil, units[i].shape.words <= 3,
                phrases.isExactly(.answer, units[i].shape.key)
            {
                marks[i] = LineMark(.chrome)
            } else {
                near = max(0, near - 1)
            }
        }
    }
}
