import News
import Testing

@testable import Fetch

/// What servers say of time, and how long is waited.
struct MannersTests {
    private let now = Timestamp(seconds: 784_111_777)

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ])
    func allThreeFormsOfDatesAreRead(text: String) {
        #expect(HTTPDate.moment(text)?.seconds == 784_111_777)
    }

    @Test(arguments: ["", "0", "-1", "Sun, 31 Feb 1994 08:49:37 GMT", "tomorrow", "1994 08:49"])
    func whatIsNoDateIsNone(text: String) { #expect(HTTPDate.moment(text) == nil) }

    @Test(arguments: [
        ("Cache-Control: max-age=600", 600), ("Cache-Control: max-age=600|Age: 500", 100),
        ("Cache-Control: no-cache, max-age=600", 0), ("Cache-Control: no-store", 0),
        ("cache-control: public, MAX-AGE=\"60\"", 60),
        ("Cache-Control: max-age=99999999999999999999", 86_400),
        ("Cache-Control: max-age=60|Expires: Sun, 06 Nov 1994 18:49:37 GMT", 60),
        ("Expires: Sun, 06 Nov 1994 09:49:37 GMT", 3600),
        ("Expires: Sun, 06 Nov 1994 09:49:37 GMT|Date: Sun, 06 Nov 1994 09:39:37 GMT", 600),
        ("Expires: 0", 0), ("Expires: Sun, 06 Nov 1983 09:49:37 GMT", 0),
    ])
    func anAnswerIsCurrentAsLongAsItsServerSays(text: String, seconds: Int) {
        let fields = text.split(separator: "|").map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), String(parts[1].dropFirst()))
        }
        #expect(CacheTerms(HeaderFields(fields), now: now).lifetime == Int64(seconds))
    }

    @Test func withoutAWordNothingIsPromised() {
        #expect(CacheTerms(HeaderFields([("ETag", "x")]), now: now).lifetime == nil)
    }

    @Test(arguments: [
        ("120", 120), ("Sun, 06 Nov 1994 08:59:37 GMT", 600), ("Sun, 06 Nov 1983 08:59:37 GMT", 0),
        ("99999999999", 604_800), ("soon", -1), ("-5", -1),
    ])
    func restsAreReadAndBounded(text: String, seconds: Int) {
        #expect(RetryAfter.seconds(text, now: now) ?? -1 == Int64(seconds))
    }

    @Test func waitsDoubleWithinChanceAndNeverPassTheLongest() {
        let backoff = Backoff(first: 100, longest: 10_000, seed: 7)
        for failures in 1...80 {
            let delay = backoff.delay(failures: failures, key: "a")
            let doubled = min(10_000, 100 << Int64(min(failures - 1, 20)))
            #expect(delay >= doubled / 2 && delay <= min(10_000, doubled * 3 / 2))
            #expect(delay == backoff.delay(failures: failures, key: "a"))
        }
        let delays = Set((0..<50).map { backoff.delay(failures: 3, key: "\($0)") })
        #expect(delays.count > 20)
    }

    @Test func theUserAgentSaysWhoAsksAndHoldsNoOtherField() {
        var settings = FetchSettings()
        settings.contact = "me@example.org"
        #expect(settings.userAgent == "dateline/0.1 (+mailto:me@example.org)")
        settings.contact = "https://example.org/about\r\nX: y (z)"
        #expect(settings.userAgent == "dateline/0.1 (+https://example.org/aboutX:yz)")
    }
}
