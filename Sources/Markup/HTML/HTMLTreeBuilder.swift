/// Builds the tree from tokens, after the HTML standard (13.2.6).
struct HTMLTreeBuilder {
    var tokenizer: HTMLTokenizer
    var records: [NodeRecord] = []
    /// The stack of open elements, outermost first.
    var open: [UInt32] = []
    var quirksMode = QuirksMode.none
    let limits: ParseLimits
    var head: UInt32 = NodeRecord.none
    var body: UInt32 = NodeRecord.none

    init(source: [UInt8], limits: ParseLimits) {
        self.limits = limits
        tokenizer = HTMLTokenizer(source: source, limits: limits)
        records.reserveCapacity(source.count / 24 + 16)
        tokenizer.attributes.reserveCapacity(source.count / 48 + 16)
        records.append(NodeRecord(kind: .document, start: 0, end: source.count))
    }

    /// The finished tree.
    consuming func finish() -> MarkupTree {
        for node in open { records[Int(node)].sourceEnd = UInt32(tokenizer.count) }
        putInDocumentOrder()
        return MarkupTree(
            source: tokenizer.source,
            decoded: tokenizer.decoded,
            records: records,
            attributes: tokenizer.attributes,
            names: tokenizer.names,
            notes: tokenizer.notes,
            quirksMode: quirksMode
        )
    }
}

// MARK: - Nodes

extension HTMLTreeBuilder {
    /// Adds a node as the last child of `parent`.
    mutating func append(_ record: NodeRecord, to parent: UInt32) -> UInt32 {
        let node = UInt32(records.count)
        var record = record
        record.parent = parent
        record.previousSibling = records[Int(parent)].lastChild
        records.append(record)
        link(node, last: record.previousSibling, in: parent)
        return node
    }

    private mutating func link(_ node: UInt32, last: UInt32, in parent: UInt32) {
        if last == NodeRecord.none {
            records[Int(parent)].firstChild = node
        } else {
            records[Int(last)].nextSibling = node
        }
        records[Int(parent)].lastChild = node
    }

    /// An element for the tag just read.
    func elementForToken() -> NodeRecord {
        let token = tokenizer.token
        var record = NodeRecord(kind: .element, start: token.start, end: token.end)
        record.name = token.name
        record.payload = TextPiece(source: token.attributes)
        return record
    }

    /// Adds characters at the end of `parent`, to the text that is there if it is the last child.
    mutating func appendText(_ piece: TextPiece, to parent: UInt32) {
        let last = records[Int(parent)].lastChild
        guard last != NodeRecord.none, records[Int(last)].kind == .text else {
            var record = NodeRecord(
                kind: .text,
                start: tokenizer.token.start,
                end: tokenizer.token.end
            )
            record.payload = piece
            _ = append(record, to: parent)
            return
        }
        extendText(last, by: piece)
    }

    /// Makes a text longer: in place where the pieces touch, else in the decoded buffer.
    private mutating func extendText(_ node: UInt32, by piece: TextPiece) {
        let old = records[Int(node)].payload
        records[Int(node)].sourceEnd = UInt32(tokenizer.token.end)
        if old.start + old.count == piece.start {
            records[Int(node)].payload.count += piece.count
            return
        }
        if !old.isDecoded || old.range.upperBound != tokenizer.decoded.count {
            let start = tokenizer.decoded.count
            copyToDecoded(old)
            records[Int(node)].payload = TextPiece(decoded: start..<tokenizer.decoded.count)
        }
        copyToDecoded(piece)
        records[Int(node)].payload.count += piece.count
    }

    private mutating func copyToDecoded(_ piece: TextPiece) {
        if piece.isDecoded {
            tokenizer.decoded.append(contentsOf: Array(tokenizer.decoded[piece.range]))
        } else {
            tokenizer.decoded.append(contentsOf: tokenizer.source[piece.range])
        }
    }

    /// Numbers the nodes in document order and finds where each subtree ends.
    mutating func putInDocumentOrder() {
        var index: UInt32 = 0
        var next: UInt32 = 0
        walking: while true {
            next += 1
            if records[Int(index)].firstChild != NodeRecord.none {
                index = records[Int(index)].firstChild
                continue
            }
            records[Int(index)].subtreeEnd = next
            while records[Int(index)].nextSibling == NodeRecord.none {
                index = records[Int(index)].parent
                if index == NodeRecord.none { break walking }
                records[Int(index)].subtreeEnd = next
            }
            index = records[Int(index)].nextSibling
        }
    }
}
