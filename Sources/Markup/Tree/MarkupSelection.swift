extension MarkupTree {
    /// The elements with a name inside `scope` (the whole page by default), in document order.
    @inlinable public func elements(
        named name: TagName,
        in scope: MarkupNode? = nil
    ) -> [MarkupNode] {
        descendants(of: scope ?? document).filter { records[Int($0.index)].name == name.rawValue }
    }

    /// The first element with a name inside `scope` (the whole page by default).
    @inlinable public func firstElement(
        named name: TagName,
        in scope: MarkupNode? = nil
    ) -> MarkupNode? {
        descendants(of: scope ?? document).first { records[Int($0.index)].name == name.rawValue }
    }

    /// The elements inside `scope` that have `token` among the words of their `class`, in document order.
    public func elements(
        withClass token: String,
        in scope: MarkupNode? = nil
    ) -> [MarkupNode] {
        let token = Array(token.utf8)
        return descendants(of: scope ?? document).filter {
            hasWord(token, in: .class, of: $0)
        }
    }

    /// The first element inside `scope` that has `token` among the words of its `class`.
    public func firstElement(
        withClass token: String,
        in scope: MarkupNode? = nil
    ) -> MarkupNode? {
        let token = Array(token.utf8)
        return descendants(of: scope ?? document).first { hasWord(token, in: .class, of: $0) }
    }

    /// The elements inside `scope` that have an attribute (with `value`, where one is given), in document order.
    public func elements(
        with name: AttributeName,
        value: String? = nil,
        in scope: MarkupNode? = nil
    ) -> [MarkupNode] {
        let bytes = value.map { Array($0.utf8) }
        return descendants(of: scope ?? document).filter { node in
            guard let own = attributeUTF8(name, of: node) else { return false }
            return bytes.map { own.elementsEqual($0) } ?? true
        }
    }

    /// The first element inside `scope` with an `id`.
    public func element(withID id: String, in scope: MarkupNode? = nil) -> MarkupNode? {
        let id = Array(id.utf8)
        return descendants(of: scope ?? document).first { node in
            attributeUTF8(.id, of: node)?.elementsEqual(id) ?? false
        }
    }

    /// The nearest element around `node`, or `node` itself, that has a name.
    @inlinable public func closest(_ name: TagName, from node: MarkupNode) -> MarkupNode? {
        var index = node.index
        while index != NodeRecord.none {
            if records[Int(index)].name == name.rawValue { return MarkupNode(index: index) }
            index = records[Int(index)].parent
        }
        return nil
    }
}
