import News
import Testing

struct DateTests {
    @Test(arguments: [
        (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2015, 9, 5, 16_683, 6),
        (1900, 3, 1, -25_508, 4), (2026, 12, 31, 20_818, 4),
    ])
    func daysAreNumberedFrom1970(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws
    {
        let civil = try #require(CivilDay(year: year, month: month, day: day))
        #expect(civil.number == number)
        #expect(civil.weekday == weekday)
        #expect(civil.parts == (year, month, day))
    }

    @Test func everyDayOfFourCenturiesComesBack() throws {
        let first = try #require(CivilDay(year: 1800, month: 1, day: 1))
        for offset in 0..<146_097 {
            let day = first.adding(days: offset)
            let p = day.parts
            try #require(CivilDay(year: p.year, month: p.month, day: p.day) == day)
        }
    }

    @Test(arguments: [(2015, 2, 29), (2015, 13, 1), (2015, 4, 31), (2015, 0, 1), (10_000, 1, 1)])
    func daysThatNoCalendarHasAreRefused(year: Int, month: Int, day: Int) {
        #expect(CivilDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2015-01-01", 2015, 1), ("2016-01-03", 2015, 53), ("2014-12-29", 2015, 1),
        ("2024-12-31", 2025, 1),
    ])
    func isoWeeksBelongToTheYearOfTheirThursday(text: String, year: Int, week: Int) throws {
        let day = try #require(PartialDate(edtf: text)?.civilDay)
        #expect(day.isoWeek == (year, week))
    }

    @Test func monthsAddToTheLastDayOfAShorterMonth() throws {
        let day = try #require(CivilDay(year: 2015, month: 1, day: 31))
        #expect(day.adding(months: 1).description == "2015-02-28")
        #expect(day.adding(months: -11).description == "2014-02-28")
        #expect(day.adding(months: 13).description == "2016-02-29")
    }

    @Test(arguments: [
        "2015-09-05", "XXXX-10-14", "2015-10", "2015", "XXXX", "XXXX-10", "XXXX-02-29",
    ])
    func edtfComesBack(text: String) {
        #expect(PartialDate(edtf: text)?.description == text)
    }

    @Test(arguments: [
        "", "15", "2015-9-5", "2015-13", "2015-02-29", "XX15", "2015-09-05T10", "+015",
    ])
    func otherTextIsNoDate(text: String) {
        #expect(PartialDate(edtf: text) == nil)
    }

    @Test func anUnknownYearIsCompatibleWithEveryYearButNotAnotherDay() throws {
        let open = try #require(PartialDate(edtf: "XXXX-10-14"))
        #expect(open.isCompatible(with: PartialDate(year: 2014, month: 10, day: 14)))
        #expect(!open.isCompatible(with: PartialDate(year: 2014, month: 10, day: 15)))
        #expect(open.civilDay == nil)
        #expect(open.precision == .day)
    }

    @Test(arguments: [
        ("2015-09-05", "2015-09-05T00:00:00Z"),
        ("2015-09-05T06:30:00+07:00", "2015-09-04T23:30:00Z"),
        ("2015-09-05T06:30:15.250-0330", "2015-09-05T10:00:15Z"),
        ("1969-12-31 23:59:59Z", "1969-12-31T23:59:59Z"),
    ])
    func timestampsAreReadInTheirZone(text: String, utc: String) {
        #expect(Timestamp(iso8601: text)?.description == utc)
    }

    @Test(arguments: ["yesterday", "2015-09-05T", "2015-09-05T25:00", "2015-09-05T10:00Zulu"])
    func brokenTimestampsAreRefused(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }
}
