// Creating and placing nodes (13.2.6.1).
extension HTMLTreeBuilder {
    /// A place in the tree: the end of `parent`, or before a child of it.
    struct Location {
        var parent: UInt32
        var before = NodeRecord.none
    }

    var tag: TagName { tokenizer.token.tag }

    func byte(of piece: TextPiece, at offset: Int) -> UInt8 {
        let index = piece.range.lowerBound + offset
        return piece.isDecoded ? tokenizer.decoded[index] : tokenizer.source[index]
    }

    /// Adds a new node as the last child of `parent`.
    mutating func append(_ record: NodeRecord, to parent: UInt32) -> UInt32 {
        insert(record, at: Location(parent: parent))
    }

    /// Adds a new node.
    mutating func insert(_ record: NodeRecord, at location: Location) -> UInt32 {
        let node = UInt32(records.count)
        if records.count == records.capacity { makeRoom() }
        if isInOrder { endSubtrees(before: node, at: location) }
        records.append(record)
        link(node, at: location)
        return node
    }

    /// Makes room for as many nodes as the rest of the source seems to need.
    ///
    /// Growing means copying, and touching new memory costs more than most of parsing. So the pieces that are left are
    /// counted, a few times, and taken to become as many nodes each as those before them did.
    mutating func makeRoom() {
        var room = records.count / 2 + 64
        if roomsMade < 4 {
            roomsMade += 1
            let read = min(tokenizer.token.end, tokenizer.count)
            let before = ByteScan.pieces(in: tokenizer.source, from: 0, to: read)
            let after = ByteScan.pieces(in: tokenizer.source, from: read, to: tokenizer.count)
            // Repeated formatting has a limit of its own.
            let copies = Self.cloneBudget(for: tokenizer.count) - cloneBudget
            let rate = Double(max(0, records.count - copies)) / Double(before)
            let coming = Double(copies) / Double(before) * Double(after)
            let expected = rate * Double(after) * 1.03 + min(Double(cloneBudget), coming)
            room = max(64, min(Int(expected) + 64, after * 8))
        }
        // Exactly that much: the array would double otherwise.
        records.reserveCapacity(records.count + room)
    }

    /// Puts a node without a parent into the tree.
    mutating func link(_ node: UInt32, at location: Location) {
        let parent = location.parent
        let next = location.before
        let previous =
            next == NodeRecord.none
            ? records[Int(parent)].lastChild : records[Int(next)].previousSibling
        records[Int(node)].parent = parent
        records[Int(node)].nextSibling = next
        records[Int(node)].previousSibling = previous
        if previous == NodeRecord.none {
            records[Int(parent)].firstChild = node
        } else {
            records[Int(previous)].nextSibling = node
        }
        if next == NodeRecord.none {
            records[Int(parent)].lastChild = node
        } else {
            records[Int(next)].previousSibling = node
        }
    }

    /// Takes a node out of the tree, with everything inside it.
    mutating func unlink(_ node: UInt32) {
        let record = records[Int(node)]
        guard record.parent != NodeRecord.none else { return }
        if record.previousSibling == NodeRecord.none {
            records[Int(record.parent)].firstChild = record.nextSibling
        } else {
            records[Int(record.previousSibling)].nextSibling = record.nextSibling
        }
        if record.nextSibling == NodeRecord.none {
            records[Int(record.parent)].lastChild = record.previousSibling
        } else {
            records[Int(record.nextSibling)].previousSibling = record.previousSibling
        }
        records[Int(node)].parent = NodeRecord.none
        records[Int(node)].previousSibling = NodeRecord.none
        records[Int(node)].nextSibling = NodeRecord.none
    }

    /// Moves all children of `node` to the end of `target`, which has none.
    mutating func moveChildren(of node: UInt32, to target: UInt32) {
        var child = records[Int(node)].firstChild
        records[Int(target)].firstChild = child
        records[Int(target)].lastChild = records[Int(node)].lastChild
        while child != NodeRecord.none {
            records[Int(child)].parent = target
            child = records[Int(child)].nextSibling
        }
        records[Int(node)].firstChild = NodeRecord.none
        records[Int(node)].lastChild = NodeRecord.none
    }

