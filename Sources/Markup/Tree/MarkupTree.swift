/// A page as a tree: elements, texts and comments in document order, each with its place in the source.
///
/// ```swift
/// let tree = HTMLParser().parse(Array("<h1 class='big title'>Mưa &amp; gió</h1><p>Một <b>hai</b>".utf8))
/// let heading = tree.firstElement(named: .h1)!          // a number: cheap to keep, tree.xxx(of: heading) asks about it
/// tree.text(of: heading)                                 // "Mưa & gió"
/// tree.attribute(.class, of: heading)                    // "big title"
/// tree.hasClass("title", of: heading)                        // true
/// tree.sourceRange(of: heading)                          // UTF-8 bytes of the source, both tags included
/// for node in tree.descendants(of: tree.document) where tree.name(of: node) == .b {
///     tree.parent(of: node).map { tree.name(of: $0) }    // .p
/// }
/// tree.elements(named: .p).map { tree.blockText(of: $0) } // what a reader sees
/// ```
///
/// A tree never changes. Nodes are numbered in document order, so that the descendants of a node are the nodes that
/// follow it directly: `descendants(of:)` is a range, and `contains` takes one comparison. Walking counts no references.
/// Offsets are UTF-8 bytes of ``source``, half open.
public struct MarkupTree: Sendable {
    /// The bytes that were parsed.
    public let source: [UInt8]
    /// Texts and attribute values that do not stand in the source as they read: character references, line ends.
    @usableFromInline let decoded: [UInt8]
    @usableFromInline let records: [NodeRecord]
    @usableFromInline let attributeRecords: [AttributeRecord]
    let names: NameTable
    /// Where a limit cut something off, in the order of the source.
    public let notes: [ParseNote]
    /// How the page asks to be laid out, from its document type.
    public let quirksMode: QuirksMode

    init(
        source: [UInt8],
        decoded: [UInt8],
        records: [NodeRecord],
        attributes: [AttributeRecord],
        names: NameTable,
        notes: [ParseNote],
        quirksMode: QuirksMode
    ) {
        self.source = source
        self.decoded = decoded
        self.records = records
        self.attributeRecords = attributes
        self.names = names
        self.notes = notes
        self.quirksMode = quirksMode
    }

    /// The root, above `html`.
    @inlinable public var document: MarkupNode { MarkupNode(index: 0) }

    /// How many nodes there are, the document included.
    @inlinable public var count: Int { records.count }

    /// What `node` is.
    @inlinable public func kind(of node: MarkupNode) -> MarkupKind {
        records[Int(node.index)].kind
    }

    /// Whether `node` is an element.
    @inlinable public func isElement(_ node: MarkupNode) -> Bool {
        records[Int(node.index)].kind == .element
    }

    /// The name of an element; for other nodes a name that equals none.
    @inlinable public func name(of node: MarkupNode) -> TagName {
        TagName(rawValue: records[Int(node.index)].name)
    }

    /// The vocabulary of an element.
    @inlinable public func namespace(of node: MarkupNode) -> MarkupNamespace {
        records[Int(node.index)].namespace
    }

    /// Where a node stands in ``source``: from its start tag to the end of its end tag, or to where it was closed.
    ///
    /// Elements that the page leaves out (`tbody`, often `html`) start where they became necessary.
    @inlinable public func sourceRange(of node: MarkupNode) -> Range<Int> {
        let record = records[Int(node.index)]
        return Int(record.sourceStart)..<Int(max(record.sourceStart, record.sourceEnd))
    }

    /// Where the start tag of an element stands in ``source``; empty where the page leaves the tag out, and for other nodes.
    @inlinable public func startTagRange(of node: MarkupNode) -> Range<Int> {
        let record = records[Int(node.index)]
        let start = Int(record.sourceStart)
        return start..<(record.kind == .element ? max(start, Int(record.contentStart)) : start)
    }
}

/// How a page asks to be laid out.
public enum QuirksMode: UInt8, Sendable {
    /// After the standards.
    case none
    /// Almost so.
    case limited
    /// As browsers of the nineties did.
    case quirks
}

/// Something that a limit cut off.
public struct ParseNote: Sendable, Hashable {
    /// Which limit was met.
    public enum Limit: Sendable, Hashable {
        /// Elements nested too deeply stand beside each other instead.
        case depth
        /// Elements and comments past the limit were left out, their text was kept.
        case nodes
        /// An element's attributes past the limit were left out.
        case attributes
        /// Elements and attributes with names past the limit are all called `unnamed`.
        case names
        /// The rest of the source was not read.
        case bytes
        /// Formatting that the page never closes was no longer carried on.
        case formatting
    }

    /// Which limit was met.
    public var limit: Limit
    /// Where that happened first, in UTF-8 bytes of the source.
    public var offset: Int
}
