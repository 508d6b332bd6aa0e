import Foundation
import Markup

/// Speed and memory of parsing alone, on a folder of unpacked `.html` pages; prints a name and a number a line.
///
/// All pages are read before a clock starts. Times are processor
/// seconds, the best of several rounds over all pages. The heap is counted
/// only where the program runs with the counter of `Scripts/bench-heap.c` loaded before it.
struct ParseBenchTask: EvaluationTask {
    private static let rounds = 7

    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder()
        let pages = try files.names(in: folder, suffix: ".html").map {
            try files.bytes(folder + "/" + $0)
        }
        let size = pages.reduce(0) { $0 + $1.count }
        print("pages", pages.count)
        print("bytes", size)
        guard let heap = HeapCounter() else { return times(pages) }
        var peaks = 0
        for page in pages {
            heap.reset()
            let tree = HTMLParser().parse(page)
            peaks += heap.peak
            precondition(tree.count > 0)
        }
        print("peak_heap_per_page", peaks / max(1, pages.count))
    }

    private func times(_ pages: [[UInt8]]) {
        print(
            "parse_seconds",
            Self.best(of: Self.rounds) {
                for page in pages where HTMLParser().parse(page).count == 0 { return }
            }
        )
        let trees = pages.map { HTMLParser().parse($0) }
        print(
            "walk_and_text_seconds",
            Self.best(of: Self.rounds) {
                var total = 0
                for tree in trees {
                    for node in tree.nodes where tree.name(of: node) == .p {
                        total += tree.parent(of: node) == nil ? 0 : 1
                    }
                    total += tree.blockTextUTF8(of: tree.document).count
                }
                precondition(total > 0 || trees.isEmpty)
            }
        )
    }

    /// The least seconds of processor time that `work` took.
    static func best(of rounds: Int, _ work: () -> Void) -> Double {
        var best = Double.infinity
        for _ in 0..<rounds {
            let start = clock()
            work()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return best
    }
}

/// Counts the bytes that are allocated, where `Scripts/bench-heap.c` was loaded before the program.
struct HeapCounter {
    private typealias Reset = @convention(c) () -> Void
    private typealias Peak = @convention(c) () -> Int

    private let resetting: Reset
    private let peaking: Peak

    init?() {
        guard let reset = dlsym(nil, "heap_counter_reset"),
            let peak = dlsym(nil, "heap_counter_peak")
        else { return nil }
        resetting = unsafeBitCast(reset, to: Reset.self)
        peaking = unsafeBitCast(peak, to: Peak.self)
    }

    /// Starts counting at what is allocated now.
    func reset() { resetting() }

    /// The most bytes that were allocated since, beyond those that were before.
    var peak: Int { peaking() }
}
