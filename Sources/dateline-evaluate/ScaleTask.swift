import Foundation
import News
import Organize

/// What organizing costs in a long stream of made-up articles: `scale.txt`, which is printed as well.
///
/// `--limit` says how many articles. Sketches are made beforehand and not counted; everything runs on one thread.
struct ScaleTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let count = files.limit ?? 10_000
        let part = max(1, count / 10)
        let sketcher = Sketcher()
        let stream = GeneratedStream()
        var lines: [String] = []
        func report(_ line: String) {
            print(line)
            lines.append(line)
        }
        var begun = SpeedTask.seconds()
        let sketches = (0..<count).map { sketcher.sketch(of: stream.document($0)) }
        report("making and sketching \(count): \(rate(count, since: begun))")
        report("memory \(memory)")

        // One at a time, as articles arrive: copies and developments.
        var gatherer = ArrivalGatherer(expected: count)
        var arrivals: [Double] = []
        var developments: Set<ArticleID> = []
        begun = SpeedTask.seconds()
        for (place, sketch) in sketches.enumerated() {
            developments.insert(gatherer.add(sketch))
            guard (place + 1) % part == 0 else { continue }
            let now = SpeedTask.seconds()
            arrivals.append(now - begun)
            begun = now
        }
        report("arriving, by tenths: " + arrivals.map { rate(part, $0) }.joined(separator: " "))
        if let first = arrivals.first, let last = arrivals.last {
            report("arriving, last tenth by the first: \(String(format: "%.2f", last / first))")
        }
        report("developments on arrival: \(developments.count), memory \(memory)")

        // All together, from nothing.
        for share in [4, 2, 1] {
            let some = Array(sketches.prefix(count / share))
            begun = SpeedTask.seconds()
            let organization = Organizer().organize(sketches: some)
            report(
                "settling \(some.count): \(rate(some.count, since: begun)); "
                    + "\(organization.stories.count) stories, "
                    + "\(organization.stories.reduce(0) { $0 + $1.developments.count }) developments, "
                    + "\(organization.copies.count) copies, memory \(memory)"
            )
        }
        try files.write(lines.map { $0 + "\n" }.joined(), to: "scale.txt")
    }

    private func rate(_ count: Int, since begun: Double) -> String {
        rate(count, SpeedTask.seconds() - begun)
    }

    private func rate(_ count: Int, _ seconds: Double) -> String {
        String(format: "%.0f/s", Double(count) / max(seconds, 1e-9))
    }

    /// The most memory held so far.
    private var memory: String {
        var usage = rusage()
        // RUSAGE_SELF, whose type is another one on each platform.
        getrusage(0, &usage)
        #if os(Linux)
        return "\(usage.ru_maxrss / 1024) MB"
        #else
        return "\(usage.ru_maxrss / 1_048_576) MB"
        #endif
    }
}
