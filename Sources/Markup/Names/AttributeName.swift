/// The name of an attribute, interned: comparing two names compares two numbers.
///
/// Common names are constants and mean the same in every tree; ask ``MarkupTree/attributeName(_:)`` for others.
@frozen
public struct AttributeName: RawRepresentable, Hashable, Sendable {
    /// The number of the name.
    public let rawValue: UInt32

    /// Makes a name from its number, as another `AttributeName` gave it.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

// The numbers are places in `KnownNames.list`; a test compares the two.
extension AttributeName {
    /// The name `abbr`.
    @inlinable public static var abbr: AttributeName { AttributeName(rawValue: 1) }

    /// The name `about`.
    @inlinable public static var about: AttributeName { AttributeName(rawValue: 295) }

    /// The name `accept`.
    @inlinable public static var accept: AttributeName { AttributeName(rawValue: 190) }

    /// The name `accept-charset`.
    @inlinable public static var acceptCharset: AttributeName { AttributeName(rawValue: 191) }

    /// The name `accesskey`.
    @inlinable public static var accesskey: AttributeName { AttributeName(rawValue: 192) }

    /// The name `action`.
    @inlinable public static var action: AttributeName { AttributeName(rawValue: 193) }

    /// The name `actuate`.
    @inlinable public static var actuate: AttributeName { AttributeName(rawValue: 503) }

    /// The name `align`.
    @inlinable public static var align: AttributeName { AttributeName(rawValue: 194) }

    /// The name `alt`.
    @inlinable public static var alt: AttributeName { AttributeName(rawValue: 195) }

    /// The name `amp`.
    @inlinable public static var amp: AttributeName { AttributeName(rawValue: 196) }

    /// The name `arcrole`.
    @inlinable public static var arcrole: AttributeName { AttributeName(rawValue: 504) }

    /// The name `aria-hidden`.
    @inlinable public static var ariaHidden: AttributeName { AttributeName(rawValue: 307) }

    /// The name `aria-label`.
    @inlinable public static var ariaLabel: AttributeName { AttributeName(rawValue: 308) }

    /// The name `aria-labelledby`.
    @inlinable public static var ariaLabelledby: AttributeName { AttributeName(rawValue: 309) }

    /// The name `async`.
    @inlinable public static var async: AttributeName { AttributeName(rawValue: 197) }

    /// The name `autocomplete`.
    @inlinable public static var autocomplete: AttributeName { AttributeName(rawValue: 198) }

    /// The name `autofocus`.
    @inlinable public static var autofocus: AttributeName { AttributeName(rawValue: 199) }

    /// The name `autoplay`.
    @inlinable public static var autoplay: AttributeName { AttributeName(rawValue: 200) }

    /// The name `background`.
    @inlinable public static var background: AttributeName { AttributeName(rawValue: 201) }

    /// The name `bgcolor`.
    @inlinable public static var bgcolor: AttributeName { AttributeName(rawValue: 202) }

    /// The name `border`.
    @inlinable public static var border: AttributeName { AttributeName(rawValue: 203) }

    /// The name `cellpadding`.
    @inlinable public static var cellpadding: AttributeName { AttributeName(rawValue: 204) }

    /// The name `cellspacing`.
    @inlinable public static var cellspacing: AttributeName { AttributeName(rawValue: 205) }

    /// The name `charset`.
    @inlinable public static var charset: AttributeName { AttributeName(rawValue: 206) }

    /// The name `checked`.
    @inlinable public static var checked: AttributeName { AttributeName(rawValue: 207) }

    /// The name `cite`.
    @inlinable public static var cite: AttributeName { AttributeName(rawValue: 25) }

    /// The name `class`.
    @inlinable public static var `class`: AttributeName { AttributeName(rawValue: 208) }

    /// The name `color`.
    @inlinable public static var color: AttributeName { AttributeName(rawValue: 209) }

    /// The name `cols`.
    @inlinable public static var cols: AttributeName { AttributeName(rawValue: 210) }

    /// The name `colspan`.
    @inlinable public static var colspan: AttributeName { AttributeName(rawValue: 211) }

    /// The name `content`.
    @inlinable public static var content: AttributeName { AttributeName(rawValue: 30) }

    /// The name `contenteditable`.
    @inlinable public static var contenteditable: AttributeName { AttributeName(rawValue: 212) }

    /// The name `controls`.
    @inlinable public static var controls: AttributeName { AttributeName(rawValue: 213) }

