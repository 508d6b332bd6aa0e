import Testing

@testable import Markup

/// Attempts to get something that runs, or fetches, through the sanitiser.
struct SanitizingTests {
    /// What may be in the result, written out here so that the rules of the module are not checked against themselves.
    private static let elements: Set<String> = [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br",
        "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
        "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "i", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p",
        "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub",
        "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
        "var", "wbr",
    ]
    private static let attributes: Set<String> = [
        "href", "rel", "title", "lang", "dir", "datetime", "colspan", "rowspan", "start",
    ]

    private func check(_ safe: String, _ comment: String) {
        // Read as a part of different elements: the result must mean the same wherever it is put.
        for context in ["body", "div", "td", "p", "li"] {
            let tree = HTMLParser().parseFragment(Array(safe.utf8), in: context)
            for node in tree.descendants(of: tree.document) {
                let kind = tree.kind(of: node)
                #expect(kind == .element || kind == .text, "\(comment)")
                guard kind == .element else { continue }
                #expect(tree.namespace(of: node) == .html, "\(comment)")
                #expect(Self.elements.contains(tree.string(tree.name(of: node))), "\(comment)")
                for attribute in tree.attributes(of: node) {
                    let name = tree.string(attribute.name)
                    #expect(Self.attributes.contains(name), "\(comment): \(name)")
                    guard name == "href" else { continue }
                    let address = attribute.value.lowercased()
                    let isWeb = address.hasPrefix("http://") || address.hasPrefix("https://")
                    #expect(isWeb, "\(comment): \(address)")
                    #expect(!address.utf8.contains { $0 <= 0x20 }, "\(comment)")
                }
            }
        }
    }

