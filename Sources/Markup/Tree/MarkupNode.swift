/// A place in a ``MarkupTree``: an element, a run of text, a comment.
///
/// A node is a number, cheap to keep and to compare, and only means something together with its tree. Nodes are
/// numbered in document order: `a < b` where `a` starts before `b`.
@frozen
public struct MarkupNode: Hashable, Comparable, Sendable {
    /// The place of the node in document order; the document itself is 0.
    public let index: UInt32

    /// Makes a node from its place, as another `MarkupNode` of the same tree gave it.
    @inlinable public init(index: UInt32) { self.index = index }

    /// Whether `left` starts before `right`.
    @inlinable public static func < (left: MarkupNode, right: MarkupNode) -> Bool {
        left.index < right.index
    }
}

/// What a node is.
@frozen
public enum MarkupKind: UInt8, Sendable {
    /// The root of the tree; there is one, node 0.
    case document
    /// A document type declaration.
    case doctype
    /// An element.
    case element
    /// Characters. Two texts are neighbours only where something between them was moved, as in browsers, or too deep.
    case text
    /// A comment.
    case comment
    /// What a `template` element holds; its only child. It is not part of the page.
    case templateContent
    /// A processing instruction, in XML only.
    case instruction
}

/// The vocabulary that an element or an attribute belongs to.
@frozen
public enum MarkupNamespace: UInt8, Sendable {
    /// HTML for elements, none for attributes.
    case html
    /// Scalable Vector Graphics.
    case svg
    /// MathML.
    case mathML
    /// Attributes such as `xlink:href`.
    case xlink
    /// Attributes such as `xml:lang`.
    case xml
    /// Declarations of namespaces.
    case xmlns
    /// Any other vocabulary, in XML only: ``MarkupTree/namespaceAddress(of:)`` tells which.
    case other
    /// No vocabulary, in XML only: the elements of RSS 2 and OPML.
    case noNamespace
    /// Atom feeds.
    case atom
    /// RSS 1.0 and its container RDF.
    case rdf
    /// Dublin Core: `dc:date`, `dc:creator`.
    case dublinCore
    /// The content module of RSS: `content:encoded`.
    case content
    /// Media RSS: `media:content`.
    case media
    /// Sitemaps.
    case sitemap
    /// News sitemaps: `news:publication_date`.
    case newsSitemap
}

/// A run of bytes in the source, or in the buffer of decoded text.
@usableFromInline
struct TextPiece: Sendable, Hashable {
    /// The first byte; the highest bit is set where it lies in the decoded buffer.
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32

    static let decodedBit: UInt32 = 0x8000_0000
    static let empty = TextPiece(start: 0, count: 0)

    init(start: UInt32, count: UInt32) {
        self.start = start
        self.count = count
    }

    init(source range: Range<Int>) {
        self.init(start: UInt32(range.lowerBound), count: UInt32(range.count))
    }

    init(decoded range: Range<Int>) {
        self.init(
            start: UInt32(range.lowerBound) | Self.decodedBit,
            count: UInt32(range.count)
        )
    }

    @usableFromInline var isDecoded: Bool { start & 0x8000_0000 != 0 }
    @usableFromInline var range: Range<Int> {
        let lower = Int(start & 0x7FFF_FFFF)
        return lower..<lower + Int(count)
    }
}

/// The stored form of a node.
@usableFromInline
struct NodeRecord: Sendable {
    /// Stands for "no node".
    @usableFromInline static var none: UInt32 { .max }

    @usableFromInline var parent = NodeRecord.none
    /// The first child while the tree is built; then the node after the last descendant.
    @usableFromInline var inner = NodeRecord.none
    @usableFromInline var lastChild = NodeRecord.none
    @usableFromInline var nextSibling = NodeRecord.none
    @usableFromInline var previousSibling = NodeRecord.none
    /// The number of an element's name, else `none`.
    @usableFromInline var name = NodeRecord.none
    /// An element's attributes (first, count) or a text.
    @usableFromInline var payload = TextPiece.empty
    @usableFromInline var sourceStart: UInt32
    @usableFromInline var sourceEnd: UInt32
    /// Where an element's start tag ends in the source; for a text, the room it has to grow while the tree is built.
    @usableFromInline var contentStart: UInt32
    @usableFromInline var kind: MarkupKind
    @usableFromInline var namespace = MarkupNamespace.html
    private var flags: UInt8 = 0

    init(kind: MarkupKind, start: Int, end: Int) {
        self.kind = kind
        sourceStart = UInt32(start)
        sourceEnd = UInt32(end)
        contentStart = UInt32(end)
    }

    /// Whether it is on the stack of open elements, while the tree is built.
    var isOpen: Bool {
        get { flags & 1 != 0 }
        set { flags = newValue ? flags | 1 : flags & ~1 }
    }

    /// Whether it is an active formatting element, while the tree is built.
    var isListed: Bool {
        get { flags & 2 != 0 }
        set { flags = newValue ? flags | 2 : flags & ~2 }
    }

    /// Whether a text is all whitespace, so that walks need not look at it.
    var isBlank: Bool {
        get { flags & 4 != 0 }
        set { flags = newValue ? flags | 4 : flags & ~4 }
    }

    /// Whether an element has one of the attributes that can hide it, so that walks need not look at them.
    var mayBeHidden: Bool {
        get { flags & 8 != 0 }
        set { flags = newValue ? flags | 8 : flags & ~8 }
    }

    /// The first child, while the tree is built.
    var firstChild: UInt32 {
        get { inner }
        set { inner = newValue }
    }

    /// The node after the last descendant, once nodes stand in document order.
    @usableFromInline var subtreeEnd: UInt32 {
        get { inner }
        set { inner = newValue }
    }
}

/// The stored form of an attribute.
@usableFromInline
struct AttributeRecord: Sendable {
    @usableFromInline var name: UInt32
    @usableFromInline var value: TextPiece
    @usableFromInline var namespace = MarkupNamespace.html

    init(name: UInt32, value: TextPiece) {
        self.name = name
        self.value = value
    }
}
