// The list of active formatting elements and the adoption agency (13.2.4.3, 13.2.6.4.7).
extension HTMLTreeBuilder {
    /// Remembers the current node, so that it goes on where it is closed too early.
    mutating func pushFormatting() {
        guard let node = open.last?.node else { return }
        let entry = ActiveFormatting(
            node: node,
            name: records[Int(node)].name,
            hash: attributeHash(of: node)
        )
        // At most three of the same ("Noah's Ark"), and not more than the limit since the last marker.
        var same = 0
        var count = 0
        for index in formatting.indices.reversed() {
            if formatting[index].isMarker { break }
            count += 1
            if isSame(formatting[index], entry) { same += 1 }
            if same == 3 || count == Self.formattingLimit {
                removeFormatting(at: index)
                break
            }
        }
        formatting.append(entry)
        records[Int(node)].isListed = true
    }

    private mutating func removeFormatting(at index: Int) {
        let entry = formatting.remove(at: index)
        if !entry.isMarker { records[Int(entry.node)].isListed = false }
    }

    /// The place of a node in the list.
    private func listIndex(of node: UInt32) -> Int? {
        records[Int(node)].isListed ? formatting.lastIndex { $0.node == node } : nil
    }

    /// Whether two elements have the same name and attributes, in whatever order.
    private func isSame(_ left: ActiveFormatting, _ right: ActiveFormatting) -> Bool {
        guard left.name == right.name, left.hash == right.hash else { return false }
        let first = tokenizer.attributes[records[Int(left.node)].payload.range]
        let second = tokenizer.attributes[records[Int(right.node)].payload.range]
        guard first.count == second.count else { return false }
        return first.allSatisfy { attribute in
            second.contains { $0.name == attribute.name && isSameValue($0, attribute) }
        }
    }

    private func isSameValue(_ left: AttributeRecord, _ right: AttributeRecord) -> Bool {
        left.value.count == right.value.count
            && (0..<Int(left.value.count)).allSatisfy {
                byte(of: left.value, at: $0) == byte(of: right.value, at: $0)
            }
    }

    /// A number that is the same for elements with the same attributes, so that few need comparing.
    private func attributeHash(of node: UInt32) -> UInt32 {
        var sum: UInt64 = 0
        for attribute in tokenizer.attributes[records[Int(node)].payload.range] {
            var hash = UInt64(attribute.name) ^ NameTable.seed
            for offset in 0..<Int(attribute.value.count) {
                hash =
                    (hash ^ UInt64(byte(of: attribute.value, at: offset)))
                    &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash &>> 29
            }
            sum &+= hash
        }
        return UInt32(truncatingIfNeeded: sum ^ sum &>> 32)
    }

    mutating func clearFormattingToMarker() {
        while let last = formatting.popLast(), !last.isMarker {
            records[Int(last.node)].isListed = false
        }
    }

    /// Opens again what was closed but not ended.
    @inline(__always)
    mutating func reconstructFormatting() {
        guard let last = formatting.last, !last.isMarker, !records[Int(last.node)].isOpen else {
            return
        }
        reopenFormatting()
    }

    private mutating func reopenFormatting() {
        var index = formatting.count - 1
        while index > 0, !formatting[index - 1].isMarker,
            !records[Int(formatting[index - 1].node)].isOpen
        {
            index -= 1
        }
        while index < formatting.count {
            guard spendClone() else { return }
            let copy = insert(copy(of: formatting[index].node), at: place())
            push(copy, key: records[Int(copy)].name)
            records[Int(formatting[index].node)].isListed = false
            records[Int(copy)].isListed = true
            formatting[index].node = copy
            index += 1
        }
    }

    private mutating func spendClone() -> Bool {
        if cloneBudget > 0, records.count < limits.nodes {
            cloneBudget -= 1
            return true
        }
        if tokenizer.notes.last?.limit != .formatting {
            tokenizer.notes.append(ParseNote(limit: .formatting, offset: tokenizer.token.start))
        }
        return false
    }

    /// An element like `node`.
    private func copy(of node: UInt32) -> NodeRecord {
        let start = tokenizer.token.start
        var record = NodeRecord(kind: .element, start: start, end: start)
        record.name = records[Int(node)].name
        record.payload = records[Int(node)].payload
        record.mayBeHidden = records[Int(node)].mayBeHidden
        return record
    }