    /// "The appropriate place for inserting a node": the current node, or before a table that may not hold it.
    func place(in override: OpenElement? = nil) -> Location {
        guard let target = override ?? open.last else { return Location(parent: 0) }
        guard fosterParenting, target.isHTML, traits(target) & ElementTraits.fosters != 0 else {
            return Location(parent: container(target))
        }
        for index in open.indices.reversed() {
            if open[index].is(.template) { return Location(parent: container(open[index])) }
            guard open[index].is(.table) else { continue }
            let table = open[index].node
            let parent = records[Int(table)].parent
            if parent != NodeRecord.none { return Location(parent: parent, before: table) }
            return Location(parent: container(open[max(0, index - 1)]))
        }
        return Location(parent: open[0].node)
    }

    /// Where children of an element go: for a template, its content.
    func container(_ element: OpenElement) -> UInt32 {
        element.is(.template) ? content(of: element.node) ?? element.node : element.node
    }

    /// The node that holds what a template contains, made directly after it.
    func content(of template: UInt32) -> UInt32? {
        let next = Int(template) + 1
        guard next < records.count, records[next].kind == .templateContent else { return nil }
        return template + 1
    }

    /// An element for the tag just read.
    func elementForToken() -> NodeRecord {
        var record = NodeRecord(
            kind: .element,
            start: tokenizer.token.start,
            end: tokenizer.token.end
        )
        record.name = tokenizer.token.name
        record.payload = TextPiece(source: tokenizer.token.attributes)
        record.mayBeHidden = tokenizer.token.mayBeHidden
        return record
    }

    /// Inserts an HTML element for the tag just read and opens it.
    mutating func insertElement() {
        let node = insert(elementForToken(), at: place())
        push(node, key: tokenizer.token.name)
    }

    /// Inserts an HTML element for the tag just read that has no content.
    mutating func insertVoidElement() {
        _ = insert(elementForToken(), at: place())
    }

    /// Inserts an element that the page leaves out, and opens it.
    mutating func insertImplied(_ name: TagName) {
        let start = tokenizer.token.start
        var record = NodeRecord(kind: .element, start: start, end: start)
        record.name = name.rawValue
        push(insert(record, at: place()), key: name.rawValue)
    }

    mutating func insertComment(at location: Location? = nil) {
        var record = NodeRecord(
            kind: .comment,
            start: tokenizer.token.start,
            end: tokenizer.token.end
        )
        record.payload = tokenizer.token.text
        _ = insert(record, at: location ?? place())
    }

    /// Inserts the characters just read.
    mutating func insertCharacters() {
        insertText(tokenizer.token.text)
    }

    /// Inserts characters, to the text that is there already if there is one.
    mutating func insertText(_ piece: TextPiece) {
        guard piece.count > 0 else { return }
        let location = place()
        guard location.parent != 0 else { return }
        let previous =
            location.before == NodeRecord.none
            ? records[Int(location.parent)].lastChild
            : records[Int(location.before)].previousSibling
        if previous != NodeRecord.none, records[Int(previous)].kind == .text {
            return extendText(previous, by: piece)
        }
        var record = NodeRecord(
            kind: .text,
            start: tokenizer.token.start,
            end: tokenizer.token.end
        )
        record.payload = piece
        record.isBlank = isWhitespace(piece)
        record.contentStart = 0
        _ = insert(record, at: location)
    }

