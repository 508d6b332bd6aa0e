/// The name of an element, interned: comparing two names compares two numbers.
///
/// The names that HTML and feeds use are constants here and mean the same in every tree. Any other name gets its
/// number in the tree where it occurs: ask ``MarkupTree/tagName(_:)`` for it, and compare it only within that tree.
@frozen
public struct TagName: RawRepresentable, Hashable, Sendable {
    /// The number of the name.
    public let rawValue: UInt32

    /// Makes a name from its number, as another `TagName` gave it.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

// The numbers are places in `KnownNames.list`; a test compares the two.
extension TagName {
    /// `a`
    @inlinable public static var a: TagName { TagName(rawValue: 0) }

    /// `abbr`
    @inlinable public static var abbr: TagName { TagName(rawValue: 1) }

    /// `acronym`
    @inlinable public static var acronym: TagName { TagName(rawValue: 2) }

    /// `address`
    @inlinable public static var address: TagName { TagName(rawValue: 3) }

    /// `altGlyph`
    @inlinable public static var altGlyph: TagName { TagName(rawValue: 318) }

    /// `annotation-xml`
    @inlinable public static var annotationXml: TagName { TagName(rawValue: 4) }

    /// `applet`
    @inlinable public static var applet: TagName { TagName(rawValue: 5) }

    /// `area`
    @inlinable public static var area: TagName { TagName(rawValue: 6) }

    /// `article`
    @inlinable public static var article: TagName { TagName(rawValue: 7) }

    /// `aside`
    @inlinable public static var aside: TagName { TagName(rawValue: 8) }

    /// `audio`
    @inlinable public static var audio: TagName { TagName(rawValue: 9) }

    /// `author`
    @inlinable public static var author: TagName { TagName(rawValue: 181) }

    /// `b`
    @inlinable public static var b: TagName { TagName(rawValue: 10) }

    /// `base`
    @inlinable public static var base: TagName { TagName(rawValue: 11) }

    /// `basefont`
    @inlinable public static var basefont: TagName { TagName(rawValue: 12) }

    /// `bdi`
    @inlinable public static var bdi: TagName { TagName(rawValue: 13) }

    /// `bdo`
    @inlinable public static var bdo: TagName { TagName(rawValue: 14) }

    /// `bgsound`
    @inlinable public static var bgsound: TagName { TagName(rawValue: 15) }

    /// `big`
    @inlinable public static var big: TagName { TagName(rawValue: 16) }

    /// `blink`
    @inlinable public static var blink: TagName { TagName(rawValue: 17) }

    /// `blockquote`
    @inlinable public static var blockquote: TagName { TagName(rawValue: 18) }

    /// `body`
    @inlinable public static var body: TagName { TagName(rawValue: 19) }

    /// `br`
    @inlinable public static var br: TagName { TagName(rawValue: 20) }

    /// `button`
    @inlinable public static var button: TagName { TagName(rawValue: 21) }

    /// `canvas`
    @inlinable public static var canvas: TagName { TagName(rawValue: 22) }

    /// `caption`
    @inlinable public static var caption: TagName { TagName(rawValue: 23) }

    /// `category`
    @inlinable public static var category: TagName { TagName(rawValue: 182) }

    /// `center`
    @inlinable public static var center: TagName { TagName(rawValue: 24) }

    /// `channel`
    @inlinable public static var channel: TagName { TagName(rawValue: 165) }

    /// `cite`
    @inlinable public static var cite: TagName { TagName(rawValue: 25) }

    /// `clipPath`
    @inlinable public static var clipPath: TagName { TagName(rawValue: 324) }

    /// `code`
    @inlinable public static var code: TagName { TagName(rawValue: 26) }

    /// `col`
    @inlinable public static var col: TagName { TagName(rawValue: 27) }

    /// `colgroup`
    @inlinable public static var colgroup: TagName { TagName(rawValue: 28) }