    /// The name `coords`.
    @inlinable public static var coords: AttributeName { AttributeName(rawValue: 214) }

    /// The name `crossorigin`.
    @inlinable public static var crossorigin: AttributeName { AttributeName(rawValue: 215) }

    /// The name `data`.
    @inlinable public static var data: AttributeName { AttributeName(rawValue: 31) }

    /// The name `data-date`.
    @inlinable public static var dataDate: AttributeName { AttributeName(rawValue: 306) }

    /// The name `data-href`.
    @inlinable public static var dataHref: AttributeName { AttributeName(rawValue: 303) }

    /// The name `data-lazy-src`.
    @inlinable public static var dataLazySrc: AttributeName { AttributeName(rawValue: 302) }

    /// The name `data-original`.
    @inlinable public static var dataOriginal: AttributeName { AttributeName(rawValue: 301) }

    /// The name `data-src`.
    @inlinable public static var dataSrc: AttributeName { AttributeName(rawValue: 299) }

    /// The name `data-srcset`.
    @inlinable public static var dataSrcset: AttributeName { AttributeName(rawValue: 300) }

    /// The name `data-time`.
    @inlinable public static var dataTime: AttributeName { AttributeName(rawValue: 305) }

    /// The name `data-title`.
    @inlinable public static var dataTitle: AttributeName { AttributeName(rawValue: 304) }

    /// The name `datatype`.
    @inlinable public static var datatype: AttributeName { AttributeName(rawValue: 297) }

    /// The name `datetime`.
    @inlinable public static var datetime: AttributeName { AttributeName(rawValue: 216) }

    /// The name `defer`.
    @inlinable public static var `defer`: AttributeName { AttributeName(rawValue: 217) }

    /// The name `definitionURL`.
    @inlinable public static var definitionURL: AttributeName { AttributeName(rawValue: 508) }

    /// The name `definitionurl`.
    @inlinable public static var definitionurl: AttributeName { AttributeName(rawValue: 509) }

    /// The name `dir`.
    @inlinable public static var dir: AttributeName { AttributeName(rawValue: 39) }

    /// The name `disabled`.
    @inlinable public static var disabled: AttributeName { AttributeName(rawValue: 218) }

    /// The name `domain`.
    @inlinable public static var domain: AttributeName { AttributeName(rawValue: 313) }

    /// The name `download`.
    @inlinable public static var download: AttributeName { AttributeName(rawValue: 219) }

    /// The name `draggable`.
    @inlinable public static var draggable: AttributeName { AttributeName(rawValue: 220) }

    /// The name `encoding`.
    @inlinable public static var encoding: AttributeName { AttributeName(rawValue: 221) }

    /// The name `enctype`.
    @inlinable public static var enctype: AttributeName { AttributeName(rawValue: 222) }

    /// The name `face`.
    @inlinable public static var face: AttributeName { AttributeName(rawValue: 223) }

    /// The name `for`.
    @inlinable public static var `for`: AttributeName { AttributeName(rawValue: 224) }

    /// The name `form`.
    @inlinable public static var form: AttributeName { AttributeName(rawValue: 52) }

    /// The name `frameborder`.
    @inlinable public static var frameborder: AttributeName { AttributeName(rawValue: 225) }

    /// The name `headers`.
    @inlinable public static var headers: AttributeName { AttributeName(rawValue: 226) }

    /// The name `height`.
    @inlinable public static var height: AttributeName { AttributeName(rawValue: 227) }

    /// The name `hidden`.
    @inlinable public static var hidden: AttributeName { AttributeName(rawValue: 228) }

    /// The name `high`.
    @inlinable public static var high: AttributeName { AttributeName(rawValue: 229) }

    /// The name `href`.
    @inlinable public static var href: AttributeName { AttributeName(rawValue: 230) }

    /// The name `hreflang`.
    @inlinable public static var hreflang: AttributeName { AttributeName(rawValue: 231) }

    /// The name `htmlUrl`.
    @inlinable public static var htmlUrl: AttributeName { AttributeName(rawValue: 316) }

    /// The name `http-equiv`.
    @inlinable public static var httpEquiv: AttributeName { AttributeName(rawValue: 232) }

    /// The name `id`.
    @inlinable public static var id: AttributeName { AttributeName(rawValue: 233) }

    /// The name `integrity`.
    @inlinable public static var integrity: AttributeName { AttributeName(rawValue: 234) }

    /// The name `ismap`.
    @inlinable public static var ismap: AttributeName { AttributeName(rawValue: 235) }

