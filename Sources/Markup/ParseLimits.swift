/// How much of a page is taken before it is cut.
///
/// At a limit the tree is cut with a ``ParseNote``; text is never dropped, except past ``bytes``.
public struct ParseLimits: Sendable, Hashable {
    /// How deeply nodes nest; browsers stop at 512 as well.
    ///
    /// Deeper nodes stand beside each other.
    public var depth: Int
    /// How many nodes a tree has.
    public var nodes: Int
    /// How many attributes an element keeps.
    public var attributesPerElement: Int
    /// How many different names of elements and attributes are told apart, beside those of HTML, SVG, MathML and feeds.
    public var names: Int
    /// How many bytes are read, at most 2 GB.
    public var bytes: Int

    /// Makes limits; what is not given has its default.
    public init(
        depth: Int = 512,
        nodes: Int = 16_000_000,
        attributesPerElement: Int = 4096,
        names: Int = 262_144,
        bytes: Int = 256 << 20
    ) {
        self.depth = depth
        self.nodes = nodes
        self.attributesPerElement = attributesPerElement
        self.names = names
        self.bytes = bytes
    }
}