    /// An element like `node`, not in the tree.
    private mutating func clone(_ node: UInt32) -> UInt32 {
        if records.count == records.capacity { makeRoom() }
        records.append(copy(of: node))
        return UInt32(records.count - 1)
    }

    /// The last active element with a name, back to the last marker.
    func activeFormatting(_ name: TagName) -> UInt32? {
        for entry in formatting.reversed() {
            if entry.isMarker { return nil }
            if entry.name == name.rawValue { return entry.node }
        }
        return nil
    }

    mutating func removeFormatting(_ node: UInt32) {
        if let index = listIndex(of: node) { removeFormatting(at: index) }
    }

    func openIndex(of node: UInt32) -> Int? {
        open.suffix(Self.searchLimit).lastIndex { $0.node == node }
    }

    /// Closes a formatting element although others inside it are open: these are split.
    mutating func adoptionAgency(_ name: TagName) {
        if let last = open.last, last.is(name), !records[Int(last.node)].isListed {
            pop()
            return
        }
        for _ in 0..<8 {
            guard let element = activeFormatting(name) else { return anyOtherEndTag() }
            guard records[Int(element)].isOpen, let index = openIndex(of: element) else {
                removeFormatting(element)
                return
            }
            guard inScope(node: element) else { return }
            let furthest = open.indices[(index + 1)...].first {
                traits(open[$0]) & ElementTraits.special != 0
            }
            guard let furthest, index > 0, spendClone() else {
                popThrough(index)
                removeFormatting(element)
                return
            }
            adopt(element, at: index, furthestBlock: furthest)
        }
    }

    private mutating func adopt(_ element: UInt32, at index: Int, furthestBlock: Int) {
        leaveOrder()
        let block = open[furthestBlock]
        let ancestor = open[index - 1]
        var bookmark = listIndex(of: element) ?? formatting.count
        var last = block.node
        var position = furthestBlock
        var counter = 0
        while position - 1 > index {
            position -= 1
            counter += 1
            let node = open[position].node
            var place = listIndex(of: node)
            if counter > 3, let listed = place {
                removeFormatting(at: listed)
                if listed < bookmark { bookmark -= 1 }
                place = nil
            }
            guard let place, spendClone() else {
                removeOpen(at: position)
                continue
            }
            let copy = clone(node)
            records[Int(node)].isOpen = false
            records[Int(node)].sourceEnd = UInt32(tokenizer.token.start)
            records[Int(copy)].isOpen = true
            records[Int(node)].isListed = false
            records[Int(copy)].isListed = true
            formatting[place].node = copy
            open[position].node = copy
            if last == block.node { bookmark = place + 1 }
            unlink(last)
            link(last, at: Location(parent: copy))
            last = copy
        }
        unlink(last)
        link(last, at: place(in: ancestor))
        let copy = clone(element)
        moveChildren(of: block.node, to: copy)
        link(copy, at: Location(parent: block.node))
        var entry = ActiveFormatting(node: copy, name: records[Int(copy)].name, hash: 0)
        if let listed = listIndex(of: element) {
            entry.hash = formatting[listed].hash
            removeFormatting(at: listed)
            if listed < bookmark { bookmark -= 1 }
        }
        formatting.insert(entry, at: min(bookmark, formatting.count))
        records[Int(copy)].isListed = true
        removeOpen(at: index)
        if let below = openIndex(of: block.node) {
            open.insert(OpenElement(node: copy, key: records[Int(copy)].name), at: below + 1)
            records[Int(copy)].isOpen = true
            openCounts[Int(records[Int(copy)].name)] += 1
        }
    }
}

/// An entry of the list of active formatting elements.
struct ActiveFormatting {
    var node: UInt32
    var name: UInt32
    /// Stands for the attributes.
    var hash: UInt32

    /// What separates the formatting of a cell, a template or the like from that around it.
    static let marker = ActiveFormatting(node: NodeRecord.none, name: NodeRecord.none, hash: 0)

    var isMarker: Bool { node == NodeRecord.none }
}
