// Finishing the tree: document order, depth, document type.
extension HTMLTreeBuilder {
    /// The finished tree; the builder is of no use afterwards.
    mutating func finish() -> MarkupTree {
        closeAll()
        if context != nil || !selectedContents.isEmpty { leaveOrder() }
        for node in selectedContents { copySelectedOption(to: node) }
        if context != nil { dropFragmentRoot() }
        putInDocumentOrder()
        if let offset = tokenizer.names.firstPastLimit {
            tokenizer.notes.append(ParseNote(limit: .names, offset: offset))
        }
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

    /// Ends the subtrees that the node made next is not part of; finds out where it is out of order.
    @inline(__always)
    mutating func endSubtrees(before node: UInt32, at location: Location) {
        var last = node - 1
        var level = depth + 1
        while last > location.parent {
            records[Int(last)].subtreeEnd = node
            last = records[Int(last)].parent
            level -= 1
        }
        guard last == location.parent, location.before == NodeRecord.none else {
            return leaveOrder()
        }
        depth = level
        deepest = max(deepest, level)
    }

    /// Takes note that nodes no longer stand in the order in which they were made.
    ///
    /// Their first children are known up to here, and are kept from now on.
    mutating func leaveOrder() {
        guard isInOrder else { return }
        isInOrder = false
        for index in records.indices {
            let isLeaf = records[index].lastChild == NodeRecord.none
            records[index].firstChild = isLeaf ? NodeRecord.none : UInt32(index) + 1
        }
    }

    /// Puts the nodes in document order, knows where each subtree ends and flattens what is too deep.
    mutating func putInDocumentOrder() {
        if isInOrder {
            var last = UInt32(records.count) - 1
            while last != NodeRecord.none {
                records[Int(last)].subtreeEnd = UInt32(records.count)
                last = records[Int(last)].parent
            }
        } else {
            var numbers = numberNodes()
            putInPlace(&numbers)
        }
        // Nodes have to stand in something: the document holds at least one level.
        let limit = max(1, limits.depth)
        if deepest > limit { flatten(to: limit) }
    }

    /// Gives the nodes of the tree their numbers in document order; all links are numbers then, as if they stood there.
    ///
    /// One walk, as each node is fetched from far: a link is overwritten when the walk has used it.
    ///
    /// - Returns: The number of each node; `NodeRecord.none` for those that were taken out of the tree.
    private mutating func numberNodes() -> [UInt32] {
        let none = NodeRecord.none
        var numbers = [UInt32](repeating: none, count: records.count)
        var path: [UInt32] = []
        var count: UInt32 = 0
        var node: UInt32 = 0
        deepest = 0
        while true {
            numbers[Int(node)] = count
            let first = records[Int(node)].firstChild
            records[Int(node)].lastChild = none
            if let parent = path.last {
                // While children are visited, `lastChild` is the one visited last.
                let previous = records[Int(parent)].lastChild
                records[Int(parent)].lastChild = node
                records[Int(node)].parent = numbers[Int(parent)]
                if previous == none {
                    records[Int(node)].previousSibling = none
                } else {
                    records[Int(node)].previousSibling = numbers[Int(previous)]
                    records[Int(previous)].nextSibling = count
                }
            }
            count += 1
            if first != none {
                path.append(node)
                deepest = max(deepest, path.count)
                node = first
                continue
            }
            records[Int(node)].subtreeEnd = count
            node = records[Int(node)].nextSibling
            while node == none {
                guard let parent = path.popLast() else { return numbers }
                records[Int(parent)].subtreeEnd = count
                records[Int(parent)].lastChild = numbers[Int(records[Int(parent)].lastChild)]
                node = records[Int(parent)].nextSibling
            }
        }
    }

    /// Moves each record to the place that its number says; those without one are dropped.
    ///
    /// In place, since a copy of all nodes is what costs most memory.
    private mutating func putInPlace(_ numbers: inout [UInt32]) {
        var count = numbers.count
        // What was dropped goes to the end first.
        if let first = numbers.firstIndex(of: NodeRecord.none) {
            count -= numbers[first...].count { $0 == NodeRecord.none }
            var dropped = UInt32(count)
            for index in numbers[first...].indices where numbers[index] == NodeRecord.none {
                numbers[index] = dropped
                dropped += 1
            }
        }
        for start in numbers.indices where numbers[start] != UInt32(start) {
            var moving = records[start]
            var place = Int(numbers[start])
            while place != start {
                swap(&moving, &records[place])
                let next = Int(numbers[place])
                numbers[place] = UInt32(place)
                place = next
            }
            records[start] = moving
            numbers[start] = UInt32(start)
        }
        records.removeSubrange(count...)
    }

    /// Moves nodes deeper than the limit beside each other; records stand in document order before and after.
    private mutating func flatten(to limit: Int) {
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
            while kept.count > min(depth, limit) {
                if let closed = kept.popLast() { records[Int(closed)].subtreeEnd = node }
            }
            if depth > limit, tokenizer.notes.last?.limit != .depth {
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
