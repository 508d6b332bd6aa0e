import Testing

@testable import Markup

/// The tree and its walks.
struct TreeTests {
    private func parse(_ html: String) -> MarkupTree { HTMLParser().parse(Array(html.utf8)) }

    @Test func namesWithConstantsHaveTheNumbersOfTheList() {
        let tree = parse("")
        for (name, spelling) in [
            (TagName.a, "a"), (.annotationXml, "annotation-xml"), (.h1, "h1"), (.wbr, "wbr"),
            (.foreignObject, "foreignObject"), (.selectedcontent, "selectedcontent"),
            (.link, "link"), (.pubDate, "pubDate"), (.name, "name"),
        ] {
            #expect(tree.string(name) == spelling)
            #expect(tree.tagName(spelling) == name)
        }
        for (name, spelling) in [
            (AttributeName.class, "class"), (.href, "href"), (.dataSrc, "data-src"),
            (.httpEquiv, "http-equiv"), (.definitionURL, "definitionURL"), (.for, "for"),
        ] {
            #expect(tree.string(name) == spelling)
            #expect(tree.attributeName(spelling) == name)
        }
    }

    @Test func namesWithoutConstantsAreFoundByTheirSpelling() throws {
        let tree = parse("<news-card Data-Kind=x>a</news-card>")
        let name = try #require(tree.tagName("news-card"))
        let card = try #require(tree.firstElement(named: name))
        let kind = try #require(tree.attributeName("data-kind"))
        #expect(tree.attribute(kind, of: card) == "x")
        #expect(tree.tagName("absent-name") == nil)
    }

    @Test func nodesStandInDocumentOrderWhateverThePageDoes() {
        // Text is moved before the table, the link is split in two.
        let tree = parse("<table>x<tr><td>1</table><a>2<p>3</a>4")
        var seen: [String] = []
        for node in tree.descendants(of: tree.document) where tree.kind(of: node) == .text {
            seen.append(tree.text(of: node))
        }
        #expect(seen == ["x", "1", "2", "3", "4"])
        for node in tree.nodes {
            for child in tree.children(of: node) {
                #expect(child > node)
                #expect(tree.parent(of: child) == node)
                #expect(tree.isDescendant(child, of: node))
                if let next = tree.nextSibling(of: child) {
                    #expect(tree.previousSibling(of: next) == child)
                    #expect(tree.nodeAfterSubtree(of: child) == next)
                } else {
                    #expect(tree.lastChild(of: node) == child)
                }
            }
        }
    }

    @Test(arguments: [
        // What makes nodes stand elsewhere than where they were made, each before and after ordinary ones.
        "</head><!--c--><link><p>", "<p></body><!--c--> <p>x", "<p></html><!--c-->x",
        "<table><b>x<tr><td>y</table>z", "<a><p>x</a>y", "<p><frameset>", "<form><p></form><p>x",
        "<template><tr><td>x</template>y", "</head> <title>x</title>", "<b><p>x</b>y<table>z",
        "<select><button><selectedcontent></button><option>x<b>y</select>z", "<b>x<p>y<i>z</b>",
    ])
    func aPageStaysInOrderWhateverComesLater(piece: String) {
        let rest = "<div><p>1<b>2</b></div><ul><li>3<li>4</ul>"
        for html in [piece + rest, rest + piece, rest + piece + rest + piece] {
            check(parse(html))
            check(HTMLParser().parseFragment(Array(html.utf8), in: "div"))
            check(HTMLParser(limits: ParseLimits(depth: 4)).parse(html))
        }
    }

    private func check(_ tree: MarkupTree) {
        var seen = 1
        for node in tree.nodes {
            var previous: MarkupNode?
            var next = MarkupNode(index: node.index + 1)
            for child in tree.children(of: node) {
                #expect(child == next)
                #expect(tree.parent(of: child) == node)
                #expect(tree.previousSibling(of: child) == previous)
                next = tree.nodeAfterSubtree(of: child) ?? MarkupNode(index: UInt32(tree.count))
                previous = child
                seen += 1
            }
            #expect(tree.lastChild(of: node) == previous)
            let after = tree.nodeAfterSubtree(of: node) ?? MarkupNode(index: UInt32(tree.count))
            #expect(after == next)
        }
        #expect(seen == tree.count)
    }

