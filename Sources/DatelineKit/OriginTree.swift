import Language
public import News
import Store

/// Where the articles of a story come from: agency, outlet, republisher, each under the one it has its account from.
public struct OriginTree: Sendable {
    /// A place in the tree.
    public struct Node: Sendable, Hashable {
        /// The name of an origin whose own article is not in the story; `nil` for an article.
        public var name: String?
        /// The article; `nil` for an origin that is only named.
        public var article: ArticleID?
        /// What comes from it, in order of publication.
        public var children: [Node]

        fileprivate init(name: String? = nil, article: ArticleID? = nil) {
            self.name = name
            self.article = article
            children = []
        }
    }

    /// The first tellers in order of publication.
    public let roots: [Node]

    /// Builds the tree of a story.
    ///
    /// Copies stand below the text that they repeat; an article whose credits name others stands below their names.
    public init(_ view: StoryView) {
        var root = Node()
        var copies: [ArticleID: [ArticleID]] = [:]
        let members = Set(view.order)
        for id in view.order {
            if let original = view.copies[id]?.original, members.contains(original) {
                copies[original, default: []].append(id)
                continue
            }
            let outlet = view.summaries[id]?.outlet
            let own = Set([outlet?.name, outlet?.id].compactMap { $0.map(Self.key) })
            let above = (view.origins[id]?.chain ?? []).filter { !own.contains(Self.key($0)) }
            root.insert(Node(article: id), under: above[...], key: Self.key)
        }
        root.addCopies(copies)
        roots = root.children
    }

    /// One key for the ways to write an outlet: "Thanh Niên", "thanhnien.vn".
    private static func key(_ name: String) -> String {
        Folding().fold(name).prefix { $0 != "." }.filter { $0 != " " }
    }
}

extension OriginTree.Node {
    fileprivate mutating func insert(
        _ node: OriginTree.Node,
        under names: ArraySlice<String>,
        key: (String) -> String
    ) {
        guard let name = names.first else {
            children.append(node)
            return
        }
        let place = children.firstIndex { $0.name.map(key) == key(name) } ?? children.count
        if place == children.count { children.append(OriginTree.Node(name: name)) }
        children[place].insert(node, under: names.dropFirst(), key: key)
    }

    fileprivate mutating func addCopies(_ copies: [ArticleID: [ArticleID]]) {
        for index in children.indices { children[index].addCopies(copies) }
        guard let article else { return }
        children += (copies[article] ?? []).map { OriginTree.Node(article: $0) }
    }
}
