/// How much of a page is taken before it is cut.
///
/// At a limit the tree is cut with a ``ParseNote``; text is never dropped, except past ``bytes``.
public struct ParseLimits: Sendable, Hashable {
    /// How deeply nodes nest; browsers stop at 512 as well.
    ///
    /// Deeper nodes stand beside each other.
    public var depth = 512
    /// How many nodes a tree has.
    public var nodes = 16_000_000
    /// How many attributes an element keeps.
    public var attributesPerElement = 4096
    /// How many bytes are read, at most 2 GB.
    public var bytes = 256 << 20

    /// The documented defaults.
    public init() {}
}
