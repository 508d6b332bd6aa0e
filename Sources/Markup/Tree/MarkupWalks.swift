extension MarkupTree {
    @inlinable
    func node(_ index: UInt32) -> MarkupNode? {
        index == NodeRecord.none ? nil : MarkupNode(index: index)
    }

    /// In document order the first child follows its parent directly, if there is one.
    @inlinable
    func firstChild(at index: UInt32) -> UInt32 {
        records[Int(index)].subtreeEnd > index + 1 ? index + 1 : NodeRecord.none
    }

    /// The node that holds `node`; nil for the document.
    @inlinable public func parent(of node: MarkupNode) -> MarkupNode? {
        self.node(records[Int(node.index)].parent)
    }

    /// The first node inside `node`.
    @inlinable public func firstChild(of node: MarkupNode) -> MarkupNode? {
        self.node(firstChild(at: node.index))
    }

    /// The last node directly inside `node`.
    @inlinable public func lastChild(of node: MarkupNode) -> MarkupNode? {
        self.node(records[Int(node.index)].lastChild)
    }

    /// The node after `node` under the same parent.
    @inlinable public func nextSibling(of node: MarkupNode) -> MarkupNode? {
        self.node(records[Int(node.index)].nextSibling)
    }

    /// The node before `node` under the same parent.
    @inlinable public func previousSibling(of node: MarkupNode) -> MarkupNode? {
        self.node(records[Int(node.index)].previousSibling)
    }

    /// All nodes in document order, the document first.
    @inlinable public var nodes: MarkupNodes {
        MarkupNodes(lower: 0, upper: UInt32(records.count))
    }

    /// Everything inside `node` in document order, without `node`.
    @inlinable public func descendants(of node: MarkupNode) -> MarkupNodes {
        MarkupNodes(lower: node.index + 1, upper: records[Int(node.index)].subtreeEnd)
    }

    /// `node` and everything inside it, in document order.
    @inlinable public func subtree(of node: MarkupNode) -> MarkupNodes {
        MarkupNodes(lower: node.index, upper: records[Int(node.index)].subtreeEnd)
    }

    /// Whether `node` lies inside `other`, at any depth; false for the same node.
    @inlinable public func isDescendant(_ node: MarkupNode, of other: MarkupNode) -> Bool {
        node > other && node.index < records[Int(other.index)].subtreeEnd
    }

    /// The first node after `node` and everything inside it; nil at the end.
    @inlinable public func nodeAfterSubtree(of node: MarkupNode) -> MarkupNode? {
        let end = records[Int(node.index)].subtreeEnd
        return end < records.count ? MarkupNode(index: end) : nil
    }

    /// The nodes directly inside `node`.
    @inlinable public func children(of node: MarkupNode) -> MarkupChildren {
        MarkupChildren(records: records, next: firstChild(at: node.index))
    }

    /// The elements directly inside `node`.
    @inlinable public func childElements(of node: MarkupNode) -> [MarkupNode] {
        children(of: node).filter { isElement($0) }
    }

    /// What holds `node`: its parent first, the document last.
    @inlinable public func ancestors(of node: MarkupNode) -> MarkupAncestors {
        MarkupAncestors(records: records, next: records[Int(node.index)].parent)
    }
}

/// A run of nodes in document order.
@frozen
public struct MarkupNodes: RandomAccessCollection, Sendable {
    /// The place of the first node.
    public let startIndex: Int
    /// The place after the last node.
    public let endIndex: Int

    @inlinable
    init(lower: UInt32, upper: UInt32) {
        startIndex = Int(lower)
        endIndex = Int(Swift.max(lower, upper))
    }

    /// The node at a place.
    @inlinable public subscript(position: Int) -> MarkupNode {
        MarkupNode(index: UInt32(truncatingIfNeeded: position))
    }
}

/// The nodes directly inside a node, first to last.
@frozen
public struct MarkupChildren: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let records: [NodeRecord]
    @usableFromInline var upcoming: UInt32

    @inlinable
    init(records: [NodeRecord], next: UInt32) {
        self.records = records
        upcoming = next
    }

    /// The next child.
    @inlinable public mutating func next() -> MarkupNode? {
        guard upcoming != NodeRecord.none else { return nil }
        let node = MarkupNode(index: upcoming)
        upcoming = records[Int(upcoming)].nextSibling
        return node
    }
}

/// The nodes around a node, innermost first.
@frozen
public struct MarkupAncestors: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let records: [NodeRecord]
    @usableFromInline var upcoming: UInt32

    @inlinable
    init(records: [NodeRecord], next: UInt32) {
        self.records = records
        upcoming = next
    }

    /// The next node outwards.
    @inlinable public mutating func next() -> MarkupNode? {
        guard upcoming != NodeRecord.none else { return nil }
        let node = MarkupNode(index: upcoming)
        upcoming = records[Int(upcoming)].parent
        return node
    }
}