    /// The name `isPermaLink`.
    @inlinable public static var isPermaLink: AttributeName { AttributeName(rawValue: 312) }

    /// The name `itemid`.
    @inlinable public static var itemid: AttributeName { AttributeName(rawValue: 236) }

    /// The name `itemprop`.
    @inlinable public static var itemprop: AttributeName { AttributeName(rawValue: 237) }

    /// The name `itemref`.
    @inlinable public static var itemref: AttributeName { AttributeName(rawValue: 238) }

    /// The name `itemscope`.
    @inlinable public static var itemscope: AttributeName { AttributeName(rawValue: 239) }

    /// The name `itemtype`.
    @inlinable public static var itemtype: AttributeName { AttributeName(rawValue: 240) }

    /// The name `kind`.
    @inlinable public static var kind: AttributeName { AttributeName(rawValue: 241) }

    /// The name `label`.
    @inlinable public static var label: AttributeName { AttributeName(rawValue: 76) }

    /// The name `lang`.
    @inlinable public static var lang: AttributeName { AttributeName(rawValue: 242) }

    /// The name `language`.
    @inlinable public static var language: AttributeName { AttributeName(rawValue: 183) }

    /// The name `length`.
    @inlinable public static var length: AttributeName { AttributeName(rawValue: 317) }

    /// The name `list`.
    @inlinable public static var list: AttributeName { AttributeName(rawValue: 243) }

    /// The name `loading`.
    @inlinable public static var loading: AttributeName { AttributeName(rawValue: 244) }

    /// The name `loop`.
    @inlinable public static var loop: AttributeName { AttributeName(rawValue: 245) }

    /// The name `low`.
    @inlinable public static var low: AttributeName { AttributeName(rawValue: 246) }

    /// The name `max`.
    @inlinable public static var max: AttributeName { AttributeName(rawValue: 247) }

    /// The name `maxlength`.
    @inlinable public static var maxlength: AttributeName { AttributeName(rawValue: 248) }

    /// The name `media`.
    @inlinable public static var media: AttributeName { AttributeName(rawValue: 249) }

    /// The name `method`.
    @inlinable public static var method: AttributeName { AttributeName(rawValue: 250) }

    /// The name `min`.
    @inlinable public static var min: AttributeName { AttributeName(rawValue: 251) }

    /// The name `multiple`.
    @inlinable public static var multiple: AttributeName { AttributeName(rawValue: 252) }

    /// The name `muted`.
    @inlinable public static var muted: AttributeName { AttributeName(rawValue: 253) }

    /// The name `name`.
    @inlinable public static var name: AttributeName { AttributeName(rawValue: 189) }

    /// The name `nonce`.
    @inlinable public static var nonce: AttributeName { AttributeName(rawValue: 254) }

    /// The name `onclick`.
    @inlinable public static var onclick: AttributeName { AttributeName(rawValue: 255) }

    /// The name `onerror`.
    @inlinable public static var onerror: AttributeName { AttributeName(rawValue: 257) }

    /// The name `onload`.
    @inlinable public static var onload: AttributeName { AttributeName(rawValue: 256) }

    /// The name `open`.
    @inlinable public static var open: AttributeName { AttributeName(rawValue: 258) }

    /// The name `pattern`.
    @inlinable public static var pattern: AttributeName { AttributeName(rawValue: 259) }

    /// The name `ping`.
    @inlinable public static var ping: AttributeName { AttributeName(rawValue: 260) }

    /// The name `placeholder`.
    @inlinable public static var placeholder: AttributeName { AttributeName(rawValue: 261) }

    /// The name `poster`.
    @inlinable public static var poster: AttributeName { AttributeName(rawValue: 262) }

    /// The name `prefix`.
    @inlinable public static var prefix: AttributeName { AttributeName(rawValue: 298) }

    /// The name `preload`.
    @inlinable public static var preload: AttributeName { AttributeName(rawValue: 263) }

    /// The name `property`.
    @inlinable public static var property: AttributeName { AttributeName(rawValue: 264) }

    /// The name `rel`.
    @inlinable public static var rel: AttributeName { AttributeName(rawValue: 265) }

    /// The name `required`.
    @inlinable public static var required: AttributeName { AttributeName(rawValue: 266) }

    /// The name `resource`.
    @inlinable public static var resource: AttributeName { AttributeName(rawValue: 296) }

    /// The name `rev`.
    @inlinable public static var rev: AttributeName { AttributeName(rawValue: 267) }

