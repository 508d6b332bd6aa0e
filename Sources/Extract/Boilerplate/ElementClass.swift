import Markup

/// What an element's name means for reading a page.
enum ElementClass: UInt8, Sendable {
    /// Part of a line of text.
    case inline
    /// A link.
    case link
    /// A line break.
    case lineBreak
    /// Begins and ends a stretch of text.
    case block
    /// `p`, `pre`, `dd`.
    case paragraph
    /// `h1` to `h6`.
    case heading
    /// `li`, `dt`.
    case listItem
    /// `ul`, `ol`, `dl`.
    case list
    /// `blockquote`.
    case quote
    /// `table`.
    case table
    /// `tr`.
    case row
    /// `td`, `th`.
    case cell
    /// `figure`.
    case figure
    /// `figcaption`.
    case caption
    /// `article`.
    case article
    /// `nav`, `footer`, `aside`, `menu`, `dialog`: rarely part of an article.
    case furniture
    /// `form`.
    case form
    /// Never text for readers: scripts, styles, controls, drawings.
    case skipped

    private static let byName: [ElementClass] = {
        var table = [ElementClass](repeating: .inline, count: 1024)
        func set(_ value: ElementClass, _ names: [TagName]) {
            for name in names where Int(name.rawValue) < table.count {
                table[Int(name.rawValue)] = value
            }
        }
        set(.link, [.a])
        set(.lineBreak, [.br])
        set(
            .block,
            [
                .address, .body, .center, .details, .dir, .div, .fieldset, .header, .hgroup, .html,
                .legend, .main, .section, .summary, .tbody, .tfoot, .thead, .hr, .colgroup, .search,
                .listing, .xmp, .optgroup, .option,
            ]
        )
        set(.paragraph, [.p, .pre, .dd])
        set(.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
        set(.listItem, [.li, .dt])
        set(.list, [.ul, .ol, .dl])
        set(.quote, [.blockquote])
        set(.table, [.table])
        set(.row, [.tr])
        set(.cell, [.td, .th])
        set(.figure, [.figure])
        set(.caption, [.figcaption, .caption])
        set(.article, [.article])
        set(.furniture, [.nav, .footer, .aside, .menu, .dialog])
        set(.form, [.form])
        set(
            .skipped,
            [
                .script, .style, .noscript, .template, .head, .iframe, .object, .embed, .applet,
                .svg, .math, .canvas, .audio, .video, .button, .select, .textarea, .input, .title,
                .datalist, .map, .noframes, .frameset, .noembed, .img, .picture, .link, .meta,
                .progress, .meter, .rp, .rt,
            ]
        )
        return table
    }()

    /// The class of a name; unknown names are inline.
    static func of(_ name: TagName) -> ElementClass {
        let number = Int(truncatingIfNeeded: name.rawValue)
        return number >= 0 && number < byName.count ? byName[number] : .inline
    }

    /// Whether it ends a line of text.
    var breaksText: Bool {
        switch self {
        case .inline, .link, .lineBreak, .skipped: false
        default: true
        }
    }
}
