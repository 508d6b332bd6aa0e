import News

/// Dates an article from what its bringer, its address and its own stamp say.
///
/// A clock in the furniture never dates an article: the latest one only tells when the page was captured at the earliest.
struct PlainTextDating: Sendable {
    private let stamps = LineStampReader()
    let page: WebPage
    let isVietnamese: Bool

    /// The publication date and the date of the last change.
    ///
    /// `blocks` are the article's own stamps with their place in its text, `latestSighting` is the latest stamp of the
    /// page's furniture.
    func dates(
        stamps blocks: [(text: String, span: TextSpan)],
        latestSighting: (text: String, date: PartialDate)?
    ) -> (published: PublicationDate, modified: PartialDate?) {
        var reasons: [DateReason] = []
        var moment: Timestamp?
        if let stated = page.published, let date = Self.stated(stated, stamps) {
            reasons.append(DateReason(rung: .stated, found: stated, date: date))
            moment = stated.utf8.count > 16 ? Timestamp(iso8601: stated) : nil
        }
        if let url = page.url, let found = AddressDate.date(in: url) {
            reasons.append(DateReason(rung: .url, found: found.text, date: found.date))
        }
        var modified: PartialDate?
        let read = blocks.compactMap { block -> (text: String, span: TextSpan, stamp: LineStamp)? in
            let isDayFirst: Bool? = isVietnamese ? true : nil
            guard
                let stamp = stamps.stamp(block.text, isDayFirst: isDayFirst)
                    ?? stamps.embedded(block.text, isDayFirst: isDayFirst),
                stamp.date != nil
            else { return nil }
            return (block.text, block.span, stamp)
        }
        let own = read.first { !$0.stamp.isUpdate } ?? read.first
        for entry in read {
            guard let date = entry.stamp.date else { continue }
            let isOwn = entry.span == own?.span
            if isOwn {
                if reasons.isEmpty { moment = entry.stamp.moment }
                reasons.append(
                    DateReason(rung: .stamp, found: entry.text, date: date)
                )
            } else if entry.stamp.isUpdate {
                modified = date
            }
        }
        let date = settle(&reasons)
        if let latestSighting {
            reasons.append(
                DateReason(
                    rung: .sighting,
                    found: latestSighting.text,
                    date: latestSighting.date,
                    isUsed: false
                )
            )
        }
        let published = PublicationDate(
            date: date,
            moment: moment,
            reasons: reasons,
            notAfter: page.fetched?.day
        )
        return (published, modified)
    }

    /// The strongest date, made finer by weaker ones that agree; evidence that disagrees is kept as unused.
    private func settle(_ reasons: inout [DateReason]) -> PartialDate {
        var date = PartialDate.unknown
        for i in reasons.indices {
            let found = reasons[i].date
            if let limit = page.fetched?.day, let first = found.earliest,
                first > limit.adding(days: 1)
            {
                reasons[i].isUsed = false
            } else if date.isCompatible(with: found) {
                date = PartialDate(
                    year: date.year ?? found.year,
                    month: date.month ?? found.month,
                    day: date.day ?? found.day
                )
            } else {
                reasons[i].isUsed = false
            }
        }
        return date
    }

    private static func stated(_ text: String, _ stamps: LineStampReader) -> PartialDate? {
        if Timestamp(iso8601: text) != nil { return PartialDate(edtf: text.prefix(10)) }
        return PartialDate(edtf: text) ?? stamps.stamp(text, isDayFirst: true)?.date
    }
}

/// Reads dates from addresses: `/2015/09/05/`, `/2015/09/`, `…-20150905101500.htm`.
enum AddressDate {
    /// The first date in the path of `address`, and how it is written there.
    static func date(in address: String) -> (text: String, date: PartialDate)? {
        guard address.utf8.count <= 2_048 else { return nil }
        let path = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
            .map { $0.prefix { $0 != "?" && $0 != "#" } }
        func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
            digits.contains(text.utf8.count)
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
        }
        for i in path.indices {
            if let year = number(path[i], digits: 4...4), (1990...2199).contains(year),
                path.indices.contains(i + 1), let month = number(path[i + 1], digits: 1...2),
                (1...12).contains(month)
            {
                if path.indices.contains(i + 2), let day = number(path[i + 2], digits: 1...2),
                    CivilDay(year: year, month: month, day: day) != nil
                {
                    return (
                        path[i...(i + 2)].joined(separator: "/"),
                        PartialDate(year: year, month: month, day: day)
                    )
                }
                return (
                    path[i...(i + 1)].joined(separator: "/"), PartialDate(year: year, month: month)
                )
            }
            if let found = runOfDigits(in: path[i]) { return found }
        }
        return nil
    }

    /// `20150905` alone or at the head of a longer stamp, and `2015-09-05`.
    private static func runOfDigits(in part: Substring) -> (text: String, date: PartialDate)? {
        let pieces = part.split { $0 == "-" || $0 == "_" || $0 == "." }
        for (i, piece) in pieces.enumerated()
        where piece.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            if piece.utf8.count == 4, i + 2 < pieces.count, pieces[i + 1].utf8.count == 2,
                pieces[i + 2].utf8.count == 2, let year = Int(piece), (1990...2199).contains(year),
                let month = Int(pieces[i + 1]), let day = Int(pieces[i + 2]),
                let date = CivilDay(year: year, month: month, day: day)
            {
                return (pieces[i...(i + 2)].joined(separator: "-"), PartialDate(date))
            }
            guard [8, 12, 14, 17].contains(piece.utf8.count), let year = Int(piece.prefix(4)),
                (1995...2099).contains(year), let month = Int(piece.dropFirst(4).prefix(2)),
                let day = Int(piece.dropFirst(6).prefix(2)),
                let date = CivilDay(year: year, month: month, day: day)
            else { continue }
            return (String(piece), PartialDate(date))
        }
        return nil
    }
}
