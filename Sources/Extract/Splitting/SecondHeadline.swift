import Markup
import News

/// Cuts the blocks of one container where a second whole article begins.
struct SecondHeadline {
    let map: PageMap
    /// Stretches that show a date by themselves.
    let stamped: Set<Int>
    /// Whether the page's headline is an `h1`, so that an `h2` is a sub-head.
    let hasMainHeading: Bool
    /// Characters of running text that an article has.
    private static let minimum = 400

    /// Ranges of `blocks`, one an article; the first block of each further one is its headline.
    func ranges(of blocks: [PageBlock]) -> [Range<Int>] {
        var cuts: [Int] = [0]
        for (index, block) in blocks.enumerated()
        where block.role == .subhead || block.role == .headline {
            guard index > 1, let last = cuts.last, isHeadline(block),
                text(blocks, last..<index) >= Self.minimum,
                text(blocks, index..<blocks.count) >= Self.minimum,
                hasOwnMarks(blocks, at: index)
            else { continue }
            cuts.append(index)
        }
        return cuts.indices.map { i in
            cuts[i]..<(i + 1 < cuts.count ? cuts[i + 1] : blocks.count)
        }
    }

    private func isHeadline(_ block: PageBlock) -> Bool {
        guard block.characters >= 12 else { return false }
        if hasMainHeading, map.concepts[block.node].contains(.headline) { return true }
        var node = block.node
        for _ in 0..<3 where node > 0 {
            let name = map.name(node)
            if name == .h1 || name == .h2 && !hasMainHeading { return true }
            node = Int(map.parents[node])
        }
        return false
    }

    private func text(_ blocks: [PageBlock], _ range: Range<Int>) -> Int {
        blocks[range].filter { $0.role == .paragraph && $0.characters >= 60 }
            .reduce(0) { $0 + $1.characters }
    }

    /// A stamp or byline directly below, or a credit that ends the text above.
    private func hasOwnMarks(_ blocks: [PageBlock], at index: Int) -> Bool {
        let stretch = Int(map.stretchesBefore[blocks[index].nodes.lowerBound])
        for next in stretch + 1...stretch + 3 where next < map.stretches.count {
            if stamped.contains(next) { return true }
            var node = Int(map.stretches[next].first)
            for _ in 0..<3 where node > 0 {
                if !map.concepts[node].isDisjoint(with: [.byline, .date]) { return true }
                node = Int(map.parents[node])
            }
        }
        return endsWithCredit(blocks[..<index])
    }

    /// Whether a text ends with the line that says where it was taken from.
    private func endsWithCredit(_ blocks: ArraySlice<PageBlock>) -> Bool {
        blocks.suffix(2).contains { block in
            if block.role == .credit { return true }
            guard block.characters <= 80, let unit = TextUnits().units(in: block.text).first else {
                return false
            }
            return Signature().kind(unit) == .credit
        }
    }
}
