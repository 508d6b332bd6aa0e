import Foundation
import Markup

/// How time and memory grow with hostile inputs: each family at one length and at ten times that.
///
/// The folder may be the start of the names to measure. Prints a line a family: name, ratio of the times, megabytes a second at the greater length and, where the heap is
/// counted (`Scripts/bench-heap.c`), bytes of heap at most for each byte of the input.
struct ParseGrowthTask: EvaluationTask {
    private static let length = 1 << 19

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
            let first = seconds(family, short, rounds: 7)
            let second = seconds(family, long, rounds: 3)
            // Families end at a whole piece: the lengths are not quite one and ten.
            let growth = second / first * 10 * Double(short.count) / Double(long.count)
            print(family.name, growth, Double(long.count) / second / 1e6, separator: "\t")
        }
    }

    /// The least seconds of several rounds; of three, where these take long.
    private func seconds(_ family: HostileFamily, _ source: [UInt8], rounds: Int) -> Double {
        func work() { precondition(family.read(source) >= 0) }
        let best = ParseBenchTask.best(of: 3, work)
        return best * Double(rounds) > 1 ? best : min(best, ParseBenchTask.best(of: rounds, work))
    }
}
