import News

/// The one order that everything is worked out in: by the earliest day of publication, unknown ones last, then by id.
enum CanonicalOrder {
    /// The sketches in canonical order.
    static func sorted(_ sketches: [ArticleSketch]) -> [ArticleSketch] {
        sketches.sorted { (day($0.published), $0.id) < (day($1.published), $1.id) }
    }

    /// The earliest day of publication as a number; the greatest where it is unknown.
    static func day(_ published: PublicationDate) -> Int64 {
        if let moment = published.moment { return moment.seconds }
        guard let day = published.date.earliest ?? published.notBefore else { return .max }
        return Int64(day.number) * 86_400
    }

    /// Whether the first day that `a` can mean comes before that of `b`.
    static func precedes(_ a: PartialDate, _ b: PartialDate) -> Bool {
        guard let x = a.earliest, let y = b.earliest else { return a.earliest != nil }
        return x != y ? x < y : a.description < b.description
    }
}
