/// An attribute of an element.
public struct MarkupAttribute: Sendable, Hashable {
    /// The name, interned.
    public var name: AttributeName
    /// The vocabulary of the name, for `xlink:href` and the like.
    public var namespace: MarkupNamespace
    /// The value, references decoded.
    public var value: String
}

extension MarkupTree {
    @inlinable
    func attributeRange(of node: MarkupNode) -> Range<Int> {
        let record = records[Int(node.index)]
        guard record.kind == .element else { return 0..<0 }
        return record.payload.range
    }

    /// The value of an attribute, in UTF-8; nil where the element has none.
    @inlinable public func attributeUTF8(
        _ name: AttributeName,
        of node: MarkupNode
    ) -> ArraySlice<UInt8>? {
        for index in attributeRange(of: node) where attributeRecords[index].name == name.rawValue {
            return bytes(attributeRecords[index].value)
        }
        return nil
    }

    /// The value of an attribute; nil where the element has none, empty where it has no value.
    @inlinable public func attribute(_ name: AttributeName, of node: MarkupNode) -> String? {
        attributeUTF8(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether an element has an attribute.
    @inlinable public func hasAttribute(_ name: AttributeName, of node: MarkupNode) -> Bool {
        for index in attributeRange(of: node) where attributeRecords[index].name == name.rawValue {
            return true
        }
        return false
    }

    /// All attributes of an element as written; names are unique.
    public func attributes(of node: MarkupNode) -> [MarkupAttribute] {
        attributeRange(of: node).map { index in
            let record = attributeRecords[index]
            return MarkupAttribute(
                name: AttributeName(rawValue: record.name),
                namespace: record.namespace,
                value: String(decoding: bytes(record.value), as: UTF8.self)
            )
        }
    }

    /// Where the value of an attribute stands in ``source`` byte for byte, without its quotes.
    ///
    /// Nil where the element has no such attribute and where the value was decoded: references, line ends.
    @inlinable public func verbatimRange(
        of name: AttributeName,
        in node: MarkupNode
    ) -> Range<Int>? {
        for index in attributeRange(of: node) where attributeRecords[index].name == name.rawValue {
            let value = attributeRecords[index].value
            return value.isDecoded || value.count == 0 ? nil : value.range
        }
        return nil
    }

    /// Whether `token` is one of the words of an element's `class`; letters must agree in case.
    public func hasClass(_ token: String, of node: MarkupNode) -> Bool {
        hasWord(token.utf8, in: .class, of: node)
    }

    /// Whether `token` is one of the words of an attribute such as `class` or `rel`; letters must agree in case.
    public func hasToken(
        _ token: String,
        in name: AttributeName,
        of node: MarkupNode
    ) -> Bool {
        hasWord(token.utf8, in: name, of: node)
    }

    func hasWord(
        _ word: some Collection<UInt8>,
        in name: AttributeName,
        of node: MarkupNode
    ) -> Bool {
        guard let value = attributeUTF8(name, of: node), value.count >= word.count else {
            return false
        }
        var start = value.startIndex
        for index in value.indices where ASCII.isWhitespace(value[index]) {
            if value[start..<index].elementsEqual(word), index > start { return true }
            start = index + 1
        }
        return start < value.endIndex && value[start...].elementsEqual(word)
    }

    /// The words of an element's `class`, in order.
    public func classes(of node: MarkupNode) -> [String] {
        (attributeUTF8(.class, of: node) ?? []).split(whereSeparator: ASCII.isWhitespace).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The spelling of an element name in this tree.
    public func string(_ name: TagName) -> String {
        String(decoding: names.name(name.rawValue), as: UTF8.self)
    }

    /// The spelling of an attribute name in this tree.
    public func string(_ name: AttributeName) -> String {
        String(decoding: names.name(name.rawValue), as: UTF8.self)
    }

    /// The number of an element name that has no constant; nil where the tree has no such name.
    public func tagName(_ name: String) -> TagName? {
        names.number(of: Array(name.utf8)).map(TagName.init(rawValue:))
    }

    /// The number of an attribute name that has no constant; nil where the tree has no such name.
    public func attributeName(_ name: String) -> AttributeName? {
        names.number(of: Array(name.utf8)).map(AttributeName.init(rawValue:))
    }
}
