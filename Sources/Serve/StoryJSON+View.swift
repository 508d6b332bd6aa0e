public import DatelineKit
public import Export
import News
import Store

extension StoryJSON {
    /// Takes over a story with everything its page shows.
    public init(_ view: StoryView, near: [NeighbourStory]) {
        func line(_ node: OriginTree.Node) -> Node {
            Node(name: node.name, article: node.article, from: node.children.map(line))
        }
        self.init(
            view.story,
            timeline: view.timeline,
            parts: view.parts.map {
                Part(
                    $0.development,
                    title: $0.title,
                    origins: $0.origins,
                    from: $0.from,
                    to: $0.to
                )
            },
            near: near.map { Neighbour($0.story, names: $0.names) },
            tree: OriginTree(view).roots.map(line),
            order: view.order,
            references: view.summaries.mapValues(ArticleReference.init),
            origins: view.origins,
            copies: view.copies
        )
    }
}

extension WhyJSON {
    /// Takes over an explanation with everything its page shows.
    public init(_ view: WhyView) {
        self.init(
            view.explanation,
            stories: view.stories.map(\.id),
            comparison: view.comparison,
            corrections: view.corrections.map { ($0.number, $0.correction.kind) },
            references: view.summaries.mapValues(ArticleReference.init)
        )
    }
}
