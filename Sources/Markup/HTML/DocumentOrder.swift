// Finishing the tree: document order, depth, document type.
extension HTMLTreeBuilder {
    /// The finished tree; the builder is of no use afterwards.
    mutating func finish() -> MarkupTree {
        closeAll()
        for node in selectedContents { copySelectedOption(to: node) }
        if context != nil { dropFragmentRoot() }
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

    /// Ends what is still open where the source ends; `body` and `html` at their end tags where nothing follows these.
    private mutating func closeAll() {
        let end = UInt32(tokenizer.count)
        for (depth, element) in open.enumerated().reversed() {
            let node = Int(element.node)
            let isOuter = depth < 2 && (element.is(.html) || element.is(.body))
            if isOuter, records[node].sourceEnd > records[node].contentStart {
                let last = records[node].lastChild
                let inside = last == NodeRecord.none ? 0 : records[Int(last)].sourceEnd
                records[node].sourceEnd = max(records[node].sourceEnd, inside)
            } else {
                records[node].sourceEnd = end
            }
        }
        open.removeAll()
    }

    /// The children of a fragment's root become the children of the document.
    private mutating func dropFragmentRoot() {
        let root = records[0].firstChild
        guard root != NodeRecord.none else { return }
        unlink(root)
        guard records[0].firstChild == NodeRecord.none else { return }
        moveChildren(of: root, to: 0)
    }

    mutating func insertDoctype() {
        let doctype = tokenizer.doctype
        var record = NodeRecord(
            kind: .doctype,
            start: tokenizer.token.start,
            end: tokenizer.token.end
        )
        let start = tokenizer.decoded.count
        tokenizer.decoded += doctype.name ?? []
        let publicID = doctype.publicID ?? []
        let systemID = doctype.systemID ?? []
        if doctype.publicID != nil || doctype.systemID != nil {
            tokenizer.decoded +=
                Array(" \"".utf8) + publicID + Array("\" \"".utf8) + systemID + [0x22]
        }
        record.payload = TextPiece(decoded: start..<tokenizer.decoded.count)
        _ = append(record, to: 0)
        quirksMode = DoctypeQuirks.mode(of: doctype)
    }

    /// Numbers the nodes in document order, finds where each subtree ends and flattens what is too deep.
    mutating func putInDocumentOrder() {
        switch numberInPlace() {
        case .done: return
        case .tooDeep: break
        case .outOfOrder: renumber()
        }
        link()
    }

    private enum Order {
        case done
        case tooDeep
        case outOfOrder
    }

    /// Finds where subtrees end, if nodes were made in the order in which they stand, as for most pages.
    private mutating func numberInPlace() -> Order {
        let none = NodeRecord.none
        var index: UInt32 = 0
        var next: UInt32 = 0
        var depth = 0
        var deepest = 0
        walking: while true {
            if index != next {
                restoreFirstChildren(before: next, reached: index)
                return .outOfOrder
            }
            next += 1
            if records[Int(index)].kind == .text {
                records[Int(index)].contentStart = records[Int(index)].sourceStart
            }
            if records[Int(index)].firstChild != none {
                index = records[Int(index)].firstChild
                depth += 1
                deepest = max(deepest, depth)
                continue
            }
            records[Int(index)].subtreeEnd = next
            while records[Int(index)].nextSibling == none {
                index = records[Int(index)].parent
                if index == none { break walking }
                depth -= 1
                records[Int(index)].subtreeEnd = next
            }
            index = records[Int(index)].nextSibling
        }
        guard Int(next) == records.count else {
            restoreFirstChildren(before: next, reached: none)
            return .outOfOrder
        }
        return deepest > limits.depth ? .tooDeep : .done
    }

    /// The next node of the tree in document order.
    @inline(__always)
    private func following(_ node: UInt32) -> UInt32 {
        if records[Int(node)].firstChild != NodeRecord.none { return records[Int(node)].firstChild }
        var index = node
        while index != NodeRecord.none {
            let next = records[Int(index)].nextSibling
            if next != NodeRecord.none { return next }
            index = records[Int(index)].parent
        }
        return NodeRecord.none
    }

    /// Undoes what `numberInPlace` wrote where the first children were, for nodes that stand in order up to `next`.
    private mutating func restoreFirstChildren(before next: UInt32, reached: UInt32) {
        for index in 0..<next {
            let isLeaf = records[Int(index)].lastChild == NodeRecord.none
            records[Int(index)].firstChild = isLeaf ? NodeRecord.none : index + 1
        }
        if reached != NodeRecord.none, records[Int(reached)].parent == next - 1 {
            records[Int(next - 1)].firstChild = reached
        }
    }

    /// Puts the records in document order; of the links only `parent` holds afterwards.
    ///
    /// In place, since a copy of all nodes is what costs most memory.
    private mutating func renumber() {
        let none = NodeRecord.none
        // The new numbers of nodes, kept where `previousSibling` was.
        for index in records.indices { records[index].previousSibling = none }
        var count: UInt32 = 0
        var node: UInt32 = 0
        while node != none {
            records[Int(node)].previousSibling = count
            count += 1
            node = following(node)
        }
        // Nodes that were taken out of the tree go to the end, and then away.
        var last = count
        for index in records.indices where records[index].previousSibling == none {
            records[index].previousSibling = last
            last += 1
        }
        for index in records.indices where records[index].parent != none {
            records[index].parent = records[Int(records[index].parent)].previousSibling
        }
        for index in records.indices {
            while records[index].previousSibling != UInt32(index) {
                records.swapAt(index, Int(records[index].previousSibling))
            }
        }
        records.removeSubrange(Int(count)...)
    }

    /// Links records that stand in document order by their parents; nodes deeper than the limit move beside each other.
    private mutating func link() {
        let none = NodeRecord.none
        // The nodes around the current one: as the page has them, and as they stay.
        var path: [UInt32] = []
        var kept: [UInt32] = []
        for index in records.indices {
            let node = UInt32(index)
            let written = records[index].parent
            while let last = path.last, last != written { path.removeLast() }
            let depth = path.count
            path.append(node)
            while kept.count > min(depth, limits.depth) {
                if let closed = kept.popLast() { records[Int(closed)].subtreeEnd = node }
            }
            if depth > limits.depth, tokenizer.notes.last?.limit != .depth {
                let offset = Int(records[index].sourceStart)
                tokenizer.notes.append(ParseNote(limit: .depth, offset: offset))
            }
            let parent = kept.last ?? none
            kept.append(node)
            let previous = parent == none ? none : records[Int(parent)].lastChild
            records[index].parent = parent
            records[index].firstChild = none
            records[index].lastChild = none
            records[index].nextSibling = none
            records[index].previousSibling = previous
            if records[index].kind == .text {
                records[index].contentStart = records[index].sourceStart
            }
            guard parent != none else { continue }
            if previous != none { records[Int(previous)].nextSibling = node }
            records[Int(parent)].lastChild = node
        }
        for closed in kept { records[Int(closed)].subtreeEnd = UInt32(records.count) }
    }
}

/// Which document types ask for the layout of old browsers (13.2.6.4.1).
enum DoctypeQuirks {
    static func mode(of doctype: HTMLToken.Doctype) -> QuirksMode {
        let publicID = (doctype.publicID ?? []).map(ASCII.lowercased)
        let systemID = (doctype.systemID ?? []).map(ASCII.lowercased)
        if doctype.forceQuirks || doctype.name != Array("html".utf8) { return .quirks }
        let whole = [
            "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
        ]
        if whole.contains(where: { publicID.elementsEqual($0.utf8) }) { return .quirks }
        if systemID.elementsEqual("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd".utf8)
        {
            return .quirks
        }
        if quirkyStarts.contains(where: { publicID.starts(with: $0.utf8) }) { return .quirks }
        let transitional = [
            "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
        ]
        if transitional.contains(where: { publicID.starts(with: $0.utf8) }) {
            return doctype.systemID == nil ? .quirks : .limited
        }
        let limited = ["-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//"]
        return limited.contains { publicID.starts(with: $0.utf8) } ? .limited : .none
    }

    private static let quirkyStarts = [
        "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
        "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html",
        "-//metrius//dtd metrius presentational//", "-//microsoft//dtd internet explorer",
        "-//netscape comm. corp.//dtd", "-//o'reilly and associates//dtd html",
        "-//sq//dtd html 2.0 hotmetal + extensions//",
        "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
        "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
        "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava",
        "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 frameset//",
        "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental",
        "-//w3c//dtd w3 html 3.0//", "-//w3o//dtd w3 html 3.0//",
        "-//webtechs//dtd mozilla html",
    ]
}
