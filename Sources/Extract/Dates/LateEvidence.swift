import Markup
import News

/// What dates a page that neither declares its day nor prints it at its place.
extension DateLadder {
    /// The first that speaks: the margin, a sentence about the publication, data of scripts, the note of the last change.
    ///
    /// `month` is what the page's address says: a day of another month is none of this page. `isKnown` tells that a day
    /// of change is known already.
    func late(
        _ shown: [StampFinder.Shown],
        top: Int,
        range: Range<Int>,
        headline: Int?,
        within month: PartialDate?,
        isKnown: Bool
    ) -> DateEvidence? {
        func fits(_ evidence: DateEvidence?) -> DateEvidence? {
            guard let evidence, month.map(evidence.stamp.date.isCompatible) ?? true,
                !isAfterCapture(evidence.stamp)
            else { return nil }
            return evidence
        }
        if let found = fits(margin(shown, top: top, range: range, headline: headline)) {
            return found
        }
        let near = month == nil ? max(0, top - 6)..<(range.upperBound + 8) : 0..<Int.max
        if let found = told(in: near, besides: range, where: { fits($0) != nil }) { return found }
        let script = fits(ScriptDates(map: map, scanner: scanner).first())
        if let script, script.isNamed || !isKnown { return script }
        return isKnown ? nil : fits(changed(shown, after: range.upperBound))
    }

    /// What the margin says, where all of it says the same: a page that shows one day only shows its own.
    func margin(
        _ shown: [StampFinder.Shown],
        top: Int,
        range: Range<Int>,
        headline: Int?
    ) -> DateEvidence? {
        func agreed(_ list: [DateEvidence]) -> DateEvidence? {
            let own = list.filter { !$0.isModified && $0.stamp.date.precision == .day }
            let named = own.filter(\.isNamed)
            if let first = named.first { return first }
            guard let first = own.first else { return nil }
            return own.allSatisfy { $0.stamp.date == first.stamp.date } ? first : nil
        }
        let near = shown.filter { $0.stretch >= top - 6 && $0.stretch <= range.upperBound + 8 }
        return agreed(marked(around: range, headline: headline, place: .margin))
            ?? agreed(visible(near, top: top, range: range, headline: headline, place: .margin))
    }

    /// A sentence beside the text that says when it was published.
    private func told(
        in near: Range<Int>,
        besides body: Range<Int>,
        where isFitting: (DateEvidence) -> Bool
    ) -> DateEvidence? {
        let reader = BlockReader(map: map)
        for index in near.clamped(to: 0..<map.stretches.count) {
            if index >= body.lowerBound, index < body.upperBound - 2 { continue }
            let stretch = map.stretches[index]
            guard stretch.characters <= 1500, place(of: Int(stretch.first)) != .foreign else {
                continue
            }
            let text = reader.text(of: stretch)
            let bytes = Array(text.utf8)
            for stamp in scanner.all(in: bytes[...], limit: 4)
            where StampFinder.saysPublished(bytes, around: stamp.range) {
                let evidence = DateEvidence(
                    rung: .stamp,
                    found: Self.excerpt(bytes, around: stamp.range),
                    stamp: stamp,
                    isNamed: true,
                    weight: 10
                )
                if isFitting(evidence) { return evidence }
            }
        }
        return nil
    }

    /// A few words around a stamp.
    private static func excerpt(_ bytes: [UInt8], around range: Range<Int>) -> String {
        var from = max(0, range.lowerBound - 24)
        while from > 0, from < range.lowerBound, bytes[from - 1] != 0x20 { from += 1 }
        var to = min(bytes.count, range.upperBound + 24)
        while to < bytes.count, to > range.upperBound, bytes[to] != 0x20 { to -= 1 }
        return String(decoding: bytes[from..<to], as: UTF8.self)
    }

    /// The note of the last change at the foot of a page, as wikis print it.
    private func changed(_ shown: [StampFinder.Shown], after body: Int) -> DateEvidence? {
        for item in shown.reversed() where item.stretch >= body - 1 && item.isAlone {
            let bytes = Array(item.text.utf8)
            let around =
                bytes[..<item.stamp.range.lowerBound].suffix(60)
                + bytes[item.stamp.range.upperBound...].prefix(40)
            let text = String(decoding: around, as: UTF8.self)
            let element = Int(map.stretches[item.stretch].element)
            let isNamed =
                contains(map.attribute(.id, element), "lastmod")
                || contains(map.attribute(.class, element), "lastmod")
            guard isNamed || Phrases.shared.occurs(.modified, in: text) else { continue }
            return DateEvidence(
                rung: .stamp,
                found: String(item.text.prefix(100)),
                stamp: item.stamp,
                isModified: true,
                weight: 5
            )
        }
        return nil
    }

    /// Stamps that count back from the capture, between headline and lead.
    func relative(top: Int, range: Range<Int>, headline: Int?) -> [DateEvidence] {
        guard let fetched = page.fetched, headline != nil else { return [] }
        let reader = BlockReader(map: map)
        let last = min(range.lowerBound + 1, map.stretches.count - 1)
        guard top - 2 <= last else { return [] }
        for index in max(0, top - 2)...max(0, last) {
            let stretch = map.stretches[index]
            guard stretch.characters <= 60, place(of: Int(stretch.first)) == .own else { continue }
            let text = reader.text(of: stretch)
            guard let stamp = RelativeStamp(text) else { continue }
            let clock =
                OutletClock(head: head, scanner: scanner, near: fetched.day)
                ?? assumedClock(fetched.day)
            let day = stamp.day(before: fetched, offset: clock?.offset ?? 0)
            return [
                DateEvidence(
                    rung: .stamp,
                    found: text,
                    stamp: PageStamp(date: PartialDate(day), range: 0..<0),
                    isRelative: true,
                    weight: 19
                )
            ]
        }
        return []
    }
}
