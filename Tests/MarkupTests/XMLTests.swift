import Testing

@testable import Markup

/// Feeds and sitemaps as they are found.
struct XMLTests {
    private func parse(_ xml: String) -> MarkupTree { XMLMarkupParser().parse(Array(xml.utf8)) }

    @Test func aFeedIsReadWithItsVocabularies() throws {
        let tree = parse(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>News</title>
            <item><title><![CDATA[A <b> & c]]></title><link>http://e.org/?a=1&amp;b=2</link>
            <pubDate>Sat, 05 Sep 2015 10:00:00 GMT</pubDate><d:creator>N. N.</d:creator>
            <content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded></item>
            </channel></rss>
            """
        )
        let item = try #require(tree.firstElement(named: .item))
        func text(_ name: TagName, _ namespace: MarkupNamespace) -> String? {
            tree.children(of: item).first {
                tree.name(of: $0) == name && tree.namespace(of: $0) == namespace
            }.map(tree.text(of:))
        }
        #expect(text(.title, .noNamespace) == "A <b> & c")
        #expect(text(.link, .noNamespace) == "http://e.org/?a=1&b=2")
        #expect(text(.pubDate, .noNamespace) == "Sat, 05 Sep 2015 10:00:00 GMT")
        #expect(text(.creator, .dublinCore) == "N. N.")
        #expect(text(.encoded, .content) == "<p>Text</p>")
        let creator = try #require(tree.firstElement(named: .creator))
        #expect(tree.namespaceAddress(of: creator) == "http://purl.org/dc/elements/1.1/")
    }

    @Test(arguments: [
        ("<a>b & c < d &nbsp;&bogus; &amp</a>", "b & c < d \u{A0}&bogus; &amp"),
        ("<a>?x=1&section=2&copy=3</a>", "?x=1&section=2&copy=3"),
        ("<a>b<i>c</a>d</i>", "bc"),
        ("<a>b</c>d</a>", "bd"),
        ("<a>&#x1EA3;&#225;</a>", "\u{1EA3}\u{E1}"),
        ("<a><!-- x -->b<?p q?>c</a>", "bc"),
        ("<a>b\r\nc</a>", "b\nc"),
        ("<a b='1' c=2 d>e</a>", "e"),
        ("<a>b<![CDATA[c", "bc"),
        ("<a>b<br>c</a>", "bc"),
        ("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d SYSTEM \"file:///x\">]><a>&b;&d;</a>", "&b;&d;"),
        ("<a>b ]]> c <![cdata[d]]>e</a>", "b ]]> c de"),
        ("<a>b &lt; <c d='>'>e</c>f</a>", "b < ef"),
        ("<a>x &gt y &#60 z &#xZ; &;</a>", "x &gt y &#60 z &#xZ; &;"),
        ("<a>1 <2 & 3> 4</a>", "1 <2 & 3> 4"), ("\u{FEFF}junk<a>b</a>junk<c>d</c>", "bd"),
        ("<a", ""), ("</a>", ""), ("", ""), ("<", ""), ("<a>b</a", "b"),
    ])
    func brokenDocumentsKeepTheirText(xml: String, text: String) {
        let tree = parse(xml)
        #expect(tree.text(of: tree.document) == text)
    }

    @Test func namesKeepTheirCaseAndCustomaryPrefixesNeedNoDeclaration() throws {
        let tree = parse(
            "<urlset><url><news:publication_date>2015</news:publication_date><Url/></url>"
        )
        let name = try #require(tree.tagName("publication_date"))
        let date = try #require(tree.firstElement(named: name))
        #expect(tree.namespace(of: date) == .newsSitemap)
        #expect(tree.namespaceAddress(of: date) == nil)
        #expect(tree.elements(named: .url).count == 1)
        #expect(tree.tagName("Url") != nil)
    }

    @Test func declarationsEndWithTheirElement() throws {
        let tree = parse("<a xmlns='http://www.w3.org/2005/Atom'><b/></a><c/>")
        let names = tree.descendants(of: tree.document).map { tree.namespace(of: $0) }
        #expect(names == [.atom, .atom, .noNamespace])
    }

    @Test func anInnerDeclarationHidesTheOuterOneUntilItsElementEnds() {
        let tree = parse(
            """
            <x:a xmlns:x='http://www.w3.org/2005/Atom'><x:b xmlns:x='http://purl.org/dc/elements/1.1/'>\
            <x:c xmlns:x='urn:own'/><x:d/></x:b><x:e/></x:a><x:f/>
            """
        )
        let names = tree.descendants(of: tree.document).map { node in
            tree.string(tree.name(of: node)) + " \(tree.namespace(of: node))"
        }
        #expect(
            names == ["a atom", "b dublinCore", "c other", "d dublinCore", "e atom", "f other"]
        )
    }

    @Test func anEmptyAddressTakesTheDefaultAway() {
        let tree = parse("<a xmlns='http://www.w3.org/2005/Atom'><b xmlns=''><c/></b><d/></a>")
        let names = tree.descendants(of: tree.document).map { tree.namespace(of: $0) }
        #expect(names == [.atom, .noNamespace, .noNamespace, .atom])
    }

    @Test func aDeclarationOfACustomaryPrefixCounts() {
        let tree = parse("<dc:a><dc:b xmlns:dc='urn:own'/><media:c xmlns:dc='x'/></dc:a>")
        let names = tree.descendants(of: tree.document).map { tree.namespace(of: $0) }
        #expect(names == [.dublinCore, .other, .media])
    }

    @Test func thousandsOfPrefixesAreKeptApart() throws {
        // More than fit sixteen bits, every other one Atom, all in force at once and all gone after.
        let count = 70_000
        let limits = ParseLimits(attributesPerElement: count)
        let addresses = ["http://www.w3.org/2005/Atom", "u"]
        let declarations = (0..<count).map { "xmlns:p\($0)='\(addresses[$0 % 2])' " }
        let xml =
            "<r \(declarations.joined())"
            + "><p0:a/><p1:a/><p65536:a/><p65537:a/><p69998:a/><p69999:a/><p70000:a/></r><p0:a/>"
        let tree = XMLMarkupParser(limits: limits).parse(Array(xml.utf8))
        let root = try #require(tree.firstChild(of: tree.document))
        #expect(tree.attributes(of: root).count == count)
        let names = tree.children(of: root).map { tree.namespace(of: $0) }
        #expect(names == [.atom, .other, .atom, .other, .atom, .other, .other])
        let last = try #require(tree.nextSibling(of: root))
        #expect(tree.namespace(of: last) == .other)
    }

    @Test func nestedDeclarationsOfNewPrefixesEndOneByOne() {
        let depth = 2000
        let xml =
            (0..<depth).map { "<p\($0):a xmlns:p\($0)='http://www.w3.org/2005/Atom'>" }.joined()
            + "<p0:x/>" + (0..<depth).reversed().map { "</p\($0):a>" }.joined() + "<p0:y/>"
        let tree = XMLMarkupParser(limits: ParseLimits(depth: depth + 10)).parse(xml)
        let names = tree.descendants(of: tree.document).map { tree.namespace(of: $0) }
        #expect(names.dropLast().allSatisfy { $0 == .atom })
        #expect(names.count == depth + 2)
        #expect(names.last == .other)
    }

    @Test func rangesCoverElements() throws {
        let xml = "<r><item><t>x</t></item><item>y</r>"
        let tree = parse(xml)
        let found = tree.elements(named: .item).map {
            String(decoding: tree.source[tree.sourceRange(of: $0)], as: UTF8.self)
        }
        #expect(found == ["<item><t>x</t></item>", "<item>y"])
    }

    @Test(arguments: [
        "<a>", "<a b='", "<a x:y=1>", "<!--", "<![CDATA[", "<!DOCTYPE [", "&", "<", "</a>",
        "<a xmlns:b='c'>", "&#x41;", "\r",
    ])
    func repeatedPiecesGiveASmallTree(piece: String) {
        let xml = "<r>" + String(repeating: piece, count: 10_000 / piece.utf8.count)
        let tree = parse(xml)
        #expect(tree.count < xml.utf8.count)
        #expect(tree.nodes.allSatisfy { tree.sourceRange(of: $0).upperBound <= xml.utf8.count })
    }

    @Test(arguments: ["", "\n", "\r\n \t"])
    func theDeclarationNamesTheCharacterSet(blank: String) {
        let xml =
            Array((blank + "<?xml version='1.0' encoding='windows-1251'?><a>").utf8) + [0xCF, 0xF0]
            + Array("</a>".utf8)
        let decoded = TextDecoding().decode(xml, contentType: "application/xml", isHTML: false)
        #expect(decoded.encoding == "windows-1251")
    }
}
