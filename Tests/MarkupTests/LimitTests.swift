import Testing

@testable import Markup

/// Pages written to hurt: they give a tree, keep their text and take linear time.
struct LimitTests {
    private func depth(_ tree: MarkupTree) -> Int {
        var depths = [Int](repeating: 0, count: tree.count)
        for node in tree.nodes {
            if let parent = tree.parent(of: node) {
                depths[Int(node.index)] = depths[Int(parent.index)] + 1
            }
        }
        return depths.max() ?? 0
    }

    @Test func deepElementsStandBesideEachOther() {
        let count = 20_000
        let html =
            String(repeating: "<div>", count: count) + "x"
            + String(repeating: "</div>", count: count) + "y"
        let tree = HTMLParser().parse(Array(html.utf8))
        #expect(tree.elements(named: .div).count == count)
        #expect(depth(tree) == 512)
        #expect(tree.blockText(of: tree.document) == "x\ny")
        #expect(tree.notes.map(\.limit) == [.depth])
        #expect(tree.sanitizedHTML().utf8.count > count)
    }

    @Test func nodesUpToTheDepthLimitAreLeftAlone() {
        var limits = ParseLimits()
        limits.depth = 6
        // document, html, body, div, div, b, text: the text is at depth 6.
        let fits = HTMLParser(limits: limits).parse(Array("<div><div><b>x".utf8))
        #expect(fits.notes.isEmpty)
        let deep = HTMLParser(limits: limits).parse(Array("<div><div><div><b>x</b>y".utf8))
        #expect(deep.notes.map(\.limit) == [.depth])
        #expect(depth(deep) == 6)
        #expect(deep.text(of: deep.document) == "xy")
    }

    @Test func elementsPastTheNodeLimitAreLeftOutWithoutTheirText() {
        var limits = ParseLimits()
        limits.nodes = 10
        let html = String(repeating: "<p>a</p>", count: 20)
        let tree = HTMLParser(limits: limits).parse(Array(html.utf8))
        #expect(tree.text(of: tree.document) == String(repeating: "a", count: 20))
        #expect(tree.elements(named: .p).count < 5)
        #expect(tree.notes.map(\.limit) == [.nodes])
    }

