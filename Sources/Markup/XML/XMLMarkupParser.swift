/// Parses feeds, sitemaps and other XML as they are found, into the same tree as ``HTMLParser``.
///
/// Any bytes give a tree. Stray `&` and `<` are text, names of HTML's character references are known, end tags close what
/// they can, missing ones are supplied. Entities are not expanded and nothing outside the document is read. Names keep
/// their case: ``MarkupTree/name(of:)`` is the part after the colon, ``MarkupTree/namespace(of:)`` what the prefix stands
/// for, declared or customary.
///
/// ```swift
/// let tree = XMLMarkupParser().parse(Array("<rss><channel><item><title>A & B</title><dc:date>2015-09-05</dc:date>".utf8))
/// for item in tree.elements(named: .item) {
///     tree.children(of: item).first { tree.name(of: $0) == .title && tree.namespace(of: $0) == .noNamespace }
/// }
/// ```
public struct XMLMarkupParser: Sendable {
    /// Where a document is cut.
    public var limits: ParseLimits

    /// Makes a parser.
    public init(limits: ParseLimits = ParseLimits()) {
        self.limits = limits
    }

    /// Parses a document in UTF-8.
    ///
    /// - Parameter utf8: The whole document, without a byte order mark.
    /// - Returns: A tree whose document holds the root element, instructions and comments.
    /// - Complexity: O(*n*) in the length of the document.
    public func parse(_ utf8: [UInt8]) -> MarkupTree {
        var builder = XMLTreeBuilder(source: utf8, limits: limits)
        builder.run()
        return builder.tree.finish()
    }

    /// Parses a document.
    ///
    /// Offsets in the tree are into the document's UTF-8.
    public func parse(_ document: String) -> MarkupTree { parse(Array(document.utf8)) }
}

extension MarkupTree {
    /// The address of the vocabulary that an element of an XML document was declared in; nil where there is none.
    ///
    /// - Complexity: O(*d*) in the depth and attributes of the elements around.
    public func namespaceAddress(of node: MarkupNode) -> String? {
        let start = source[startTagRange(of: node)].dropFirst()
        let written = start.prefix { !ASCII.isWhitespace($0) && $0 != 0x3E && $0 != 0x2F }
        let prefix = written.firstIndex(of: 0x3A).map { written[..<$0] }
        let name = prefix.map { "xmlns:" + String(decoding: $0, as: UTF8.self) } ?? "xmlns"
        guard let declaration = attributeName(name) else { return nil }
        if let own = attribute(declaration, of: node) { return own }
        for outer in ancestors(of: node) {
            if let address = attribute(declaration, of: outer) { return address }
        }
        return nil
    }
}
