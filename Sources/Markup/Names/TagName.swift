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
    /// The name `a`.
    @inlinable public static var a: TagName { TagName(rawValue: 0) }

    /// The name `abbr`.
    @inlinable public static var abbr: TagName { TagName(rawValue: 1) }

    /// The name `acronym`.
    @inlinable public static var acronym: TagName { TagName(rawValue: 2) }

    /// The name `address`.
    @inlinable public static var address: TagName { TagName(rawValue: 3) }

    /// The name `altGlyph`.
    @inlinable public static var altGlyph: TagName { TagName(rawValue: 318) }

    /// The name `annotation-xml`.
    @inlinable public static var annotationXml: TagName { TagName(rawValue: 4) }

    /// The name `applet`.
    @inlinable public static var applet: TagName { TagName(rawValue: 5) }

    /// The name `area`.
    @inlinable public static var area: TagName { TagName(rawValue: 6) }

    /// The name `article`.
    @inlinable public static var article: TagName { TagName(rawValue: 7) }

    /// The name `aside`.
    @inlinable public static var aside: TagName { TagName(rawValue: 8) }

    /// The name `audio`.
    @inlinable public static var audio: TagName { TagName(rawValue: 9) }

    /// The name `author`.
    @inlinable public static var author: TagName { TagName(rawValue: 181) }

    /// The name `b`.
    @inlinable public static var b: TagName { TagName(rawValue: 10) }

    /// The name `base`.
    @inlinable public static var base: TagName { TagName(rawValue: 11) }

    /// The name `basefont`.
    @inlinable public static var basefont: TagName { TagName(rawValue: 12) }

    /// The name `bdi`.
    @inlinable public static var bdi: TagName { TagName(rawValue: 13) }

    /// The name `bdo`.
    @inlinable public static var bdo: TagName { TagName(rawValue: 14) }

    /// The name `bgsound`.
    @inlinable public static var bgsound: TagName { TagName(rawValue: 15) }

    /// The name `big`.
    @inlinable public static var big: TagName { TagName(rawValue: 16) }

    /// The name `blink`.
    @inlinable public static var blink: TagName { TagName(rawValue: 17) }

    /// The name `blockquote`.
    @inlinable public static var blockquote: TagName { TagName(rawValue: 18) }

    /// The name `body`.
    @inlinable public static var body: TagName { TagName(rawValue: 19) }

    /// The name `br`.
    @inlinable public static var br: TagName { TagName(rawValue: 20) }

    /// The name `button`.
    @inlinable public static var button: TagName { TagName(rawValue: 21) }

    /// The name `canvas`.
    @inlinable public static var canvas: TagName { TagName(rawValue: 22) }

    /// The name `caption`.
    @inlinable public static var caption: TagName { TagName(rawValue: 23) }

    /// The name `category`.
    @inlinable public static var category: TagName { TagName(rawValue: 182) }

    /// The name `center`.
    @inlinable public static var center: TagName { TagName(rawValue: 24) }

    /// The name `channel`.
    @inlinable public static var channel: TagName { TagName(rawValue: 165) }

    /// The name `cite`.
    @inlinable public static var cite: TagName { TagName(rawValue: 25) }

    /// The name `clipPath`.
    @inlinable public static var clipPath: TagName { TagName(rawValue: 324) }

    /// The name `code`.
    @inlinable public static var code: TagName { TagName(rawValue: 26) }

    /// The name `col`.
    @inlinable public static var col: TagName { TagName(rawValue: 27) }

    /// The name `colgroup`.
    @inlinable public static var colgroup: TagName { TagName(rawValue: 28) }

    /// The name `command`.
    @inlinable public static var command: TagName { TagName(rawValue: 29) }

    /// The name `content`.
    @inlinable public static var content: TagName { TagName(rawValue: 30) }

    /// The name `copyright`.
    @inlinable public static var copyright: TagName { TagName(rawValue: 186) }

    /// The name `creator`.
    @inlinable public static var creator: TagName { TagName(rawValue: 187) }

    /// The name `data`.
    @inlinable public static var data: TagName { TagName(rawValue: 31) }

    /// The name `datalist`.
    @inlinable public static var datalist: TagName { TagName(rawValue: 32) }

    /// The name `dd`.
    @inlinable public static var dd: TagName { TagName(rawValue: 33) }

    /// The name `del`.
    @inlinable public static var del: TagName { TagName(rawValue: 34) }

    /// The name `desc`.
    @inlinable public static var desc: TagName { TagName(rawValue: 35) }

    /// The name `description`.
    @inlinable public static var description: TagName { TagName(rawValue: 176) }

    /// The name `details`.
    @inlinable public static var details: TagName { TagName(rawValue: 36) }

    /// The name `dfn`.
    @inlinable public static var dfn: TagName { TagName(rawValue: 37) }

    /// The name `dialog`.
    @inlinable public static var dialog: TagName { TagName(rawValue: 38) }

    /// The name `dir`.
    @inlinable public static var dir: TagName { TagName(rawValue: 39) }

    /// The name `div`.
    @inlinable public static var div: TagName { TagName(rawValue: 40) }

    /// The name `dl`.
    @inlinable public static var dl: TagName { TagName(rawValue: 41) }

    /// The name `dt`.
    @inlinable public static var dt: TagName { TagName(rawValue: 42) }

    /// The name `element`.
    @inlinable public static var element: TagName { TagName(rawValue: 43) }

    /// The name `em`.
    @inlinable public static var em: TagName { TagName(rawValue: 44) }

    /// The name `embed`.
    @inlinable public static var embed: TagName { TagName(rawValue: 45) }

    /// The name `enclosure`.
    @inlinable public static var enclosure: TagName { TagName(rawValue: 185) }

    /// The name `encoded`.
    @inlinable public static var encoded: TagName { TagName(rawValue: 188) }

    /// The name `entry`.
    @inlinable public static var entry: TagName { TagName(rawValue: 167) }

    /// The name `feed`.
    @inlinable public static var feed: TagName { TagName(rawValue: 164) }

    /// The name `fieldset`.
    @inlinable public static var fieldset: TagName { TagName(rawValue: 46) }

    /// The name `figcaption`.
    @inlinable public static var figcaption: TagName { TagName(rawValue: 47) }

    /// The name `figure`.
    @inlinable public static var figure: TagName { TagName(rawValue: 48) }

    /// The name `font`.
    @inlinable public static var font: TagName { TagName(rawValue: 49) }

    /// The name `footer`.
    @inlinable public static var footer: TagName { TagName(rawValue: 50) }

    /// The name `foreignObject`.
    @inlinable public static var foreignObject: TagName { TagName(rawValue: 51) }

    /// The name `form`.
    @inlinable public static var form: TagName { TagName(rawValue: 52) }

    /// The name `frame`.
    @inlinable public static var frame: TagName { TagName(rawValue: 53) }

    /// The name `frameset`.
    @inlinable public static var frameset: TagName { TagName(rawValue: 54) }

    /// The name `g`.
    @inlinable public static var g: TagName { TagName(rawValue: 55) }

    /// The name `generator`.
    @inlinable public static var generator: TagName { TagName(rawValue: 184) }

    /// The name `guid`.
    @inlinable public static var guid: TagName { TagName(rawValue: 177) }

    /// The name `h1`.
    @inlinable public static var h1: TagName { TagName(rawValue: 56) }

    /// The name `h2`.
    @inlinable public static var h2: TagName { TagName(rawValue: 57) }

    /// The name `h3`.
    @inlinable public static var h3: TagName { TagName(rawValue: 58) }

    /// The name `h4`.
    @inlinable public static var h4: TagName { TagName(rawValue: 59) }

    /// The name `h5`.
    @inlinable public static var h5: TagName { TagName(rawValue: 60) }

    /// The name `h6`.
    @inlinable public static var h6: TagName { TagName(rawValue: 61) }

    /// The name `head`.
    @inlinable public static var head: TagName { TagName(rawValue: 62) }

    /// The name `header`.
    @inlinable public static var header: TagName { TagName(rawValue: 63) }

    /// The name `hgroup`.
    @inlinable public static var hgroup: TagName { TagName(rawValue: 64) }

    /// The name `hr`.
    @inlinable public static var hr: TagName { TagName(rawValue: 65) }

    /// The name `html`.
    @inlinable public static var html: TagName { TagName(rawValue: 66) }

    /// The name `i`.
    @inlinable public static var i: TagName { TagName(rawValue: 67) }

    /// The name `iframe`.
    @inlinable public static var iframe: TagName { TagName(rawValue: 68) }

    /// The name `image`.
    @inlinable public static var image: TagName { TagName(rawValue: 69) }

    /// The name `img`.
    @inlinable public static var img: TagName { TagName(rawValue: 70) }

    /// The name `input`.
    @inlinable public static var input: TagName { TagName(rawValue: 71) }

    /// The name `ins`.
    @inlinable public static var ins: TagName { TagName(rawValue: 72) }

    /// The name `isindex`.
    @inlinable public static var isindex: TagName { TagName(rawValue: 73) }

    /// The name `item`.
    @inlinable public static var item: TagName { TagName(rawValue: 166) }

    /// The name `kbd`.
    @inlinable public static var kbd: TagName { TagName(rawValue: 74) }

    /// The name `keygen`.
    @inlinable public static var keygen: TagName { TagName(rawValue: 75) }

    /// The name `label`.
    @inlinable public static var label: TagName { TagName(rawValue: 76) }

    /// The name `language`.
    @inlinable public static var language: TagName { TagName(rawValue: 183) }

    /// The name `lastmod`.
    @inlinable public static var lastmod: TagName { TagName(rawValue: 175) }

    /// The name `legend`.
    @inlinable public static var legend: TagName { TagName(rawValue: 77) }

    /// The name `li`.
    @inlinable public static var li: TagName { TagName(rawValue: 78) }

    /// The name `line`.
    @inlinable public static var line: TagName { TagName(rawValue: 79) }

    /// The name `linearGradient`.
    @inlinable public static var linearGradient: TagName { TagName(rawValue: 350) }

    /// The name `link`.
    @inlinable public static var link: TagName { TagName(rawValue: 80) }

    /// The name `listing`.
    @inlinable public static var listing: TagName { TagName(rawValue: 81) }

    /// The name `loc`.
    @inlinable public static var loc: TagName { TagName(rawValue: 174) }

    /// The name `main`.
    @inlinable public static var main: TagName { TagName(rawValue: 82) }

    /// The name `malignmark`.
    @inlinable public static var malignmark: TagName { TagName(rawValue: 83) }

    /// The name `map`.
    @inlinable public static var map: TagName { TagName(rawValue: 84) }

    /// The name `mark`.
    @inlinable public static var mark: TagName { TagName(rawValue: 85) }

    /// The name `marquee`.
    @inlinable public static var marquee: TagName { TagName(rawValue: 86) }

    /// The name `math`.
    @inlinable public static var math: TagName { TagName(rawValue: 87) }

    /// The name `menu`.
    @inlinable public static var menu: TagName { TagName(rawValue: 88) }

    /// The name `menuitem`.
    @inlinable public static var menuitem: TagName { TagName(rawValue: 89) }

    /// The name `meta`.
    @inlinable public static var meta: TagName { TagName(rawValue: 90) }

    /// The name `meter`.
    @inlinable public static var meter: TagName { TagName(rawValue: 91) }

    /// The name `mglyph`.
    @inlinable public static var mglyph: TagName { TagName(rawValue: 92) }

    /// The name `mi`.
    @inlinable public static var mi: TagName { TagName(rawValue: 93) }

    /// The name `mn`.
    @inlinable public static var mn: TagName { TagName(rawValue: 94) }

    /// The name `mo`.
    @inlinable public static var mo: TagName { TagName(rawValue: 95) }

    /// The name `ms`.
    @inlinable public static var ms: TagName { TagName(rawValue: 96) }

    /// The name `mtext`.
    @inlinable public static var mtext: TagName { TagName(rawValue: 97) }

    /// The name `multicol`.
    @inlinable public static var multicol: TagName { TagName(rawValue: 98) }

    /// The name `name`.
    @inlinable public static var name: TagName { TagName(rawValue: 189) }

    /// The name `nav`.
    @inlinable public static var nav: TagName { TagName(rawValue: 99) }

    /// The name `nextid`.
    @inlinable public static var nextid: TagName { TagName(rawValue: 100) }

    /// The name `nobr`.
    @inlinable public static var nobr: TagName { TagName(rawValue: 101) }

    /// The name `noembed`.
    @inlinable public static var noembed: TagName { TagName(rawValue: 102) }

    /// The name `noframes`.
    @inlinable public static var noframes: TagName { TagName(rawValue: 103) }

    /// The name `noscript`.
    @inlinable public static var noscript: TagName { TagName(rawValue: 104) }

    /// The name `object`.
    @inlinable public static var object: TagName { TagName(rawValue: 105) }

    /// The name `ol`.
    @inlinable public static var ol: TagName { TagName(rawValue: 106) }

    /// The name `opml`.
    @inlinable public static var opml: TagName { TagName(rawValue: 168) }

    /// The name `optgroup`.
    @inlinable public static var optgroup: TagName { TagName(rawValue: 107) }

    /// The name `option`.
    @inlinable public static var option: TagName { TagName(rawValue: 108) }

    /// The name `outline`.
    @inlinable public static var outline: TagName { TagName(rawValue: 169) }

    /// The name `output`.
    @inlinable public static var output: TagName { TagName(rawValue: 109) }

    /// The name `p`.
    @inlinable public static var p: TagName { TagName(rawValue: 110) }

    /// The name `param`.
    @inlinable public static var param: TagName { TagName(rawValue: 111) }

    /// The name `path`.
    @inlinable public static var path: TagName { TagName(rawValue: 112) }

    /// The name `picture`.
    @inlinable public static var picture: TagName { TagName(rawValue: 113) }

    /// The name `plaintext`.
    @inlinable public static var plaintext: TagName { TagName(rawValue: 114) }

    /// The name `pre`.
    @inlinable public static var pre: TagName { TagName(rawValue: 115) }

    /// The name `progress`.
    @inlinable public static var progress: TagName { TagName(rawValue: 116) }

    /// The name `pubDate`.
    @inlinable public static var pubDate: TagName { TagName(rawValue: 178) }

    /// The name `published`.
    @inlinable public static var published: TagName { TagName(rawValue: 179) }

    /// The name `q`.
    @inlinable public static var q: TagName { TagName(rawValue: 117) }

    /// The name `radialGradient`.
    @inlinable public static var radialGradient: TagName { TagName(rawValue: 351) }

    /// The name `rb`.
    @inlinable public static var rb: TagName { TagName(rawValue: 118) }

    /// The name `rp`.
    @inlinable public static var rp: TagName { TagName(rawValue: 119) }

    /// The name `rss`.
    @inlinable public static var rss: TagName { TagName(rawValue: 163) }

    /// The name `rt`.
    @inlinable public static var rt: TagName { TagName(rawValue: 120) }

    /// The name `rtc`.
    @inlinable public static var rtc: TagName { TagName(rawValue: 121) }

    /// The name `ruby`.
    @inlinable public static var ruby: TagName { TagName(rawValue: 122) }

    /// The name `s`.
    @inlinable public static var s: TagName { TagName(rawValue: 123) }

    /// The name `samp`.
    @inlinable public static var samp: TagName { TagName(rawValue: 124) }

    /// The name `script`.
    @inlinable public static var script: TagName { TagName(rawValue: 125) }

    /// The name `search`.
    @inlinable public static var search: TagName { TagName(rawValue: 126) }

    /// The name `section`.
    @inlinable public static var section: TagName { TagName(rawValue: 127) }

    /// The name `select`.
    @inlinable public static var select: TagName { TagName(rawValue: 128) }

    /// The name `selectedcontent`.
    @inlinable public static var selectedcontent: TagName { TagName(rawValue: 129) }

    /// The name `shadow`.
    @inlinable public static var shadow: TagName { TagName(rawValue: 130) }

    /// The name `sitemap`.
    @inlinable public static var sitemap: TagName { TagName(rawValue: 173) }

    /// The name `sitemapindex`.
    @inlinable public static var sitemapindex: TagName { TagName(rawValue: 172) }

    /// The name `slot`.
    @inlinable public static var slot: TagName { TagName(rawValue: 131) }

    /// The name `small`.
    @inlinable public static var small: TagName { TagName(rawValue: 132) }

    /// The name `source`.
    @inlinable public static var source: TagName { TagName(rawValue: 133) }

    /// The name `spacer`.
    @inlinable public static var spacer: TagName { TagName(rawValue: 134) }

    /// The name `span`.
    @inlinable public static var span: TagName { TagName(rawValue: 135) }

    /// The name `strike`.
    @inlinable public static var strike: TagName { TagName(rawValue: 136) }

    /// The name `strong`.
    @inlinable public static var strong: TagName { TagName(rawValue: 137) }

    /// The name `style`.
    @inlinable public static var style: TagName { TagName(rawValue: 138) }

    /// The name `sub`.
    @inlinable public static var sub: TagName { TagName(rawValue: 139) }

    /// The name `summary`.
    @inlinable public static var summary: TagName { TagName(rawValue: 140) }

    /// The name `sup`.
    @inlinable public static var sup: TagName { TagName(rawValue: 141) }

    /// The name `svg`.
    @inlinable public static var svg: TagName { TagName(rawValue: 142) }

    /// The name `table`.
    @inlinable public static var table: TagName { TagName(rawValue: 143) }

    /// The name `tbody`.
    @inlinable public static var tbody: TagName { TagName(rawValue: 144) }

    /// The name `td`.
    @inlinable public static var td: TagName { TagName(rawValue: 145) }

    /// The name `template`.
    @inlinable public static var template: TagName { TagName(rawValue: 146) }

    /// The name `textarea`.
    @inlinable public static var textarea: TagName { TagName(rawValue: 147) }

    /// The name `textPath`.
    @inlinable public static var textPath: TagName { TagName(rawValue: 352) }

    /// The name `tfoot`.
    @inlinable public static var tfoot: TagName { TagName(rawValue: 148) }

    /// The name `th`.
    @inlinable public static var th: TagName { TagName(rawValue: 149) }

    /// The name `thead`.
    @inlinable public static var thead: TagName { TagName(rawValue: 150) }

    /// The name `time`.
    @inlinable public static var time: TagName { TagName(rawValue: 151) }

    /// The name `title`.
    @inlinable public static var title: TagName { TagName(rawValue: 152) }

    /// The name `tr`.
    @inlinable public static var tr: TagName { TagName(rawValue: 153) }

    /// The name `track`.
    @inlinable public static var track: TagName { TagName(rawValue: 154) }

    /// The name `tt`.
    @inlinable public static var tt: TagName { TagName(rawValue: 155) }

    /// The name `u`.
    @inlinable public static var u: TagName { TagName(rawValue: 156) }

    /// The name `ul`.
    @inlinable public static var ul: TagName { TagName(rawValue: 157) }

    /// The name `updated`.
    @inlinable public static var updated: TagName { TagName(rawValue: 180) }

    /// The name `url`.
    @inlinable public static var url: TagName { TagName(rawValue: 171) }

    /// The name `urlset`.
    @inlinable public static var urlset: TagName { TagName(rawValue: 170) }

    /// The name `use`.
    @inlinable public static var use: TagName { TagName(rawValue: 158) }

    /// The name `var`.
    @inlinable public static var `var`: TagName { TagName(rawValue: 159) }

    /// The name `video`.
    @inlinable public static var video: TagName { TagName(rawValue: 160) }

    /// The name `wbr`.
    @inlinable public static var wbr: TagName { TagName(rawValue: 161) }

    /// The name `xmp`.
    @inlinable public static var xmp: TagName { TagName(rawValue: 162) }
}