    @Test func namesPastTheLimitAreCalledUnnamed() throws {
        var limits = ParseLimits()
        limits.names = 3
        let html = "<p><x1 a1=1><x2>b</x2><x3 a3=1 class=k>c</x3></x1><p><x1>d"
        let tree = HTMLParser(limits: limits).parse(Array(html.utf8))
        #expect(tree.blockText(of: tree.document) == "bc\nd")
        #expect(
            tree.html(of: tree.document)
                == "<html><head></head><body><p><x1 a1=\"1\"><x2>b</x2><unnamed unnamed=\"1\" class=\"k\">c</unnamed>"
                + "</x1></p><p><x1>d</x1></p></body></html>"
        )
        #expect(tree.notes == [ParseNote(limit: .names, offset: 23)])
        #expect(NameTable.known.number(of: Array("unnamed".utf8)) == KnownNames.unnamed)
        let many = (0..<300_000).map { "<x\($0)>\($0)</x\($0)>" }.joined()
        #expect(HTMLParser().parse(Array(many.utf8)).notes.map(\.limit) == [.names])
    }

    @Test func attributesPastTheLimitAreLeftOut() throws {
        let html = "<p " + (0..<20_000).map { "a\($0)=\($0) " }.joined() + ">x"
        let tree = HTMLParser().parse(Array(html.utf8))
        let paragraph = try #require(tree.firstElement(named: .p))
        #expect(tree.attributes(of: paragraph).count == ParseLimits().attributesPerElement)
        #expect(tree.text(of: paragraph) == "x")
        #expect(tree.notes.map(\.limit) == [.attributes])
    }

    @Test func namesThatAreNotKeptAreNotCollectedEither() throws {
        let html = "<p " + (0..<20_000).map { "a\($0)=\($0) " }.joined() + ">x"
        let tree = HTMLParser().parse(Array(html.utf8))
        #expect(tree.attributeName("a4095") != nil)
        #expect(tree.attributeName("a4096") == nil)
    }

    @Test func manyNamesKeepTheirNumbers() throws {
        let names = (0..<5_000).map { "X\($0)-long-name-\($0)" } + (0..<5_000).map { "y\($0)" }
        let html = names.map { "<\($0)></\($0)>" }.joined()
        let tree = HTMLParser().parse(Array(html.utf8))
        let body = try #require(tree.firstElement(named: .body))
        let read = tree.children(of: body).map { tree.string(tree.name(of: $0)) }
        #expect(read == names.map { $0.lowercased() })
        #expect(tree.tagName("x4999-long-name-4999") == tree.name(of: MarkupNode(index: 5_003)))
    }

    @Test func deepFormattingMovedOutOfTablesIsStillInOrder() {
        let html =
            String(repeating: "<div>", count: 700) + "<table>"
            + String(repeating: "<b>x</b><tr><td><i>y", count: 50)
        let tree = HTMLParser().parse(Array(html.utf8))
        #expect(depth(tree) == 512)
        let text = tree.text(of: tree.document)
        #expect(text.filter { $0 == "x" }.count == 50)
        #expect(text.filter { $0 == "y" }.count == 50)
        for node in tree.nodes.dropFirst() {
            let parent = tree.parent(of: node)
            #expect(parent.map { $0 < node && tree.isDescendant(node, of: $0) } ?? false)
        }
    }

    @Test(arguments: [Int.min, -1, 0, 1])
    func limitsThatMakeNoSenseStillGiveATree(limit: Int) {
        let limits = ParseLimits(
            depth: limit,
            nodes: limit,
            attributesPerElement: limit,
            bytes: limit < 1 ? 100 : 1
        )
        let tree = HTMLParser(limits: limits).parse("<p id=a>x<table>y<b>z")
        for node in tree.nodes.dropFirst() { #expect(tree.parent(of: node) != nil) }
        #expect(XMLMarkupParser(limits: limits).parse("<a b='c'><d/>x</a>").count > 0)
    }

    @Test func bytesPastTheLimitAreNotRead() {
        var limits = ParseLimits()
        limits.bytes = 6
        let tree = HTMLParser(limits: limits).parse(Array("<p>abcdef".utf8))
        #expect(tree.text(of: tree.document) == "abc")
        #expect(tree.notes == [ParseNote(limit: .bytes, offset: 6)])
    }

    @Test func formattingIsNotCarriedOnForEver() {
        let html =
            (0..<600).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>x</p>", count: 1000)
        let tree = HTMLParser().parse(Array(html.utf8))
        #expect(tree.count < html.utf8.count)
        #expect(tree.text(of: tree.document) == String(repeating: "x", count: 1000))
    }

    @Test(

        arguments: [
            "<div>", "<b><p>", "<a><b><div></a></b>", "<table><td>", "<table>a<tr>", "<template>",
            "<svg><desc>", "<object><b>", "<span><dd>", "<!--", "<script><!--<script>", "&", "<",
            "</p>", "<select><option>", "<button><p>", "<frameset>", "<html a>", "<x a=\"",
            "<b id=",
            "<math><mi><svg>", "<nobr>", "<form>", "<ul><li>", "<pre>\r", "\0", "<title></titl>",
        ]
    )
    func repeatedPiecesGiveASmallSoundTree(piece: String) {
        let html = String(repeating: piece, count: 10_000 / piece.utf8.count)
        for source in [html, "<p>" + html, "<table>" + html, "<select>" + html, "<svg>" + html] {
            let tree = HTMLParser().parse(Array(source.utf8))
            #expect(tree.count > 3)
            #expect(depth(tree) <= 512)
            #expect(tree.count < source.utf8.count + 10)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func randomPiecesGiveSoundTrees(seed: UInt64) {
        var random = SeededRandom(state: seed)
        let pieces = [
            "<table>", "</table>", "<tr>", "<td>", "</td>", "<p>", "</p>", "<b>", "</b>", "<a>",
            "</a>",
            "<div>", "</div>", "<svg>", "</svg>", "<math>", "<mi>", "<desc>", "<template>",
            "</template>", "<select>", "<option>", "</select>", "<script>", "</script>", "<!--",
            "-->",
            "&amp;", "&#", "\0", "\r\n", "\u{1EA3}", "\u{1F600}", "<", ">", "\"", "'", "=", "/",
            " ", "x",
            "<frameset>", "<body id=1>", "<html lang=vi>", "<form>", "</form>", "<i class='",
            "<![CDATA[", "]]>",
            "<selectedcontent>", "<caption>", "<col>", "<li>", "<h1>", "</h2>", "<nobr>",
            "<button>",
            "</html>", "</body>", "<title>", "</title>", "<plaintext>", "<head>", "<object>",
            "</object>",
        ]
        for _ in 0..<60 {
            let html = (0..<Int(random.next() % 60)).map { _ in
                pieces[Int(random.next() % UInt64(pieces.count))]
            }.joined()
            check(HTMLParser().parse(Array(html.utf8)), html)
            check(HTMLParser().parseFragment(Array(html.utf8), in: "td"), html)
        }
    }

    private func check(_ tree: MarkupTree, _ html: String) {
        let unsound = tree.nodes.filter { node in
            guard tree.sourceRange(of: node).upperBound <= tree.source.count else { return true }
            guard let parent = tree.parent(of: node) else { return node != tree.document }
            guard parent < node, tree.isDescendant(node, of: parent) else { return true }
            guard tree.kind(of: node) == .text else { return false }
            return tree.firstChild(of: node) != nil
                || String(validating: tree.utf8(of: node), as: UTF8.self) == nil
        }
        #expect(unsound.isEmpty, "\(html)")
        let again = HTMLParser().parseFragment(Array(tree.sanitizedHTML().utf8))
        #expect(again.elements(named: .script).isEmpty, "\(html)")
    }
}

/// Random numbers that come again with the seed.
private struct SeededRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
