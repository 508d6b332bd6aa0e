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
    /// `abbr`
    @inlinable public static var abbr: AttributeName { AttributeName(rawValue: 1) }

    /// `about`
    @inlinable public static var about: AttributeName { AttributeName(rawValue: 295) }

    /// `accept`
    @inlinable public static var accept: AttributeName { AttributeName(rawValue: 190) }

    /// `accept-charset`
    @inlinable public static var acceptCharset: AttributeName { AttributeName(rawValue: 191) }

    /// `accesskey`
    @inlinable public static var accesskey: AttributeName { AttributeName(rawValue: 192) }

    /// `action`
    @inlinable public static var action: AttributeName { AttributeName(rawValue: 193) }

    /// `actuate`
    @inlinable public static var actuate: AttributeName { AttributeName(rawValue: 503) }

    /// `align`
    @inlinable public static var align: AttributeName { AttributeName(rawValue: 194) }

    /// `alt`
    @inlinable public static var alt: AttributeName { AttributeName(rawValue: 195) }

    /// `amp`
    @inlinable public static var amp: AttributeName { AttributeName(rawValue: 196) }

    /// `arcrole`
    @inlinable public static var arcrole: AttributeName { AttributeName(rawValue: 504) }

    /// `aria-hidden`
    @inlinable public static var ariaHidden: AttributeName { AttributeName(rawValue: 307) }

    /// `aria-label`
    @inlinable public static var ariaLabel: AttributeName { AttributeName(rawValue: 308) }

    /// `aria-labelledby`
    @inlinable public static var ariaLabelledby: AttributeName { AttributeName(rawValue: 309) }

    /// `async`
    @inlinable public static var async: AttributeName { AttributeName(rawValue: 197) }

    /// `autocomplete`
    @inlinable public static var autocomplete: AttributeName { AttributeName(rawValue: 198) }

    /// `autofocus`
    @inlinable public static var autofocus: AttributeName { AttributeName(rawValue: 199) }

    /// `autoplay`
    @inlinable public static var autoplay: AttributeName { AttributeName(rawValue: 200) }

    /// `background`
    @inlinable public static var background: AttributeName { AttributeName(rawValue: 201) }

    /// `bgcolor`
    @inlinable public static var bgcolor: AttributeName { AttributeName(rawValue: 202) }

    /// `border`
    @inlinable public static var border: AttributeName { AttributeName(rawValue: 203) }

    /// `cellpadding`
    @inlinable public static var cellpadding: AttributeName { AttributeName(rawValue: 204) }

    /// `cellspacing`
    @inlinable public static var cellspacing: AttributeName { AttributeName(rawValue: 205) }

    /// `charset`
    @inlinable public static var charset: AttributeName { AttributeName(rawValue: 206) }

    /// `checked`
    @inlinable public static var checked: AttributeName { AttributeName(rawValue: 207) }

    /// `cite`
    @inlinable public static var cite: AttributeName { AttributeName(rawValue: 25) }

    /// `class`
    @inlinable public static var `class`: AttributeName { AttributeName(rawValue: 208) }

    /// `color`
    @inlinable public static var color: AttributeName { AttributeName(rawValue: 209) }

    /// `cols`
    @inlinable public static var cols: AttributeName { AttributeName(rawValue: 210) }

    /// `colspan`
    @inlinable public static var colspan: AttributeName { AttributeName(rawValue: 211) }

    /// `content`
    @inlinable public static var content: AttributeName { AttributeName(rawValue: 30) }

    /// `contenteditable`
    @inlinable public static var contenteditable: AttributeName { AttributeName(rawValue: 212) }

    /// `controls`
    @inlinable public static var controls: AttributeName { AttributeName(rawValue: 213) }

    /// `coords`
    @inlinable public static var coords: AttributeName { AttributeName(rawValue: 214) }

    /// `crossorigin`
    @inlinable public static var crossorigin: AttributeName { AttributeName(rawValue: 215) }

    /// `data`
    @inlinable public static var data: AttributeName { AttributeName(rawValue: 31) }

    /// `data-date`
    @inlinable public static var dataDate: AttributeName { AttributeName(rawValue: 306) }

    /// `data-href`
    @inlinable public static var dataHref: AttributeName { AttributeName(rawValue: 303) }

    /// `data-lazy-src`
    @inlinable public static var dataLazySrc: AttributeName { AttributeName(rawValue: 302) }

    /// `data-original`
    @inlinable public static var dataOriginal: AttributeName { AttributeName(rawValue: 301) }

    /// `data-src`
    @inlinable public static var dataSrc: AttributeName { AttributeName(rawValue: 299) }

    /// `data-srcset`
    @inlinable public static var dataSrcset: AttributeName { AttributeName(rawValue: 300) }

    /// `data-time`
    @inlinable public static var dataTime: AttributeName { AttributeName(rawValue: 305) }

    /// `data-title`
    @inlinable public static var dataTitle: AttributeName { AttributeName(rawValue: 304) }

    /// `datatype`
    @inlinable public static var datatype: AttributeName { AttributeName(rawValue: 297) }

    /// `datetime`
    @inlinable public static var datetime: AttributeName { AttributeName(rawValue: 216) }

    /// `defer`
    @inlinable public static var `defer`: AttributeName { AttributeName(rawValue: 217) }

    /// `definitionURL`
    @inlinable public static var definitionURL: AttributeName { AttributeName(rawValue: 508) }

    /// `definitionurl`
    @inlinable public static var definitionurl: AttributeName { AttributeName(rawValue: 509) }

    /// `dir`
    @inlinable public static var dir: AttributeName { AttributeName(rawValue: 39) }

    /// `disabled`
    @inlinable public static var disabled: AttributeName { AttributeName(rawValue: 218) }

    /// `domain`
    @inlinable public static var domain: AttributeName { AttributeName(rawValue: 313) }

    /// `download`
    @inlinable public static var download: AttributeName { AttributeName(rawValue: 219) }

    /// `draggable`
    @inlinable public static var draggable: AttributeName { AttributeName(rawValue: 220) }

    /// `encoding`
    @inlinable public static var encoding: AttributeName { AttributeName(rawValue: 221) }

    /// `enctype`
    @inlinable public static var enctype: AttributeName { AttributeName(rawValue: 222) }

    /// `face`
    @inlinable public static var face: AttributeName { AttributeName(rawValue: 223) }

    /// `for`
    @inlinable public static var `for`: AttributeName { AttributeName(rawValue: 224) }

    /// `form`
    @inlinable public static var form: AttributeName { AttributeName(rawValue: 52) }

    /// `frameborder`
    @inlinable public static var frameborder: AttributeName { AttributeName(rawValue: 225) }

    /// `headers`
    @inlinable public static var headers: AttributeName { AttributeName(rawValue: 226) }

    /// `height`
    @inlinable public static var height: AttributeName { AttributeName(rawValue: 227) }

    /// `hidden`
    @inlinable public static var hidden: AttributeName { AttributeName(rawValue: 228) }

    /// `high`
    @inlinable public static var high: AttributeName { AttributeName(rawValue: 229) }

    /// `href`
    @inlinable public static var href: AttributeName { AttributeName(rawValue: 230) }

    /// `hreflang`
    @inlinable public static var hreflang: AttributeName { AttributeName(rawValue: 231) }

    /// `htmlUrl`
    @inlinable public static var htmlUrl: AttributeName { AttributeName(rawValue: 316) }

    /// `http-equiv`
    @inlinable public static var httpEquiv: AttributeName { AttributeName(rawValue: 232) }

    /// `id`
    @inlinable public static var id: AttributeName { AttributeName(rawValue: 233) }

    /// `integrity`
    @inlinable public static var integrity: AttributeName { AttributeName(rawValue: 234) }

    /// `ismap`
    @inlinable public static var ismap: AttributeName { AttributeName(rawValue: 235) }

    /// `isPermaLink`
    @inlinable public static var isPermaLink: AttributeName { AttributeName(rawValue: 312) }

    /// `itemid`
    @inlinable public static var itemid: AttributeName { AttributeName(rawValue: 236) }

    /// `itemprop`
    @inlinable public static var itemprop: AttributeName { AttributeName(rawValue: 237) }

    /// `itemref`
    @inlinable public static var itemref: AttributeName { AttributeName(rawValue: 238) }

    /// `itemscope`
    @inlinable public static var itemscope: AttributeName { AttributeName(rawValue: 239) }

    /// `itemtype`
    @inlinable public static var itemtype: AttributeName { AttributeName(rawValue: 240) }

    /// `kind`
    @inlinable public static var kind: AttributeName { AttributeName(rawValue: 241) }

    /// `label`
    @inlinable public static var label: AttributeName { AttributeName(rawValue: 76) }

    /// `lang`
    @inlinable public static var lang: AttributeName { AttributeName(rawValue: 242) }

    /// `language`
    @inlinable public static var language: AttributeName { AttributeName(rawValue: 183) }

    /// `length`
    @inlinable public static var length: AttributeName { AttributeName(rawValue: 317) }

    /// `list`
    @inlinable public static var list: AttributeName { AttributeName(rawValue: 243) }

    /// `loading`
    @inlinable public static var loading: AttributeName { AttributeName(rawValue: 244) }

    /// `loop`
    @inlinable public static var loop: AttributeName { AttributeName(rawValue: 245) }

    /// `low`
    @inlinable public static var low: AttributeName { AttributeName(rawValue: 246) }

    /// `max`
    @inlinable public static var max: AttributeName { AttributeName(rawValue: 247) }

    /// `maxlength`
    @inlinable public static var maxlength: AttributeName { AttributeName(rawValue: 248) }

    /// `media`
    @inlinable public static var media: AttributeName { AttributeName(rawValue: 249) }

    /// `method`
    @inlinable public static var method: AttributeName { AttributeName(rawValue: 250) }

    /// `min`
    @inlinable public static var min: AttributeName { AttributeName(rawValue: 251) }

    /// `multiple`
    @inlinable public static var multiple: AttributeName { AttributeName(rawValue: 252) }

    /// `muted`
    @inlinable public static var muted: AttributeName { AttributeName(rawValue: 253) }

    /// `name`
    @inlinable public static var name: AttributeName { AttributeName(rawValue: 189) }

    /// `nonce`
    @inlinable public static var nonce: AttributeName { AttributeName(rawValue: 254) }

    /// `onclick`
    @inlinable public static var onclick: AttributeName { AttributeName(rawValue: 255) }

    /// `onerror`
    @inlinable public static var onerror: AttributeName { AttributeName(rawValue: 257) }

    /// `onload`
    @inlinable public static var onload: AttributeName { AttributeName(rawValue: 256) }

    /// `open`
    @inlinable public static var open: AttributeName { AttributeName(rawValue: 258) }

    /// `pattern`
    @inlinable public static var pattern: AttributeName { AttributeName(rawValue: 259) }

    /// `ping`
    @inlinable public static var ping: AttributeName { AttributeName(rawValue: 260) }

    /// `placeholder`
    @inlinable public static var placeholder: AttributeName { AttributeName(rawValue: 261) }

    /// `poster`
    @inlinable public static var poster: AttributeName { AttributeName(rawValue: 262) }

    /// `prefix`
    @inlinable public static var prefix: AttributeName { AttributeName(rawValue: 298) }

    /// `preload`
    @inlinable public static var preload: AttributeName { AttributeName(rawValue: 263) }

    /// `property`
    @inlinable public static var property: AttributeName { AttributeName(rawValue: 264) }

    /// `rel`
    @inlinable public static var rel: AttributeName { AttributeName(rawValue: 265) }

    /// `required`
    @inlinable public static var required: AttributeName { AttributeName(rawValue: 266) }

    /// `resource`
    @inlinable public static var resource: AttributeName { AttributeName(rawValue: 296) }

    /// `rev`
    @inlinable public static var rev: AttributeName { AttributeName(rawValue: 267) }

    /// `role`
    @inlinable public static var role: AttributeName { AttributeName(rawValue: 268) }

    /// `rows`
    @inlinable public static var rows: AttributeName { AttributeName(rawValue: 269) }

    /// `rowspan`
    @inlinable public static var rowspan: AttributeName { AttributeName(rawValue: 270) }

    /// `sandbox`
    @inlinable public static var sandbox: AttributeName { AttributeName(rawValue: 271) }

    /// `scope`
    @inlinable public static var scope: AttributeName { AttributeName(rawValue: 272) }

    /// `selected`
    @inlinable public static var selected: AttributeName { AttributeName(rawValue: 273) }

    /// `shape`
    @inlinable public static var shape: AttributeName { AttributeName(rawValue: 274) }

    /// `show`
    @inlinable public static var show: AttributeName { AttributeName(rawValue: 505) }

    /// `size`
    @inlinable public static var size: AttributeName { AttributeName(rawValue: 275) }

    /// `sizes`
    @inlinable public static var sizes: AttributeName { AttributeName(rawValue: 276) }

    /// `space`
    @inlinable public static var space: AttributeName { AttributeName(rawValue: 506) }

    /// `span`
    @inlinable public static var span: AttributeName { AttributeName(rawValue: 135) }

    /// `src`
    @inlinable public static var src: AttributeName { AttributeName(rawValue: 277) }

    /// `srcdoc`
    @inlinable public static var srcdoc: AttributeName { AttributeName(rawValue: 278) }

    /// `srclang`
    @inlinable public static var srclang: AttributeName { AttributeName(rawValue: 279) }

    /// `srcset`
    @inlinable public static var srcset: AttributeName { AttributeName(rawValue: 280) }

    /// `standalone`
    @inlinable public static var standalone: AttributeName { AttributeName(rawValue: 311) }

    /// `start`
    @inlinable public static var start: AttributeName { AttributeName(rawValue: 281) }

    /// `step`
    @inlinable public static var step: AttributeName { AttributeName(rawValue: 282) }

    /// `style`
    @inlinable public static var style: AttributeName { AttributeName(rawValue: 138) }

    /// `summary`
    @inlinable public static var summary: AttributeName { AttributeName(rawValue: 140) }

    /// `tabindex`
    @inlinable public static var tabindex: AttributeName { AttributeName(rawValue: 283) }

    /// `target`
    @inlinable public static var target: AttributeName { AttributeName(rawValue: 284) }

    /// `text`
    @inlinable public static var text: AttributeName { AttributeName(rawValue: 314) }

    /// `title`
    @inlinable public static var title: AttributeName { AttributeName(rawValue: 152) }

    /// `translate`
    @inlinable public static var translate: AttributeName { AttributeName(rawValue: 285) }

    /// `type`
    @inlinable public static var type: AttributeName { AttributeName(rawValue: 286) }

    /// `typeof`
    @inlinable public static var typeof: AttributeName { AttributeName(rawValue: 287) }

    /// `url`
    @inlinable public static var url: AttributeName { AttributeName(rawValue: 171) }

    /// `usemap`
    @inlinable public static var usemap: AttributeName { AttributeName(rawValue: 288) }

    /// `valign`
    @inlinable public static var valign: AttributeName { AttributeName(rawValue: 289) }

    /// `value`
    @inlinable public static var value: AttributeName { AttributeName(rawValue: 290) }

    /// `version`
    @inlinable public static var version: AttributeName { AttributeName(rawValue: 310) }

    /// `vocab`
    @inlinable public static var vocab: AttributeName { AttributeName(rawValue: 291) }

    /// `width`
    @inlinable public static var width: AttributeName { AttributeName(rawValue: 292) }

    /// `wrap`
    @inlinable public static var wrap: AttributeName { AttributeName(rawValue: 293) }

    /// `xlink`
    @inlinable public static var xlink: AttributeName { AttributeName(rawValue: 507) }

    /// `xmlns`
    @inlinable public static var xmlns: AttributeName { AttributeName(rawValue: 294) }

    /// `xmlUrl`
    @inlinable public static var xmlUrl: AttributeName { AttributeName(rawValue: 315) }
}