    /// Makes a text longer: in place where the pieces touch, else in the decoded buffer.
    ///
    /// A text that moves there gets room to double, so that texts growing in turns are not copied each time; while the
    /// tree is built, `contentStart` of a text is the room it has.
    private mutating func extendText(_ node: UInt32, by piece: TextPiece) {
        let old = records[Int(node)].payload
        records[Int(node)].sourceEnd = UInt32(tokenizer.token.end)
        if records[Int(node)].isBlank, !isWhitespace(piece) { records[Int(node)].isBlank = false }
        if old.start + old.count == piece.start {
            records[Int(node)].payload.count += piece.count
            return
        }
        let end = old.range.upperBound
        let room = records[Int(node)].contentStart
        if old.isDecoded, end == tokenizer.decoded.count {
            appendToDecoded(piece)
        } else if old.isDecoded, old.count + piece.count <= room {
            for (offset, index) in piece.range.enumerated() {
                tokenizer.decoded[end + offset] =
                    piece.isDecoded ? tokenizer.decoded[index] : tokenizer.source[index]
            }
        } else {
            let start = tokenizer.decoded.count
            appendToDecoded(old)
            appendToDecoded(piece)
            let used = tokenizer.decoded.count - start
            if old.isDecoded {
                tokenizer.decoded.append(contentsOf: repeatElement(0, count: used))
                records[Int(node)].contentStart = UInt32(used * 2)
            }
            records[Int(node)].payload = TextPiece(decoded: start..<start + used)
            return
        }
        records[Int(node)].payload.count += piece.count
    }

    private mutating func appendToDecoded(_ piece: TextPiece) {
        if piece.isDecoded {
            for index in piece.range { tokenizer.decoded.append(tokenizer.decoded[index]) }
        } else {
            tokenizer.decoded.append(contentsOf: tokenizer.source[piece.range])
        }
    }

    /// Splits whitespace off the front of the characters just read; nil where there is none.
    mutating func takeLeadingWhitespace() -> TextPiece? {
        let piece = tokenizer.token.text
        var count = 0
        while count < piece.count, ASCII.isWhitespace(byte(of: piece, at: count)) { count += 1 }
        guard count > 0 else { return nil }
        tokenizer.token.text = TextPiece(
            start: piece.start + UInt32(count),
            count: piece.count - UInt32(count)
        )
        return TextPiece(start: piece.start, count: UInt32(count))
    }

    /// Whether all of a piece is whitespace.
    func isWhitespace(_ piece: TextPiece) -> Bool {
        let range = piece.range
        var index = range.lowerBound
        if piece.isDecoded {
            while index < range.upperBound, ASCII.isWhitespace(tokenizer.decoded[index]) {
                index += 1
            }
        } else {
            while index < range.upperBound, ASCII.isWhitespace(tokenizer.source[index]) {
                index += 1
            }
        }
        return index == range.upperBound
    }

    /// The value of an attribute of the tag just read, in lower case.
    func tokenAttribute(_ name: AttributeName) -> [UInt8]? {
        for index in tokenizer.token.attributes
        where tokenizer.attributes[index].name == name.rawValue {
            let piece = tokenizer.attributes[index].value
            let bytes =
                piece.isDecoded ? tokenizer.decoded[piece.range] : tokenizer.source[piece.range]
            return bytes.map(ASCII.lowercased)
        }
        return nil
    }

    /// Adds the attributes of the tag just read that `node` does not have.
    mutating func mergeAttributes(into node: UInt32) {
        let token = tokenizer.token.attributes
        guard !token.isEmpty else { return }
        let own = records[Int(node)].payload.range
        let known = Set(tokenizer.attributes[own].map(\.name))
        let new = tokenizer.attributes[token].filter { !known.contains($0.name) }
        guard !new.isEmpty, mergeBudget > 0, own.count < limits.attributesPerElement else { return }
        mergeBudget -= 1
        let start = tokenizer.attributes.count
        let merged = Array(tokenizer.attributes[own]) + new
        tokenizer.attributes += merged
        records[Int(node)].payload = TextPiece(source: start..<start + merged.count)
        if tokenizer.token.mayBeHidden { records[Int(node)].mayBeHidden = true }
    }
}
