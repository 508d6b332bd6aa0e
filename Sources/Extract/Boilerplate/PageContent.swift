import Markup
import News

/// A page's running text: where it stands and its blocks.
struct PageContent {
    let map: PageMap
    let finder: ContentFinder
    /// The node that holds the running text; 0 where none does.
    private(set) var container = 0
    /// Blocks of the container in reading order.
    private(set) var blocks: [PageBlock] = []
    /// The nodes of the articles inside or around the container.
    private(set) var parts: [Int] = []
    /// Where the blocks were read, where the page does not show them.
    private(set) var rescue: Located<Void>?

    /// Reads a page; relaxed, hidden parts are read too and only comments and menus are left out.
    init(map: PageMap, head: PageHead, isRelaxed: Bool) {
        self.map = map
        finder = ContentFinder(map: map, isRelaxed: isRelaxed)
        guard let found = finder.container() else { return }
        container = found
        parts = ArticleSplitter(map: map, finder: finder, title: head.title).parts(
            of: found,
            isOneArticle: PageKind.isMarkedAsArticle(head)
        )
        blocks = BodyReader(map: map, finder: finder).blocks(in: found)
    }

    /// Characters of the body's blocks.
    var characters: Int {
        blocks.reduce(0) { $0 + ($1.role.isBody ? $1.characters : 0) }
    }

    /// The stretches of the articles.
    var bodies: [Range<Int>] {
        parts.map { map.stretchRange(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The blocks of one part.
    func blocks(of part: Int) -> [PageBlock] {
        if part == container { return blocks }
        return BodyReader(map: map, finder: finder).blocks(in: finder.innermost(part))
    }

    /// Takes the text of JSON-LD `articleBody`, or of the data for scripts, where the page itself shows much less.
    mutating func rescue(from head: PageHead) {
        if let body = head.article?["articleBody"]?.text, body.utf8.count > 300,
            body.utf8.count > 3 * characters
        {
            let lines = body.split(separator: "\n")
                .map { TitleFinder.unescaped(PageHead.squeezed($0)) }
            take(lines, from: Located((), .jsonLD, "articleBody"))
        } else if characters < 80, PageKind.isMarkedAsArticle(head) {
            let lines = ScriptText(map: map).paragraphs()
            if !lines.isEmpty { take(lines, from: Located((), .element, "script")) }
        }
    }

    private mutating func take(_ lines: [String], from place: Located<Void>) {
        blocks = lines.filter { !$0.isEmpty }.map { text in
            PageBlock(
                role: .paragraph,
                text: text,
                node: container,
                nodes: 0..<0,
                characters: text.utf8.count,
                source: TextSpan(0, 0)
            )
        }
        parts = [container]
        rescue = place
    }
}