    /// `command`
    @inlinable public static var command: TagName { TagName(rawValue: 29) }

    /// `content`
    @inlinable public static var content: TagName { TagName(rawValue: 30) }

    /// `copyright`
    @inlinable public static var copyright: TagName { TagName(rawValue: 186) }

    /// `creator`
    @inlinable public static var creator: TagName { TagName(rawValue: 187) }

    /// `data`
    @inlinable public static var data: TagName { TagName(rawValue: 31) }

    /// `datalist`
    @inlinable public static var datalist: TagName { TagName(rawValue: 32) }

    /// `dd`
    @inlinable public static var dd: TagName { TagName(rawValue: 33) }

    /// `del`
    @inlinable public static var del: TagName { TagName(rawValue: 34) }

    /// `desc`
    @inlinable public static var desc: TagName { TagName(rawValue: 35) }

    /// `description`
    @inlinable public static var description: TagName { TagName(rawValue: 176) }

    /// `details`
    @inlinable public static var details: TagName { TagName(rawValue: 36) }

    /// `dfn`
    @inlinable public static var dfn: TagName { TagName(rawValue: 37) }

    /// `dialog`
    @inlinable public static var dialog: TagName { TagName(rawValue: 38) }

    /// `dir`
    @inlinable public static var dir: TagName { TagName(rawValue: 39) }

    /// `div`
    @inlinable public static var div: TagName { TagName(rawValue: 40) }

    /// `dl`
    @inlinable public static var dl: TagName { TagName(rawValue: 41) }

    /// `dt`
    @inlinable public static var dt: TagName { TagName(rawValue: 42) }

    /// `element`
    @inlinable public static var element: TagName { TagName(rawValue: 43) }

    /// `em`
    @inlinable public static var em: TagName { TagName(rawValue: 44) }

    /// `embed`
    @inlinable public static var embed: TagName { TagName(rawValue: 45) }

    /// `enclosure`
    @inlinable public static var enclosure: TagName { TagName(rawValue: 185) }

    /// `encoded`
    @inlinable public static var encoded: TagName { TagName(rawValue: 188) }

    /// `entry`
    @inlinable public static var entry: TagName { TagName(rawValue: 167) }

    /// `feed`
    @inlinable public static var feed: TagName { TagName(rawValue: 164) }

    /// `fieldset`
    @inlinable public static var fieldset: TagName { TagName(rawValue: 46) }

    /// `figcaption`
    @inlinable public static var figcaption: TagName { TagName(rawValue: 47) }

    /// `figure`
    @inlinable public static var figure: TagName { TagName(rawValue: 48) }

    /// `font`
    @inlinable public static var font: TagName { TagName(rawValue: 49) }

    /// `footer`
    @inlinable public static var footer: TagName { TagName(rawValue: 50) }

    /// `foreignObject`
    @inlinable public static var foreignObject: TagName { TagName(rawValue: 51) }

    /// `form`
    @inlinable public static var form: TagName { TagName(rawValue: 52) }

    /// `frame`
    @inlinable public static var frame: TagName { TagName(rawValue: 53) }

    /// `frameset`
    @inlinable public static var frameset: TagName { TagName(rawValue: 54) }

    /// `g`
    @inlinable public static var g: TagName { TagName(rawValue: 55) }

    /// `generator`
    @inlinable public static var generator: TagName { TagName(rawValue: 184) }

    /// `guid`
    @inlinable public static var guid: TagName { TagName(rawValue: 177) }

    /// `h1`
    @inlinable public static var h1: TagName { TagName(rawValue: 56) }

    /// `h2`
    @inlinable public static var h2: TagName { TagName(rawValue: 57) }

    /// `h3`
    @inlinable public static var h3: TagName { TagName(rawValue: 58) }

    /// `h4`
    @inlinable public static var h4: TagName { TagName(rawValue: 59) }

