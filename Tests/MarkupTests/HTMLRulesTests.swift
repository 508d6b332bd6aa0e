import Testing

@testable import Markup

/// What the parser makes of pages that break the rules: one case a rule, so that a mistake has a name.
struct HTMLRulesTests {
    /// A tree in one line: `p[text]`, children in brackets.
    private func outline(_ html: String) -> String {
        let tree = HTMLParser().parseFragment(Array(html.utf8))
        func write(_ node: MarkupNode) -> String {
            switch tree.kind(of: node) {
            case .text: return tree.text(of: node)
            case .comment: return "!"
            case .element:
                let inside = tree.children(of: node).map(write).joined(separator: ",")
                return tree.string(tree.name(of: node)) + (inside.isEmpty ? "" : "[\(inside)]")
            default: return tree.children(of: node).map(write).joined(separator: ",")
            }
        }
        return tree.children(of: tree.document).map(write).joined(separator: ",")
    }

    @Test(arguments: [
        ("<p>a<p>b", "p[a],p[b]"),
        ("<p>a<div>b</div>c", "p[a],div[b],c"),
        ("<p>a</p></p>", "p[a],p"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul[li[a],li[b,ul[li[c]]]]"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl[dt[a],dd[b],dt[c]]"),
        ("<h1>a<h2>b", "h1[a],h2[b]"),
        ("<a>1<a>2", "a[1],a[2]"),
        ("<b>1<p>2</b>3", "b[1],p[b[2],3]"),
        ("<b>1<i>2</b>3</i>4", "b[1,i[2]],i[3],4"),
        ("<p><b>1<p>2", "p[b[1]],p[b[2]]"),
        ("<table><tr><td>1<td>2<tr><td>3</table>", "table[tbody[tr[td[1],td[2]],tr[td[3]]]]"),
        ("<table>a<tr>b<td>c</table>d", "ab,table[tbody[tr[td[c]]]],d"),
        ("<table><div>a</div><td>b</table>", "div[a],table[tbody[tr[td[b]]]]"),
        ("<select><option>a<option>b</select>c", "select[option[a],option[b]],c"),
        ("<button>a<button>b", "button[a],button[b]"),
        ("<form>a<form>b</form>", "form[ab]"),
        ("<svg><p>a", "svg,p[a]"),
        ("<svg><foreignobject><p>a</svg>b", "svg[foreignObject[p[ab]]]"),
        ("<image src=x>a", "img,a"),
        ("a</br>b", "a,br,b"),
        ("<nobr>a<nobr>b", "nobr[a],nobr[b]"),
        ("<ruby>a<rt>b<rp>c", "ruby[a,rt[b],rp[c]]"),
        ("<script>a<b></script>c", "script[a<b>],c"),
        ("<script><!--<script>a</script>b--></script>c", "script[<!--<script>a</script>b-->],c"),
        ("<textarea>\na<b></textarea>c", "textarea[a<b>],c"),
        ("<pre>\n\na</pre>", "pre[\na]"),
        ("<iframe><p>a</iframe>b", "iframe[<p>a],b"),
        ("<noscript><b>a</noscript>b", "noscript[b[a]],b[b]"),
        ("<plaintext>a</plaintext>", "plaintext[a</plaintext>]"),
        ("<!--a--!>b<!-->c<!-- -- >d", "!,b,!,c,!"),
        ("a</>b</ c>d<?e?>f<3", "ab,!,d,!,f<3"),
        ("<div a/b>c</div/>d", "div[c],d"),
        ("a\0b", "ab"),
        ("a<b", "a"),
    ])
    func brokenMarkupIsCorrectedAsBrowsersDo(html: String, expected: String) {
        #expect(outline(html) == expected)
    }

    @Test(arguments: [
        ("&amp;&lt;&gt;", "&<>"), ("&eacute;&Eacute", "\u{E9}\u{C9}"), ("&notit;", "\u{AC}it;"),
        ("&notin;", "\u{2209}"), ("&#7843;&#x1EA3", "\u{1EA3}\u{1EA3}"), ("&#0;", "\u{FFFD}"),
        ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#150;", "\u{2013}"),
        ("&#99999999999;", "\u{FFFD}"), ("&;&&a; &#;&#x;", "&;&&a; &#;&#x;"),
        ("&NotEqualTilde;", "\u{2242}\u{338}"), ("a\r\nb\rc", "a\nb\nc"),
    ])
    func characterReferencesAndLineEnds(html: String, expected: String) {
        let tree = HTMLParser().parseFragment(Array(html.utf8))
        #expect(tree.text(of: tree.document) == expected)
    }

    @Test(arguments: [
        ("<!doctype html>", QuirksMode.none), ("", .quirks), ("<!doctype foo>", .quirks),
        ("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\">", .limited),
        ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", .quirks),
        ("<!DOCTYPE html SYSTEM 'about:legacy-compat'>", .none),
    ])
    func documentTypesChooseTheLayout(html: String, mode: QuirksMode) {
        #expect(HTMLParser().parse(Array(html.utf8)).quirksMode == mode)
    }

    @Test func aTableClosesAParagraphOnlyOutsideQuirks() {
        let parser = HTMLParser()
        let strict = parser.parse(Array("<!doctype html><p><table></table>".utf8))
        let quirks = parser.parse(Array("<p><table></table>".utf8))
        #expect(
            strict.firstElement(named: .table).flatMap(strict.parent(of:)).map(strict.name(of:))
                == .body
        )
        #expect(
            quirks.firstElement(named: .table).flatMap(quirks.parent(of:)).map(quirks.name(of:))
                == .p
        )
    }

    @Test func attributesOfASecondBodyTagAreAdded() throws {
        let tree = HTMLParser().parse(Array("<body class=a>x<body class=b id=c>".utf8))
        let body = try #require(tree.firstElement(named: .body))
        #expect(tree.attribute(.class, of: body) == "a")
        #expect(tree.attribute(.id, of: body) == "c")
    }
}
