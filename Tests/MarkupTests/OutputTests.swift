import Testing

@testable import Markup

/// Text and HTML written from a tree.
struct OutputTests {
    private func parse(_ html: String) -> MarkupTree { HTMLParser().parse(Array(html.utf8)) }

    @Test(arguments: [
        ("<p>One</p><p>Two", "One\nTwo"),
        ("Head<b>li</b>ne and <i>more</i>", "Headline and more"),
        ("<p>a<br>b<br><br>c</p>", "a\nb\n\nc"),
        ("<p> a \n  b\t<span> c</span></p>", "a b c"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<table><tr><td>a<td>b<tr><td><p>c<td><p>d</table>", "a\tb\nc\td"),
        ("<pre>a\nb</pre>c", "a\nb\nc"),
        ("a<script>x</script>b<style>y</style><template>z</template>", "ab"),
        ("<title>t</title>a<noscript>n</noscript>", "a"),
        ("a<div hidden>b</div><p style='display: none'>c</p>d", "ad"),
        ("<figure><img><figcaption>cap</figcaption></figure>text", "cap\ntext"),
        ("a&nbsp;b&amp;c", "a\u{A0}b&c"),
        ("one two  three\t four five six seven ", "one two three four five six seven"),
        ("a\u{1}b \u{2} c", "a\u{1}b \u{2} c"),
        ("a<p style='color:x;DISPLAY : None'>b</p><p style='display:inline'>c</p>", "a\nc"),
        ("<ruby>\u{6F22}<rp>(<rt>kan<rp>)</ruby>", "\u{6F22}kan"),
    ])
    func blockTextIsWhatAReaderSees(html: String, text: String) {
        let tree = parse(html)
        #expect(tree.blockText(of: tree.document) == text)
    }

    @Test func aHiddenElementShowsItsTextWhenAskedForItself() throws {
        let tree = parse("<title>A <!-- x -->b</title>")
        let title = try #require(tree.firstElement(named: .title))
        #expect(tree.blockText(of: title) == "A <!-- x -->b")
    }

    @Test(arguments: [
        ("<p onclick=x style=y class=z id=i>a</p>", "<p>a</p>"),
        ("<script>x</script><style>y</style>a", "a"),
        ("<a href='javascript:x'>a</a>", "<a>a</a>"),
        ("<a href=' java\nscript:x'>a</a>", "<a>a</a>"),
        ("<a href='JAVASCRIPT&colon;x'>a</a>", "<a>a</a>"),
        ("<a href='data:text/html,x'>a</a>", "<a>a</a>"),
        (
            "<a href='https://e.org/?a&b=\"' target=_top>a</a>",
            "<a href=\"https://e.org/?a&amp;b=&quot;\" rel=\"nofollow noopener noreferrer\">a</a>"
        ),
        ("<svg><script>x</script><a href='javascript:y'>z</a></svg>a", "a"),
        ("<math><mtext><style><img src=x onerror=y></style></math>a", "a"),
        ("<iframe src=x>y</iframe><object>z</object><embed>a", "a"),
        ("<form action=x><input value=y><button>b</button></form>", "b"),
        ("<img src=x onerror=y alt='a <b>'>", "[a &lt;b&gt;]"),
        ("<p>c<noscript><i>a</i></noscript>b", "<p>cb</p>"),
        ("<custom-tag>a<b>c</b></custom-tag>", "a<b>c</b>"),
        ("<!-- <script> -->a", "a"),
        ("a &lt;script&gt; b", "a &lt;script&gt; b"),
        (
            "<table><td colspan=2 onmouseover=x>a",
            "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>"
        ),
        ("<base href=//x><meta http-equiv=refresh content='0'><link rel=stylesheet href=x>a", "a"),
    ])
    func sanitisedHTMLHoldsNothingThatRuns(html: String, safe: String) {
        #expect(parse(html).sanitizedHTML() == safe)
    }

    @Test func plainHTMLGivesTheSameTreeAgain() {
        let html =
            "<!DOCTYPE html><html><head><title>a</title></head><body class=\"x\"><p>b &lt; c<br>d</p><script>1 < 2</script></body></html>"
        let tree = parse(html)
        #expect(tree.html(of: tree.document) == html)
    }

    @Test(arguments: [
        "a&nbsp;b", "<p title=\"a&nbsp;&quot;\"></p>", "<style>a < b</style>",
        "<svg xmlns:xlink=\"x\" xlink:href=\"y\" xml:lang=\"vi\"><style>a &lt; b</style></svg>",
    ])
    func plainHTMLEscapesAsBrowsersDo(html: String) {
        let tree = HTMLParser().parseFragment(Array(html.utf8))
        #expect(tree.html(of: tree.document) == html)
    }
}
