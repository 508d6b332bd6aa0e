extension MarkupTree {
    @usableFromInline
    func bytes(_ piece: TextPiece) -> ArraySlice<UInt8> {
        piece.isDecoded ? decoded[piece.range] : source[piece.range]
    }

    /// The characters of a text or a comment, in UTF-8; empty for other nodes.
    @inlinable public func utf8(of node: MarkupNode) -> ArraySlice<UInt8> {
        let record = records[Int(node.index)]
        switch record.kind {
        case .text, .comment, .instruction, .doctype: return bytes(record.payload)
        case .document, .element, .templateContent: return []
        }
    }

    /// Where a text stands in ``source`` byte for byte; nil where it was decoded (references, line ends) or moved.
    @inlinable public func verbatimRange(of node: MarkupNode) -> Range<Int>? {
        let record = records[Int(node.index)]
        guard record.kind == .text, !record.payload.isDecoded else { return nil }
        return record.payload.range
    }

    /// All text inside `node` as it stands, scripts and styles included, templates not: the DOM's `textContent`.
    ///
    /// Nothing is put between blocks; see ``blockText(of:)`` for what a reader sees.
    public func text(of node: MarkupNode) -> String {
        String(decoding: textUTF8(of: node), as: UTF8.self)
    }

    /// All text inside `node` in UTF-8, as ``text(of:)``.
    public func textUTF8(of node: MarkupNode) -> [UInt8] {
        var result: [UInt8] = []
        var index = node.index
        let end = records[Int(index)].subtreeEnd
        let own = records[Int(index)]
        if own.kind == .comment || own.kind == .instruction { return Array(bytes(own.payload)) }
        while index < end {
            let record = records[Int(index)]
            switch record.kind {
            case .text: result.append(contentsOf: bytes(record.payload))
            case .templateContent where index != node.index:
                index = record.subtreeEnd
                continue
            default: break
            }
            index += 1
        }
        return result
    }
}