    /// `h5`
    @inlinable public static var h5: TagName { TagName(rawValue: 60) }

    /// `h6`
    @inlinable public static var h6: TagName { TagName(rawValue: 61) }

    /// `head`
    @inlinable public static var head: TagName { TagName(rawValue: 62) }

    /// `header`
    @inlinable public static var header: TagName { TagName(rawValue: 63) }

    /// `hgroup`
    @inlinable public static var hgroup: TagName { TagName(rawValue: 64) }

    /// `hr`
    @inlinable public static var hr: TagName { TagName(rawValue: 65) }

    /// `html`
    @inlinable public static var html: TagName { TagName(rawValue: 66) }

    /// `i`
    @inlinable public static var i: TagName { TagName(rawValue: 67) }

    /// `iframe`
    @inlinable public static var iframe: TagName { TagName(rawValue: 68) }

    /// `image`
    @inlinable public static var image: TagName { TagName(rawValue: 69) }

    /// `img`
    @inlinable public static var img: TagName { TagName(rawValue: 70) }

    /// `input`
    @inlinable public static var input: TagName { TagName(rawValue: 71) }

    /// `ins`
    @inlinable public static var ins: TagName { TagName(rawValue: 72) }

    /// `isindex`
    @inlinable public static var isindex: TagName { TagName(rawValue: 73) }

    /// `item`
    @inlinable public static var item: TagName { TagName(rawValue: 166) }

    /// `kbd`
    @inlinable public static var kbd: TagName { TagName(rawValue: 74) }

    /// `keygen`
    @inlinable public static var keygen: TagName { TagName(rawValue: 75) }

    /// `label`
    @inlinable public static var label: TagName { TagName(rawValue: 76) }

    /// `language`
    @inlinable public static var language: TagName { TagName(rawValue: 183) }

    /// `lastmod`
    @inlinable public static var lastmod: TagName { TagName(rawValue: 175) }

    /// `legend`
    @inlinable public static var legend: TagName { TagName(rawValue: 77) }

    /// `li`
    @inlinable public static var li: TagName { TagName(rawValue: 78) }

    /// `line`
    @inlinable public static var line: TagName { TagName(rawValue: 79) }

    /// `linearGradient`
    @inlinable public static var linearGradient: TagName { TagName(rawValue: 350) }

    /// `link`
    @inlinable public static var link: TagName { TagName(rawValue: 80) }

    /// `listing`
    @inlinable public static var listing: TagName { TagName(rawValue: 81) }

    /// `loc`
    @inlinable public static var loc: TagName { TagName(rawValue: 174) }

    /// `main`
    @inlinable public static var main: TagName { TagName(rawValue: 82) }

    /// `malignmark`
    @inlinable public static var malignmark: TagName { TagName(rawValue: 83) }

    /// `map`
    @inlinable public static var map: TagName { TagName(rawValue: 84) }

    /// `mark`
    @inlinable public static var mark: TagName { TagName(rawValue: 85) }

    /// `marquee`
    @inlinable public static var marquee: TagName { TagName(rawValue: 86) }

    /// `math`
    @inlinable public static var math: TagName { TagName(rawValue: 87) }

    /// `menu`
    @inlinable public static var menu: TagName { TagName(rawValue: 88) }

    /// `menuitem`
    @inlinable public static var menuitem: TagName { TagName(rawValue: 89) }

    /// `meta`
    @inlinable public static var meta: TagName { TagName(rawValue: 90) }

    /// `meter`
    @inlinable public static var meter: TagName { TagName(rawValue: 91) }

    /// `mglyph`
    @inlinable public static var mglyph: TagName { TagName(rawValue: 92) }

    /// `mi`
    @inlinable public static var mi: TagName { TagName(rawValue: 93) }

    /// `mn`
    @inlinable public static var mn: TagName { TagName(rawValue: 94) }

    /// `mo`
    @inlinable public static var mo: TagName { TagName(rawValue: 95) }

