/// What the tree builder needs to know about an element by its name, as bits.
enum ElementTraits {
    /// "Special" elements of the standard.
    static let special: UInt16 = 1
    /// Elements that bound "has an element in scope".
    static let scope: UInt16 = 2
    static let listScope: UInt16 = 4
    static let buttonScope: UInt16 = 8
    static let tableScope: UInt16 = 16
    /// Elements whose end tag may be left out.
    static let impliedEnd: UInt16 = 32
    /// As `impliedEnd`, and the parts of tables.
    static let thoroughlyImpliedEnd: UInt16 = 64
    /// Elements that text and misplaced elements are moved out of, before the table.
    static let fosters: UInt16 = 128
    static let heading: UInt16 = 256

    /// The bits of the known names, by number; those past the end have none.
    static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: NameTable.known.count)
        func add(_ bits: UInt16, _ names: [TagName]) {
            for name in names { table[Int(name.rawValue)] |= bits }
        }
        add(
            special,
            [
                .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound,
                .blockquote, .body, .br, .button, .caption, .center, .col, .colgroup, .dd,
                .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption, .figure, .footer,
                .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup,
                .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee,
                .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
                .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary,
                .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr,
                .track, .ul, .wbr, .xmp,
            ]
        )
        add(
            scope,
            [
                .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
            ]
        )
        add(listScope, [.ol, .ul])
        add(buttonScope, [.button])
        add(tableScope, [.html, .table, .template])
        let implied: [TagName] = [
            .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc,
        ]
        add(impliedEnd, implied)
        add(
            thoroughlyImpliedEnd,
            implied + [.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr]
        )
        add(fosters, [.table, .tbody, .tfoot, .thead, .tr])
        add(heading, [.h1, .h2, .h3, .h4, .h5, .h6])
        return table
    }()
}

/// An element on the stack of open elements.
struct OpenElement {
    var node: UInt32
    /// The number of the name; in SVG and MathML with a bit above it.
    var key: UInt32

    static let svgBit: UInt32 = 1 << 28
    static let mathBit: UInt32 = 1 << 29
    /// A MathML `annotation-xml` that holds HTML.
    static let integrationBit: UInt32 = 1 << 30
    static let foreignBits = svgBit | mathBit

    var isHTML: Bool { key & Self.foreignBits == 0 }
    var name: TagName { TagName(rawValue: key & 0x0FFF_FFFF) }

    func `is`(_ name: TagName) -> Bool { key == name.rawValue }

    /// Where HTML stands inside SVG or MathML.
    var isHTMLIntegrationPoint: Bool {
        if key & Self.svgBit != 0 {
            return [.foreignObject, .desc, .title].contains(name)
        }
        return key & Self.integrationBit != 0
    }

    /// Where text stands inside MathML.
    var isMathTextIntegrationPoint: Bool {
        key & Self.mathBit != 0 && [.mi, .mo, .mn, .ms, .mtext].contains(name)
    }

    /// The traits of an element of SVG or MathML.
    var foreignTraits: UInt16 {
        let bounds =
            key & Self.svgBit != 0
            ? isHTMLIntegrationPoint : isMathTextIntegrationPoint || name == .annotationXml
        return bounds ? ElementTraits.special | ElementTraits.scope : 0
    }
}

/// The insertion modes of the standard.
enum InsertionMode: UInt8 {
    case initial
    case beforeHTML
    case beforeHead
    case inHead
    case inHeadNoscript
    case afterHead
    case inBody
    case text
    case inTable
    case inTableText
    case inCaption
    case inColumnGroup
    case inTableBody
    case inRow
    case inCell
    case inTemplate
    case afterBody
    case inFrameset
    case afterFrameset
    case afterAfterBody
    case afterAfterFrameset
}
