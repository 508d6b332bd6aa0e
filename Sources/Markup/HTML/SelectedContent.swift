// What `selectedcontent` shows: a copy of the chosen option (4.10.17 of the HTML standard).
extension HTMLTreeBuilder {
    mutating func copySelectedOption(to target: UInt32) {
        guard records[Int(target)].firstChild == NodeRecord.none,
            let select = enclosing(.select, of: target),
            let option = selectedOption(in: select),
            enclosing(.option, of: target) == nil
        else { return }
        copyChildren(of: option, to: target)
    }

    private func enclosing(_ name: TagName, of node: UInt32) -> UInt32? {
        var index = records[Int(node)].parent
        for _ in 0..<Self.searchLimit where index != NodeRecord.none {
            if records[Int(index)].name == name.rawValue { return index }
            index = records[Int(index)].parent
        }
        return nil
    }

    /// The last option marked `selected`, else the first.
    private func selectedOption(in select: UInt32) -> UInt32? {
        var first: UInt32?
        var selected: UInt32?
        var node = records[Int(select)].firstChild
        var steps = 0
        while node != NodeRecord.none, steps < Self.searchLimit * 16 {
            steps += 1
            if records[Int(node)].name == TagName.option.rawValue {
                first = first ?? node
                let attributes = tokenizer.attributes[records[Int(node)].payload.range]
                if attributes.contains(where: { $0.name == AttributeName.selected.rawValue }) {
                    selected = node
                }
            }
            node = following(node, within: select)
        }
        return selected ?? first
    }

    /// The node after `node` in document order, as long as it is inside `scope`.
    private func following(_ node: UInt32, within scope: UInt32) -> UInt32 {
        if records[Int(node)].firstChild != NodeRecord.none { return records[Int(node)].firstChild }
        var index = node
        while index != scope, index != NodeRecord.none {
            let next = records[Int(index)].nextSibling
            if next != NodeRecord.none { return next }
            index = records[Int(index)].parent
        }
        return NodeRecord.none
    }

    private mutating func copyChildren(of option: UInt32, to target: UInt32) {
        // The copy of each node whose children are being copied, by the node.
        var copies: [UInt32: UInt32] = [option: target]
        var node = records[Int(option)].firstChild
        while node != NodeRecord.none, cloneBudget > 0, records.count < limits.nodes {
            cloneBudget -= 1
            guard let parent = copies[records[Int(node)].parent] else { return }
            var record = records[Int(node)]
            record.firstChild = NodeRecord.none
            record.lastChild = NodeRecord.none
            copies[node] = append(record, to: parent)
            node = following(node, within: option)
        }
    }
}