    /// `ms`
    @inlinable public static var ms: TagName { TagName(rawValue: 96) }

    /// `mtext`
    @inlinable public static var mtext: TagName { TagName(rawValue: 97) }

    /// `multicol`
    @inlinable public static var multicol: TagName { TagName(rawValue: 98) }

    /// `name`
    @inlinable public static var name: TagName { TagName(rawValue: 189) }

    /// `nav`
    @inlinable public static var nav: TagName { TagName(rawValue: 99) }

    /// `nextid`
    @inlinable public static var nextid: TagName { TagName(rawValue: 100) }

    /// `nobr`
    @inlinable public static var nobr: TagName { TagName(rawValue: 101) }

    /// `noembed`
    @inlinable public static var noembed: TagName { TagName(rawValue: 102) }

    /// `noframes`
    @inlinable public static var noframes: TagName { TagName(rawValue: 103) }

    /// `noscript`
    @inlinable public static var noscript: TagName { TagName(rawValue: 104) }

    /// `object`
    @inlinable public static var object: TagName { TagName(rawValue: 105) }

    /// `ol`
    @inlinable public static var ol: TagName { TagName(rawValue: 106) }

    /// `opml`
    @inlinable public static var opml: TagName { TagName(rawValue: 168) }

    /// `optgroup`
    @inlinable public static var optgroup: TagName { TagName(rawValue: 107) }

    /// `option`
    @inlinable public static var option: TagName { TagName(rawValue: 108) }

    /// `outline`
    @inlinable public static var outline: TagName { TagName(rawValue: 169) }

    /// `output`
    @inlinable public static var output: TagName { TagName(rawValue: 109) }

    /// `p`
    @inlinable public static var p: TagName { TagName(rawValue: 110) }

    /// `param`
    @inlinable public static var param: TagName { TagName(rawValue: 111) }

    /// `path`
    @inlinable public static var path: TagName { TagName(rawValue: 112) }

    /// `picture`
    @inlinable public static var picture: TagName { TagName(rawValue: 113) }

    /// `plaintext`
    @inlinable public static var plaintext: TagName { TagName(rawValue: 114) }

    /// `pre`
    @inlinable public static var pre: TagName { TagName(rawValue: 115) }

    /// `progress`
    @inlinable public static var progress: TagName { TagName(rawValue: 116) }

    /// `pubDate`
    @inlinable public static var pubDate: TagName { TagName(rawValue: 178) }

    /// `published`
    @inlinable public static var published: TagName { TagName(rawValue: 179) }

    /// `q`
    @inlinable public static var q: TagName { TagName(rawValue: 117) }

    /// `radialGradient`
    @inlinable public static var radialGradient: TagName { TagName(rawValue: 351) }

    /// `rb`
    @inlinable public static var rb: TagName { TagName(rawValue: 118) }

    /// `rp`
    @inlinable public static var rp: TagName { TagName(rawValue: 119) }

    /// `rss`
    @inlinable public static var rss: TagName { TagName(rawValue: 163) }

    /// `rt`
    @inlinable public static var rt: TagName { TagName(rawValue: 120) }

    /// `rtc`
    @inlinable public static var rtc: TagName { TagName(rawValue: 121) }

    /// `ruby`
    @inlinable public static var ruby: TagName { TagName(rawValue: 122) }

    /// `s`
    @inlinable public static var s: TagName { TagName(rawValue: 123) }

    /// `samp`
    @inlinable public static var samp: TagName { TagName(rawValue: 124) }

    /// `script`
    @inlinable public static var script: TagName { TagName(rawValue: 125) }

    /// `search`
    @inlinable public static var search: TagName { TagName(rawValue: 126) }

    /// `section`
    @inlinable public static var section: TagName { TagName(rawValue: 127) }

    /// `select`
    @inlinable public static var select: TagName { TagName(rawValue: 128) }

