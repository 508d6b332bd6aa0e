import Foundation
import Markup

/// How time and memory grow with hostile inputs: each family at one length and at ten times that.
///
/// The folder may be the start of the names to measure. Prints a line a family: name, ratio of the times, megabytes a second at the greater length and, where the heap is
/// counted (`Scripts/bench-heap.c`), bytes of heap at most for each byte of the input.
struct ParseGrowthTask: EvaluationTask {
    private static let length = 1 << 20
    private static let rounds = 4

    func run(_ files: EvaluationFiles) throws {
        let heap = HeapCounter()
        for family in HostileFamily.all where family.name.hasPrefix(files.folder ?? "") {
            let short = family.source(count: Self.length)
            let long = family.source(count: Self.length * 10)
            if let heap {
                let multiples = [short, long].map { source in
                    heap.reset()
                    precondition(family.read(source) >= 0)
                    return Double(heap.peak) / Double(source.count)
                }
                print(family.name, multiples.max() ?? 0, separator: "\t")
                continue
            }
            let (first, second) = seconds(family, short, long)
            // Families end at a whole piece: the lengths are not quite one and ten.
            let growth = second / first * 10 * Double(short.count) / Double(long.count)
            print(family.name, growth, Double(long.count) / second / 1e6, separator: "\t")
            fflush(nil)
        }
    }

    /// The least seconds of several rounds for each length, in turns.
    ///
    /// The short input is read ten times where the long one is read once, so that both runs take about as long and a busy
    /// machine disturbs both alike.
    private func seconds(
        _ family: HostileFamily,
        _ short: [UInt8],
        _ long: [UInt8]
    ) -> (short: Double, long: Double) {
        var best = (short: Double.infinity, long: Double.infinity)
        for _ in 0..<Self.rounds {
            let first = ParseBenchTask.best(of: 1) {
                for _ in 0..<10 { precondition(family.read(short) >= 0) }
            }
            let second = ParseBenchTask.best(of: 1) { precondition(family.read(long) >= 0) }
            best = (min(best.short, first / 10), min(best.long, second))
        }
        return best
    }
}
