import Markup
import News

/// A block of an article as it was read off the tree.
struct PageBlock: Sendable {
    var role: Block.Role
    var text: String
    /// The node that holds it.
    var node: Int
    /// Its first text node and after its last.
    var nodes: Range<Int>
    /// Characters without white space, and those in links.
    var characters = 0
    var linked = 0
    var marks = 0
    /// Where it stands in the source.
    var source: TextSpan
    var linkDensity: Double { characters > 0 ? Double(linked) / Double(characters) : 0 }
}

/// Reads the text of stretches into blocks.
struct BlockReader {
    let map: PageMap
    /// Per node: whether it is left out, hover cards inside a sentence for one; empty where all is read.
    var isOut: [Bool] = []

    /// The text of a stretch, white space runs as one space.
    func text(of stretch: PageMap.Stretch) -> String {
        text(of: Int(stretch.first)..<Int(stretch.end))
    }

    /// The visible text of a run of nodes, white space runs as one space.
    func text(of nodes: Range<Int>) -> String {
        var result: [UInt8] = []
        var isSpace = true
        var i = nodes.lowerBound
        while i < nodes.upperBound {
            let node = MarkupNode(index: UInt32(i))
            if map.classes[i] == .skipped || !map.showsHidden && map.concepts[i].contains(.hidden)
                || !isOut.isEmpty && isOut[i]
            {
                i = max(i + 1, Int(map.ends[i]))
                continue
            }
            if map.classes[i] == .lineBreak || map.classes[i].breaksText {
                if !isSpace { result.append(0x20) }
                isSpace = true
            }
            if map.classes[i] == .inline, tree.kind(of: node) == .text {
                Self.append(tree.utf8(of: node), to: &result, &isSpace)
            }
            i += 1
        }
        while result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where a run of nodes stands in the source.
    func source(of nodes: Range<Int>) -> TextSpan {
        let first = tree.sourceRange(of: MarkupNode(index: UInt32(nodes.lowerBound)))
        let last = tree.sourceRange(
            of: MarkupNode(index: UInt32(max(nodes.lowerBound, nodes.upperBound - 1)))
        )
        return TextSpan(first.lowerBound, max(first.lowerBound, last.upperBound))
    }

    private var tree: MarkupTree { map.tree }

    /// Appends text with white space runs as one space, without soft hyphens and zero-width spaces.
    static func append(
        _ bytes: ArraySlice<UInt8>,
        to result: inout [UInt8],
        _ isSpace: inout Bool
    ) {
        var i = bytes.startIndex
        while i < bytes.endIndex {
            let byte = bytes[i]
            if byte <= 0x20 {
                if !isSpace { result.append(0x20) }
                isSpace = true
                i += 1
                continue
            }
            if byte == 0xC2, i + 1 < bytes.endIndex {
                if bytes[i + 1] == 0xA0 {
                    if !isSpace { result.append(0x20) }
                    isSpace = true
                    i += 2
                    continue
                }
                if bytes[i + 1] == 0xAD {
                    i += 2
                    continue
                }
            }
            // Zero-width space and byte order mark show nothing; joiners are kept.
            if byte == 0xE2, i + 2 < bytes.endIndex, bytes[i + 1] == 0x80, bytes[i + 2] == 0x8B {
                i += 3
                continue
            }
            if byte == 0xEF, i + 2 < bytes.endIndex, bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF {
                i += 3
                continue
            }
            result.append(byte)
            isSpace = false
            i += 1
        }
    }
}