    /// `selectedcontent`
    @inlinable public static var selectedcontent: TagName { TagName(rawValue: 129) }

    /// `shadow`
    @inlinable public static var shadow: TagName { TagName(rawValue: 130) }

    /// `sitemap`
    @inlinable public static var sitemap: TagName { TagName(rawValue: 173) }

    /// `sitemapindex`
    @inlinable public static var sitemapindex: TagName { TagName(rawValue: 172) }

    /// `slot`
    @inlinable public static var slot: TagName { TagName(rawValue: 131) }

    /// `small`
    @inlinable public static var small: TagName { TagName(rawValue: 132) }

    /// `source`
    @inlinable public static var source: TagName { TagName(rawValue: 133) }

    /// `spacer`
    @inlinable public static var spacer: TagName { TagName(rawValue: 134) }

    /// `span`
    @inlinable public static var span: TagName { TagName(rawValue: 135) }

    /// `strike`
    @inlinable public static var strike: TagName { TagName(rawValue: 136) }

    /// `strong`
    @inlinable public static var strong: TagName { TagName(rawValue: 137) }

    /// `style`
    @inlinable public static var style: TagName { TagName(rawValue: 138) }

    /// `sub`
    @inlinable public static var sub: TagName { TagName(rawValue: 139) }

    /// `summary`
    @inlinable public static var summary: TagName { TagName(rawValue: 140) }

    /// `sup`
    @inlinable public static var sup: TagName { TagName(rawValue: 141) }

    /// `svg`
    @inlinable public static var svg: TagName { TagName(rawValue: 142) }

    /// `table`
    @inlinable public static var table: TagName { TagName(rawValue: 143) }

    /// `tbody`
    @inlinable public static var tbody: TagName { TagName(rawValue: 144) }

    /// `td`
    @inlinable public static var td: TagName { TagName(rawValue: 145) }

    /// `template`
    @inlinable public static var template: TagName { TagName(rawValue: 146) }

    /// `textarea`
    @inlinable public static var textarea: TagName { TagName(rawValue: 147) }

    /// `textPath`
    @inlinable public static var textPath: TagName { TagName(rawValue: 352) }

    /// `tfoot`
    @inlinable public static var tfoot: TagName { TagName(rawValue: 148) }

    /// `th`
    @inlinable public static var th: TagName { TagName(rawValue: 149) }

    /// `thead`
    @inlinable public static var thead: TagName { TagName(rawValue: 150) }

    /// `time`
    @inlinable public static var time: TagName { TagName(rawValue: 151) }

    /// `title`
    @inlinable public static var title: TagName { TagName(rawValue: 152) }

    /// `tr`
    @inlinable public static var tr: TagName { TagName(rawValue: 153) }

    /// `track`
    @inlinable public static var track: TagName { TagName(rawValue: 154) }

    /// `tt`
    @inlinable public static var tt: TagName { TagName(rawValue: 155) }

    /// `u`
    @inlinable public static var u: TagName { TagName(rawValue: 156) }

    /// `ul`
    @inlinable public static var ul: TagName { TagName(rawValue: 157) }

    /// `updated`
    @inlinable public static var updated: TagName { TagName(rawValue: 180) }

    /// `url`
    @inlinable public static var url: TagName { TagName(rawValue: 171) }

    /// `urlset`
    @inlinable public static var urlset: TagName { TagName(rawValue: 170) }

    /// `use`
    @inlinable public static var use: TagName { TagName(rawValue: 158) }

    /// `var`
    @inlinable public static var `var`: TagName { TagName(rawValue: 159) }

    /// `video`
    @inlinable public static var video: TagName { TagName(rawValue: 160) }

    /// `wbr`
    @inlinable public static var wbr: TagName { TagName(rawValue: 161) }

    /// `xmp`
    @inlinable public static var xmp: TagName { TagName(rawValue: 162) }
}
