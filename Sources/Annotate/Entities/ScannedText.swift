import News

/// An article's text as the readers of names, speech, credits and figures see it: its bytes and its tokens, scanned once for all of them.
struct ScannedText: Sendable {
    let bytes: [UInt8]
    /// The tokens of all blocks in reading order.
    let tokens: [Token]
    /// Token ranges of the article's blocks.
    let blocks: [Range<Int>]

    init(_ article: Article) {
        bytes = Array(article.text.utf8)
        let scan = TextScan()
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 4 + 16)
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(article.blocks.count)
        for block in article.blocks {
            let low = tokens.count
            scan.append(bytes, block.span, &tokens)
            blocks.append(low..<tokens.count)
        }
        self.tokens = tokens
        self.blocks = blocks
    }

    /// A token as it is written.
    func text(_ index: Int) -> String {
        String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self)
    }

    /// Tokens as they are written, with what stands between them.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let span = span(range)
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// Where tokens stand.
    func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }
}
