extension MarkupTree {
    /// The tree in the format of the html5lib tests: a line for each node and attribute, two spaces for each level.
    ///
    /// For tests and for comparing parsers; texts stand in quotes and are not escaped.
    public func testFormat() -> String {
        var lines: [String] = []
        var depths: [UInt32: Int] = [document.index: -1]
        for node in descendants(of: document) {
            let depth = (parent(of: node).flatMap { depths[$0.index] } ?? -1) + 1
            depths[node.index] = depth
            let indent = "| " + String(repeating: "  ", count: depth)
            switch kind(of: node) {
            case .document: break
            case .templateContent: lines.append(indent + "content")
            case .text: lines.append(indent + "\"" + string(of: node) + "\"")
            case .comment: lines.append(indent + "<!-- " + string(of: node) + " -->")
            case .instruction: lines.append(indent + "<?" + string(of: node) + ">")
            case .doctype: lines.append(indent + "<!DOCTYPE " + string(of: node) + ">")
            case .element:
                lines.append(
                    indent + "<" + prefix(of: namespace(of: node)) + string(name(of: node)) + ">"
                )
                let attributes = attributes(of: node).map { attribute in
                    (prefix(of: attribute.namespace) + string(attribute.name), attribute.value)
                }
                for (name, value) in attributes.sorted(by: {
                    Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16))
                }) {
                    lines.append(indent + "  " + name + "=\"" + value + "\"")
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    private func string(of node: MarkupNode) -> String {
        String(decoding: utf8(of: node), as: UTF8.self)
    }

    private func prefix(of namespace: MarkupNamespace) -> String {
        switch namespace {
        case .html, .other, .noNamespace, .atom, .rdf, .dublinCore, .content, .media, .sitemap,
            .newsSitemap:
            ""
        case .svg: "svg "
        case .mathML: "math "
        case .xlink: "xlink "
        case .xml: "xml "
        case .xmlns: "xmlns "
        }
    }
}