    @Test func ancestorsLeadToTheDocument() throws {
        let tree = parse("<ul><li><b>x</b></ul>")
        let bold = try #require(tree.firstElement(named: .b))
        #expect(
            tree.ancestors(of: bold).map { tree.string(tree.name(of: $0)) } == [
                "li", "ul", "body", "html", "",
            ]
        )
        #expect(tree.closest(.ul, from: bold) == tree.firstElement(named: .ul))
        #expect(tree.closest(.table, from: bold) == nil)
    }

    @Test(arguments: [
        ("<p>One<p>Two", "p", ["<p>One", "<p>Two"]),
        ("<p>One</p> <p>Two</p>", "p", ["<p>One</p>", "<p>Two</p>"]),
        ("<ul><li>a<li>b</ul>", "li", ["<li>a", "<li>b"]),
        ("<div><b>x</b></div>", "div", ["<div><b>x</b></div>"]),
        ("<h2>x</h3>y", "h2", ["<h2>x</h3>"]),
        ("<!doctype html><body>x</body></html>", "body", ["<body>x</body>"]),
        ("<table><tr><td>x</table>", "tbody", ["<tr><td>x"]),
        ("a<br>b", "br", ["<br>"]),
    ])
    func rangesCoverAnElementAndItsTags(html: String, name: String, expected: [String]) throws {
        let tree = parse(html)
        let tag = try #require(tree.tagName(name))
        let found = tree.elements(named: tag).map {
            String(decoding: tree.source[tree.sourceRange(of: $0)], as: UTF8.self)
        }
        #expect(found == expected)
    }

    @Test func startTagsAndTextsKnowWhereTheyStand() throws {
        let html = "<p class=a>plain</p><p>x&amp;y</p>"
        let tree = parse(html)
        let first = try #require(tree.firstElement(named: .p))
        #expect(tree.startTagRange(of: first) == 0..<11)
        let text = try #require(tree.firstChild(of: first))
        #expect(tree.verbatimRange(of: text) == 11..<16)
        let second = try #require(tree.nextSibling(of: first))
        let decoded = try #require(tree.firstChild(of: second))
        #expect(tree.verbatimRange(of: decoded) == nil)
        #expect(tree.text(of: decoded) == "x&y")
        #expect(tree.sourceRange(of: decoded) == 23..<30)
        let body = try #require(tree.firstElement(named: .body))
        #expect(tree.startTagRange(of: body).isEmpty)
    }

    @Test func attributesAreDecodedAndTheFirstOfANameCounts() throws {
        let tree = parse("<a HREF='?a=1&amp;b=2&copy=3' title=\"x\r\ny\" href=no download>z")
        let link = try #require(tree.firstElement(named: .a))
        #expect(tree.attribute(.href, of: link) == "?a=1&b=2&copy=3")
        #expect(tree.attribute(.title, of: link) == "x\ny")
        #expect(tree.attribute(.download, of: link) == "")
        #expect(tree.attribute(.rel, of: link) == nil)
        #expect(tree.hasAttribute(.download, of: link))
        #expect(
            tree.attributes(of: link).map { tree.string($0.name) } == [
                "href", "title", "download",
            ]
        )
    }

    @Test func classTokensAreWholeWords() throws {
        let tree = parse("<p class='\n lead big-lead\ttop '>x<p class=leads>y")
        #expect(tree.elements(withClass: "lead").count == 1)
        #expect(tree.elements(withClass: "Lead").isEmpty)
        let first = try #require(tree.elements(withClass: "top").first)
        #expect(tree.classes(of: first) == ["lead", "big-lead", "top"])
        #expect(!tree.hasClass("big", of: first))
    }

    @Test func attributeValuesKnowWhereTheyStand() throws {
        let html = "<a href='/x?a=1' title=\"b&amp;c\" rel=d download>e"
        let tree = parse(html)
        let link = try #require(tree.firstElement(named: .a))
        let place = try #require(tree.verbatimRange(of: .href, in: link))
        #expect(String(decoding: tree.source[place], as: UTF8.self) == "/x?a=1")
        #expect(tree.verbatimRange(of: .rel, in: link).map { tree.source[$0].count } == 1)
        #expect(tree.verbatimRange(of: .title, in: link) == nil)
        #expect(tree.verbatimRange(of: .download, in: link) == nil)
        #expect(tree.verbatimRange(of: .class, in: link) == nil)
    }

    @Test func nodesOtherThanElementsHaveNoStartTag() throws {
        let tree = parse("<!--c-->text<p>&amp;")
        for node in tree.nodes where !tree.isElement(node) {
            #expect(tree.startTagRange(of: node).isEmpty)
        }
    }

    @Test func childElementsLeaveOutTexts() throws {
        let tree = parse("<ul> <li>a</li> <!-- b --> <li>c</li> </ul>")
        let list = try #require(tree.firstElement(named: .ul))
        #expect(tree.childElements(of: list).map(tree.text(of:)) == ["a", "c"])
    }

    @Test func selectionKeepsToItsScope() throws {
        let tree = parse("<div id=a><p>1</div><div id=b><p lang=vi>2<p lang=en>3</div>")
        let scope = try #require(tree.element(withID: "b"))
        #expect(tree.elements(named: .p, in: scope).count == 2)
        #expect(tree.elements(named: .p).count == 3)
        #expect(tree.elements(with: .lang, value: "vi").map(tree.text(of:)) == ["2"])
        #expect(tree.element(withID: "c") == nil)
        #expect(tree.element(withID: "a", in: scope) == nil)
        #expect(tree.firstElement(withClass: "x", in: scope) == nil)
    }

    @Test func templatesAreNotPartOfTheText() throws {
        let tree = parse("<div>a<template><p>b</template>c</div>")
        let div = try #require(tree.firstElement(named: .div))
        #expect(tree.text(of: div) == "ac")
        let template = try #require(tree.firstElement(named: .template))
        #expect(tree.firstChild(of: template).map(tree.kind(of:)) == .templateContent)
    }

    @Test func textsGrowingInTurnsAreKeptApart() throws {
        // The text before the table grows with every row, between the texts of cells.
        let rows = 3000
        let tree = parse(
            "<table>" + String(repeating: "a<tr><td>&amp;b<tr>", count: rows) + "</table>"
        )
        let body = try #require(tree.firstElement(named: .body))
        let first = try #require(tree.firstChild(of: body))
        #expect(tree.text(of: first) == String(repeating: "a", count: rows))
        #expect(tree.elements(named: .td).allSatisfy { tree.text(of: $0) == "&b" })
    }

    @Test func anEmptyPageHasATree() {
        let tree = parse("")
        #expect(tree.testFormat() == "| <html>\n|   <head>\n|   <body>")
        #expect(tree.blockText(of: tree.document) == "")
    }
}
