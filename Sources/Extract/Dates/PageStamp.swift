import News

/// A date as a page prints it, with what it says about the clock.
struct PageStamp: Sendable, Hashable {
    /// The printed day, month or year, in the printed clock's own zone.
    var date: PartialDate
    /// Minutes after midnight, where a clock is printed.
    var minute: Int?
    /// Minutes ahead of UTC, where a zone is printed.
    var offset: Int?
    /// Where it stands in the scanned bytes.
    var range: Range<Int>
    /// Whether day and month could be exchanged and only habit decided.
    var isAmbiguous = false

    /// The moment, where day, clock and zone are printed.
    var moment: Timestamp? {
        guard let day = date.civilDay, let minute, let offset else { return nil }
        return Timestamp(seconds: (Int64(day.number) * 1440 + Int64(minute - offset)) * 60)
    }

    /// Whether the clock is UTC, as servers print it, and so may name another day than the outlet's.
    var isUTC: Bool { minute != nil && offset == 0 }
}
