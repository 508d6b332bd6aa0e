import Markup

/// An element of a feed with the names that its vocabulary gives it.
struct FeedElement {
    /// Whose words a name is.
    enum Vocabulary {
        /// The dialect's own.
        case own
        case atom
        case dublinCore
        case content
        case media
        case rdf
        /// Prefixed and of no vocabulary that is known.
        case other(prefix: String)
    }

    let tree: MarkupTree
    let node: MarkupNode

    /// The name after the prefix, in lower case.
    var name: String { tree.string(tree.name(of: node)).lowercased() }

    /// The prefix as written; empty for none.
    var prefix: String {
        let written = tree.source[tree.startTagRange(of: node)].dropFirst().prefix {
            $0 > 0x20 && $0 != 0x3E && $0 != 0x2F
        }
        guard let colon = written.firstIndex(of: 0x3A) else { return "" }
        return String(decoding: written[..<colon], as: UTF8.self)
    }

    /// Whose word the name is, in an element of the vocabulary `outer`.
    func vocabulary(in outer: MarkupNamespace) -> Vocabulary {
        let own = tree.namespace(of: node)
        let prefix = self.prefix
        if prefix.isEmpty || own == outer { return .own }
        switch own {
        case .atom: return .atom
        case .dublinCore: return .dublinCore
        case .content: return .content
        case .media: return .media
        case .rdf: return .rdf
        default: return .other(prefix: prefix.lowercased())
        }
    }

    /// The elements directly inside.
    var children: [FeedElement] {
        tree.children(of: node).filter(tree.isElement).map { FeedElement(tree: tree, node: $0) }
    }

    /// The value of an attribute, by its local name.
    func attribute(_ name: String) -> String? {
        for attribute in tree.attributes(of: node) {
            let written = tree.string(attribute.name)
            let local = written.split(separator: ":").last.map(String.init) ?? written
            if local == name || local.lowercased() == name { return attribute.value }
        }
        return nil
    }

    /// The text inside; markup of its own is left out.
    var text: String {
        let text = tree.text(of: node)
        return String(
            text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        )
    }

    /// The content as HTML: text that was escaped, or markup that stands as it is.
    var markup: String {
        guard children.isEmpty else {
            return tree.children(of: node).map { tree.html(of: $0) }.joined()
        }
        return text
    }

    /// The content of an element around XHTML, whose `div` is no part of it.
    var markupWithoutDivision: String {
        let children = self.children
        guard children.count == 1, children[0].name == "div" else { return markup }
        return tree.children(of: children[0].node).map { tree.html(of: $0) }.joined()
    }

    /// How many bytes of the source it takes.
    var length: Int { tree.sourceRange(of: node).count }
}
