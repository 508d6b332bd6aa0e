import DatelineKit
import Export
import News
import Serve
import Store

/// Prints a story for people.
struct StoryPrinter {
    let view: StoryView
    let near: [NeighbourStory]
    private let references: [ArticleID: ArticleReference]
    private let provisional: Set<ArticleID>

    init(view: StoryView, near: [NeighbourStory]) {
        self.view = view
        self.near = near
        references = view.summaries.mapValues(ArticleReference.init)
        provisional = Set(view.story.provisional ?? [])
    }

    /// Title and lede, timeline, happenings, tree of origins, near stories.
    func print() {
        Swift.print(view.story.title)
        if let lede = view.lede { Swift.print("\n  " + Terminal.wrapped(lede.text, indent: 2)) }
        Swift.print("\nTimeline\n")
        TimelinePrinter(references: references).print(view.timeline)
        if view.parts.count > 1 {
            Swift.print("\nHappenings\n")
            for part in view.parts {
                Swift.print(
                    "  \(Terminal.padded("\(part.from)", 11))\(Terminal.wrapped(part.title, indent: 13))\n"
                        + "             \(counted(part.development.articles.count, "article")), "
                        + "\(counted(part.origins, "origin")) · \(part.development.id)"
                )
            }
        }
        Swift.print(
            "\nArticles under their origins, who had it first; \(counted(view.story.origins, "independent origin"))\n"
        )
        for node in OriginTree(view).roots { print(node, depth: 0) }
        guard !near.isEmpty else { return }
        Swift.print("\nNear this story\n")
        for neighbour in near {
            Swift.print(
                "  \(Terminal.wrapped(neighbour.story.title, indent: 2))\n"
                    + "      shares \(neighbour.names.joined(separator: ", ")) · \(neighbour.story.id)"
            )
        }
    }

    private func print(_ node: OriginTree.Node, depth: Int) {
        let indent = 2 + 2 * depth
        let space = String(repeating: " ", count: indent)
        if let id = node.article {
            print(article: id, indent: indent)
        } else {
            Swift.print("\(space)\(node.name ?? "") (its own article is not in the store)")
        }
        for child in node.children { print(child, depth: depth + 1) }
    }

    private func print(article id: ArticleID, indent: Int) {
        guard let reference = references[id] else { return }
        let space = String(repeating: " ", count: indent)
        var facts = [reference.outlet?.name ?? reference.file ?? ""]
        if let copy = view.copies[id] { facts.append(Self.words(for: copy)) }
        if provisional.contains(id) { facts.append("placed provisionally") }
        Swift.print(
            "\(space)\(Terminal.padded("\(reference.published.date)", 11))"
                + "\(Terminal.wrapped(reference.title, indent: indent + 11))\n\(space)           "
                + "\(facts.joined(separator: " · ")) · \(id)"
        )
    }

    /// How a copy repeats its original.
    static func words(for copy: Copy) -> String {
        let percent = Int((100 * copy.similarity).rounded())
        return switch copy.kind {
        case .exact: "copy of \(copy.original)"
        case .near: "copy of \(copy.original), \(percent) % alike"
        case .excerpt: "excerpt of \(copy.original), \(percent) % of it"
        }
    }
}
