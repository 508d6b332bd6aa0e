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

    /// Parses a page.
    ///
    /// Offsets in the tree are into the page's UTF-8.
    public func parse(_ page: String) -> MarkupTree { parse(Array(page.utf8)) }

    /// Parses part of a page, as if it stood inside an element (`innerHTML`).
    ///
    /// - Parameters:
    ///   - utf8: The part, in UTF-8.
    ///   - context: The lower-case name of the element that it stands in.
    ///   - namespace: The vocabulary of that element: HTML, SVG or MathML.
    /// - Returns: A tree whose document holds the nodes of the part directly.
    public func parseFragment(
        _ utf8: [UInt8],
        in context: String = "body",
        namespace: MarkupNamespace = .html
    ) -> MarkupTree {
        let bit: UInt32 =
            switch namespace {
            case .svg: OpenElement.svgBit
            case .mathML: OpenElement.mathBit
            default: 0
            }
        // A name that no rule knows behaves as any of them.
        let known = NameTable.known.number(of: Array(context.utf8)) ?? TagName.span.rawValue
        let element = OpenElement(node: NodeRecord.none, key: known | bit)
        var builder = HTMLTreeBuilder(source: utf8, limits: limits, context: element)
        builder.run()
        return builder.finish()
    }
}