    /// The name `role`.
    @inlinable public static var role: AttributeName { AttributeName(rawValue: 268) }

    /// The name `rows`.
    @inlinable public static var rows: AttributeName { AttributeName(rawValue: 269) }

    /// The name `rowspan`.
    @inlinable public static var rowspan: AttributeName { AttributeName(rawValue: 270) }

    /// The name `sandbox`.
    @inlinable public static var sandbox: AttributeName { AttributeName(rawValue: 271) }

    /// The name `scope`.
    @inlinable public static var scope: AttributeName { AttributeName(rawValue: 272) }

    /// The name `selected`.
    @inlinable public static var selected: AttributeName { AttributeName(rawValue: 273) }

    /// The name `shape`.
    @inlinable public static var shape: AttributeName { AttributeName(rawValue: 274) }

    /// The name `show`.
    @inlinable public static var show: AttributeName { AttributeName(rawValue: 505) }

    /// The name `size`.
    @inlinable public static var size: AttributeName { AttributeName(rawValue: 275) }

    /// The name `sizes`.
    @inlinable public static var sizes: AttributeName { AttributeName(rawValue: 276) }

    /// The name `space`.
    @inlinable public static var space: AttributeName { AttributeName(rawValue: 506) }

    /// The name `span`.
    @inlinable public static var span: AttributeName { AttributeName(rawValue: 135) }

    /// The name `src`.
    @inlinable public static var src: AttributeName { AttributeName(rawValue: 277) }

    /// The name `srcdoc`.
    @inlinable public static var srcdoc: AttributeName { AttributeName(rawValue: 278) }

    /// The name `srclang`.
    @inlinable public static var srclang: AttributeName { AttributeName(rawValue: 279) }

    /// The name `srcset`.
    @inlinable public static var srcset: AttributeName { AttributeName(rawValue: 280) }

    /// The name `standalone`.
    @inlinable public static var standalone: AttributeName { AttributeName(rawValue: 311) }

    /// The name `start`.
    @inlinable public static var start: AttributeName { AttributeName(rawValue: 281) }

    /// The name `step`.
    @inlinable public static var step: AttributeName { AttributeName(rawValue: 282) }

    /// The name `style`.
    @inlinable public static var style: AttributeName { AttributeName(rawValue: 138) }

    /// The name `summary`.
    @inlinable public static var summary: AttributeName { AttributeName(rawValue: 140) }

    /// The name `tabindex`.
    @inlinable public static var tabindex: AttributeName { AttributeName(rawValue: 283) }

    /// The name `target`.
    @inlinable public static var target: AttributeName { AttributeName(rawValue: 284) }

    /// The name `text`.
    @inlinable public static var text: AttributeName { AttributeName(rawValue: 314) }

    /// The name `title`.
    @inlinable public static var title: AttributeName { AttributeName(rawValue: 152) }

    /// The name `translate`.
    @inlinable public static var translate: AttributeName { AttributeName(rawValue: 285) }

    /// The name `type`.
    @inlinable public static var type: AttributeName { AttributeName(rawValue: 286) }

    /// The name `typeof`.
    @inlinable public static var typeof: AttributeName { AttributeName(rawValue: 287) }

    /// The name `url`.
    @inlinable public static var url: AttributeName { AttributeName(rawValue: 171) }

    /// The name `usemap`.
    @inlinable public static var usemap: AttributeName { AttributeName(rawValue: 288) }

    /// The name `valign`.
    @inlinable public static var valign: AttributeName { AttributeName(rawValue: 289) }

    /// The name `value`.
    @inlinable public static var value: AttributeName { AttributeName(rawValue: 290) }

    /// The name `version`.
    @inlinable public static var version: AttributeName { AttributeName(rawValue: 310) }

    /// The name `vocab`.
    @inlinable public static var vocab: AttributeName { AttributeName(rawValue: 291) }

    /// The name `width`.
    @inlinable public static var width: AttributeName { AttributeName(rawValue: 292) }

    /// The name `wrap`.
    @inlinable public static var wrap: AttributeName { AttributeName(rawValue: 293) }

    /// The name `xlink`.
    @inlinable public static var xlink: AttributeName { AttributeName(rawValue: 507) }

    /// The name `xmlns`.
    @inlinable public static var xmlns: AttributeName { AttributeName(rawValue: 294) }

    /// The name `xmlUrl`.
    @inlinable public static var xmlUrl: AttributeName { AttributeName(rawValue: 315) }
}
