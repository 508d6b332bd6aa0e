/// Parses HTML into a tree as browsers do, after the HTML standard, scripts not run.
///
/// Any bytes give a tree: errors are corrected as the standard says, malformed UTF-8 stays as it is. Use
/// ``TextDecoding`` first where the character set is not known to be UTF-8. Time is linear in the source.
public struct HTMLParser: Sendable {
    /// Where a page is cut.
    public var limits: ParseLimits

    /// Makes a parser.
    public init(limits: ParseLimits = ParseLimits()) {
        self.limits = limits
    }

    /// Parses a page in UTF-8.
    ///
    /// - Parameter utf8: The whole page, without a byte order mark.
    /// - Returns: A tree that always has `html`, `head` and `body` (or `frameset`).
    /// - Complexity: O(*n*) in the length of the page.
    public func parse(_ utf8: [UInt8]) -> MarkupTree {
        var builder = HTMLTreeBuilder(source: utf8, limits: limits)
        builder.run()
        return builder.finish()
    }
}
