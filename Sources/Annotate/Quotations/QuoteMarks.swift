/// A stretch between quotation marks.
struct QuotedStretch: Sendable {
    /// Token of the opening mark.
    var open: Int
    /// Token of the closing mark; the end of the block where it is missing.
    var close: Int
    var isClosed = true
}

/// Pairs the quotation marks of a block.
enum QuoteMarks {
    private static let curlyOpen: UInt64 = 0x201C
    private static let curlyClose: UInt64 = 0x201D
    private static let straight: UInt64 = 0x22
    private static let singleOpen: UInt64 = 0x2018
    private static let singleClose: UInt64 = 0x2019
    private static let apostrophe: UInt64 = 0x27

    /// Outermost pairs in reading order; an opening mark without its closing one reaches to the end
    /// where it opens the block.
    static func pairs(_ tokens: [Token], _ range: Range<Int>) -> [QuotedStretch] {
        var stretches: [QuotedStretch] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            guard token.kind == .mark, let closing = closing(tokens, index, range) else {
                index += 1
                continue
            }
            if let close = (index + 1..<range.upperBound).prefix(600).first(where: {
                (tokens[$0].key == closing.0 || tokens[$0].key == closing.1)
                    && closes(tokens, $0, range)
            }) {
                stretches.append(QuotedStretch(open: index, close: close))
                index = close + 1
            } else if index == range.lowerBound {
                stretches.append(
                    QuotedStretch(open: index, close: range.upperBound, isClosed: false)
                )
                break
            } else {
                index += 1
            }
        }
        return stretches
    }

    /// The marks that close what a mark opens; `nil` where it opens nothing.
    private static func closing(
        _ tokens: [Token],
        _ index: Int,
        _ range: Range<Int>
    ) -> (UInt64, UInt64)? {
        switch tokens[index].key {
        case curlyOpen: return (curlyClose, straight)
        case straight: return (straight, curlyClose)
        case 0xAB: return (0xBB, 0xBB)
        case singleOpen: return (singleClose, apostrophe)
        case apostrophe:
            let next = index + 1
            guard next < range.upperBound, tokens[index].isSpaced, !tokens[next].isSpaced else {
                return nil
            }
            return (apostrophe, singleClose)
        default: return nil
        }
    }

    /// A single mark closes only where no letter follows at once.
    private static func closes(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
        let key = tokens[index].key
        guard key == apostrophe || key == singleClose else { return true }
        let next = index + 1
        return next >= range.upperBound || tokens[next].isSpaced || tokens[next].kind == .mark
    }
}
