public import ArgumentParser
import DatelineKit
public import News

/// How long a timeline is to be, and of which time.
struct TimelineOptions: ParsableArguments {
    @Option(help: "Show at most this many entries, the most important ones.") var entries: Int?
    @Option(help: "Show at most this many sentences an entry.") var sentences = 1
    @Option(help: "Only what was published by this day: 2015-09-05.") var asOf: CivilDay?
    @Option(
        help: ArgumentHelp(
            "Only entries told for the first time since: 2015-09-05 or 2015-09-05T10:00Z.",
            valueName: "moment"
        )
    )
    var newSince: Timestamp?

    func validate() throws {
        try requirePositive(entries ?? 1, "--entries")
        try requirePositive(sentences, "--sentences")
    }

    /// What is asked for.
    func request(names: [String] = []) -> TimelineRequest {
        TimelineRequest(
            entries: entries,
            sentences: sentences,
            asOf: asOf,
            newSince: newSince,
            names: names
        )
    }
}

extension CivilDay: ExpressibleByArgument {
    /// Reads `2015-09-05`.
    public init?(argument: String) {
        guard let day = PartialDate(edtf: argument)?.civilDay else { return nil }
        self = day
    }
}

extension Timestamp: ExpressibleByArgument {
    /// Reads ISO 8601.
    public init?(argument: String) { self.init(iso8601: argument) }
}

extension StoryRanking: ExpressibleByArgument {}

/// A number with the word for what is counted.
func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