    @Test(arguments: [
        // Scripts, however their tags are written.
        "<script>alert(1)</script>", "<SCRIPT SRC=//e.example/x.js></SCRIPT>", "<script/x>alert(1)",
        "<script\u{C}>alert(1)</script\n>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<<script>alert(1);//<</script>", "<script>//<!--\n<script>alert(1)</script>",
        "<scr\0ipt>alert(1)</scr\0ipt>", "<noscript><p title=\"</noscript><img src=x onerror=y>\">",
        // Event handlers and styles.
        "<p onclick=alert(1)>a", "<b/onmouseover=alert(1)>a</b>", "<a title='x'onclick='y'>b</a>",
        "<img src=x onerror=alert(1)>", "<img\nsrc=x\nonerror\n=\nalert(1)>",
        "<body onload=alert(1)>", "<details open ontoggle=alert(1)>a</details>",
        "<p style=\"background:url(javascript:alert(1))\">a", "<style>@import 'x'</style>a",
        "<div style='position:fixed;width:expression(alert(1))'>a</div>",
        "<marquee onstart=alert(1)>a</marquee>", "<video onerror=alert(1)><source></video>",
        "<input onfocus=alert(1) autofocus>", "<select onfocus=alert(1) autofocus><option>a",
        "<keygen onfocus=alert(1) autofocus>", "<audio src onloadstart=alert(1)>",
        // Addresses.
        "<a href=javascript:alert(1)>a</a>", "<a href=\"java\tscript:alert(1)\">a</a>",
        "<a href=\"&#106;avascript:alert(1)\">a</a>", "<a href='\u{1}javascript:alert(1)'>a</a>",
        "<a href='javascript&NewLine;:alert(1)'>a</a>", "<a href=' vbscript:x'>a</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>", "<a href='//e.example'>a</a>",
        "<a href='http:javascript:alert(1)'>a</a>", "<a href='https&colon;//e.example'>a</a>",
        "<a href='http://e.example/\" onclick=\"alert(1)'>a</a>",
        "<a href='http://e.example/\n>\u{0}<script>alert(1)</script>'>a</a>",
        "<a href=x href=javascript:alert(1)>a</a>", "<area href=javascript:alert(1)>",
        "<a xlink:href=javascript:alert(1)>a</a>", "<q cite=javascript:alert(1)>a</q>",
        "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>a",
        "<isindex action=javascript:alert(1) type=image>", "<a ping=//e.example href=http://e>a",
        "<img lowsrc=javascript:alert(1) dynsrc=x srcset='//e.example 1x' alt='\"><script>x'>",
        "<table background=javascript:alert(1)><td background=x>a", "<bgsound src=javascript:x>",
        "<link rel=stylesheet href=//e.example>", "<base href='javascript:/a/'><a href=b>c</a>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>a",
        // Frames, plug-ins, other documents.
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>x</script>'>a",
        "<object data=javascript:alert(1)>a</object>", "<embed src=javascript:alert(1)>",
        "<applet code=x>a</applet>", "<frameset onload=alert(1)><frame src=javascript:x>",
        "<portal src=//e.example>", "<fencedframe src=x>a</fencedframe>",
        // Other vocabularies, and text that turns into tags when it is read again.
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=javascript:alert(1)><text>a</text></a></svg>",
        "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) />",
        "<svg><foreignObject><p onclick=x>a</p></foreignObject></svg>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=x&gt;\">",
        "<math><annotation-xml encoding=text/html><p onclick=x>a</annotation-xml></math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<math href=javascript:alert(1)>a</math>", "<svg><title><style><img src=x onerror=y>",
        "<template><script>alert(1)</script></template>", "<xmp><img src=x onerror=y></xmp>",
        "<plaintext><script>alert(1)</script>", "<textarea><script>x</script></textarea>",
        "<title><script>alert(1)</script></title>", "<noembed><script>x</script></noembed>",
        "<noframes><p title='</noframes><script>x</script>'>", "<listing>&lt;script>x</listing>",
        "<!--><script>alert(1)</script>-->", "<!-- --!><img src=x onerror=y> -->",
        "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href='javascript:x'?>a",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "<p title='<script>alert(1)</script>'>a",
        "<pre>\n\n<b>a</b></pre>", "<p title=\"&quot; onclick=&quot;alert(1)\">a",
        "<p lang='x\" onclick=\"alert(1)'>a", "<p title=`x`onclick=y>a", "<x\" onclick=alert(1)>a",
        "<custom-element onclick=x>a</custom-element>", "<p id=location name=cookie>a",
        "<a\u{2028}href=javascript:x>a", "<selectedcontent><script>x</script></selectedcontent>",
        "<table><caption><style><td></style><img src=x onerror=y></caption></table>",
        "<a><table><a href=javascript:x>b</table>c", "<nobr><script>a</nobr></script>b",
    ])
    func nothingThatRunsRemains(attempt: String) {
        for html in [attempt, "<table><tr>" + attempt, "<p><b>" + attempt + "</p>x"] {
            let tree = HTMLParser().parse(html)
            check(tree.sanitizedHTML(), html)
            for element in tree.childElements(of: tree.document) {
                check(tree.sanitizedHTML(of: element), html)
            }
        }
        // As it may stand in a feed.
        let feed = XMLMarkupParser().parse(
            "<html xmlns='http://www.w3.org/1999/xhtml'>" + attempt + "</html>"
        )
        check(feed.sanitizedHTML(), attempt)
    }

    @Test func malformedBytesDoNotOpenAttributes() {
        let tails: [[UInt8]] = [
            [0xE1, 0xBA], [0xC3], [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0xC0, 0xA2],
        ]
        for tail in tails {
            let html =
                Array("<a href='http://e.example/".utf8) + tail + Array("' title=\"".utf8) + tail
                + Array("\" onclick=alert(1)>x".utf8) + tail + Array("<script>y".utf8)
            let tree = HTMLParser().parse(html)
            check(tree.sanitizedHTML(), "\(tail)")
        }
    }

    @Test func whatAReaderNeedsRemains() {
        let html = "<p lang=vi>M\u{1B0}a &amp; <a href=https://e.example/?a&b>gi\u{F3}</a></p>"
        #expect(
            HTMLParser().parse(html).sanitizedHTML()
                == "<p lang=\"vi\">M\u{1B0}a &amp; <a href=\"https://e.example/?a&amp;b\""
                + " rel=\"nofollow noopener noreferrer\">gi\u{F3}</a></p>"
        )
    }
}
