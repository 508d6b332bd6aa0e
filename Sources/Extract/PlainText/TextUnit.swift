import Language
import News

/// A line of a scrape, or the lines of a paragraph that was hard-wrapped: what a label is given to.
struct TextUnit: Sendable {
    /// Where it stands in the decoded text, without the white space around it.
    let source: TextSpan
    /// Its text; wrapped lines are joined by a space.
    let text: String
    /// Whether a blank line, or nothing, stands before it.
    let startsAfterGap: Bool
    /// The number of its first line, from 1; blank lines count.
    let line: Int
    /// What can be seen without understanding it.
    let shape: LineShape
}

/// Cuts decoded text into units.
struct TextUnits: Sendable {
    private let folding = Folding()

    /// The non-blank lines of a text in reading order; wrapped paragraphs as one unit where the whole text is clearly wrapped.
    func units(in decoded: String) -> [TextUnit] {
        let bytes = Array(decoded.utf8)
        let lines = Self.lines(of: bytes)
        let wrapped = HardWrap(lines: lines, bytes: bytes).isWrapped
        var units: [TextUnit] = []
        units.reserveCapacity(lines.count)
        var at = 0
        while at < lines.count {
            var next = at + 1
            if wrapped { while next < lines.count, !lines[next].startsAfterGap { next += 1 } }
            let joined = lines[at..<next].map { String(decoding: bytes[$0.range], as: UTF8.self) }
                .joined(separator: " ")
            let source = TextSpan(lines[at].range.lowerBound, lines[next - 1].range.upperBound)
            units.append(
                TextUnit(
                    source: source,
                    text: joined,
                    startsAfterGap: lines[at].startsAfterGap,
                    line: lines[at].number,
                    shape: LineShape(joined, folding: folding)
                )
            )
            at = next
        }
        return units
    }

    /// A non-blank line: its bytes without the white space around it.
    struct Line {
        let range: Range<Int>
        let startsAfterGap: Bool
        let number: Int
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        var gap = true
        var number = 0
        func close(at end: Int) {
            number += 1
            let range = trimmed(start..<end, of: bytes)
            if range.isEmpty {
                gap = true
            } else {
                lines.append(Line(range: range, startsAfterGap: gap, number: number))
                gap = false
            }
        }
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0x0A || bytes[i] == 0x0D {
                close(at: i)
                if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
                start = i + 1
            }
            i += 1
        }
        close(at: bytes.count)
        return lines
    }

    /// The range without ASCII white space, no-break spaces, zero-width marks and byte order marks at its ends.
    private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let width = blankWidth(bytes, low, high)
            if width == 0 { break }
            low += width
        }
        while low < high {
            if blankWidth(bytes, high - 1, high) == 1 {
                high -= 1
            } else if high - low >= 2, blankWidth(bytes, high - 2, high) == 2 {
                high -= 2
            } else if high - low >= 3, blankWidth(bytes, high - 3, high) == 3 {
                high -= 3
            } else {
                break
            }
        }
        return low..<high
    }

    /// How many bytes the blank character at `at` takes; 0 where none stands there.
    private static func blankWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
        let first = bytes[at]
        if first <= 0x20 || first == 0x7F { return 1 }
        if first == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 || bytes[at + 1] == 0x85 { return 2 }
        guard at + 2 < end else { return 0 }
        switch (first, bytes[at + 1], bytes[at + 2]) {
        case (0xEF, 0xBB, 0xBF), (0xE3, 0x80, 0x80): return 3
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0): return 3
        default: return 0
        }
    }
}

/// Tells texts wrapped at a fixed column from texts with a line a paragraph.
struct HardWrap {
    let isWrapped: Bool

    init(lines: [TextUnits.Line], bytes: [UInt8]) {
        var widest = 0
        var broken = 0
        var lengths: [Int] = []
        for (i, line) in lines.enumerated() {
            // Longer lines than any terminal's show that nobody wrapped the text.
            let length = line.range.count > 400 ? 400 : HardWrap.scalars(bytes[line.range])
            widest = max(widest, length)
            guard i + 1 < lines.count, !lines[i + 1].startsAfterGap else { continue }
            lengths.append(length)
            let first = bytes[lines[i + 1].range.lowerBound]
            if (0x61...0x7A).contains(first) || (0x30...0x39).contains(first) || first >= 0xC3 {
                broken += 1
            }
        }
        // Wrapped lines end near the margin, and most go on in the middle of a sentence.
        let full = lengths.count { $0 > widest - 16 }
        isWrapped =
            (50...100).contains(widest) && lengths.count >= 4
            && full * 10 >= lengths.count * 8 && broken * 2 >= lengths.count
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }
}
