extension MarkupTree {
    /// `node` (the page by default) as HTML that is safe to put into a page of one's own.
    ///
    /// Only elements and attributes of an allow list remain: text, headings, lists, tables, quotations, links to `http` and
    /// `https`. Scripts, styles, frames, forms, event handlers and everything unknown are gone, images are their `alt`
    /// text, so that nothing is fetched. The result is a balanced part of a page, without `html`, `head` and `body`.
    ///
    /// - Complexity: O(*n*) in the nodes and text inside `node`.
    public func sanitizedHTML(of node: MarkupNode? = nil) -> String {
        var writer = MarkupWriter()
        writeTree(from: node ?? document, to: &writer) { node, writer in
            let record = records[Int(node.index)]
            switch record.kind {
            case .document: return .unwrap
            case .text:
                writer.write(bytes(record.payload), escaping: true)
                return .skip
            case .element: return sanitize(node, record, &writer)
            case .comment, .instruction, .doctype, .templateContent: return .skip
            }
        }
        return String(decoding: writer.result, as: UTF8.self)
    }

    private func sanitize(
        _ node: MarkupNode,
        _ record: NodeRecord,
        _ writer: inout MarkupWriter
    ) -> Written {
        let name = TagName(rawValue: record.name)
        guard record.namespace == .html, !SanitizingRules.dropped.contains(name) else {
            return .skip
        }
        if name == .img {
            if let alt = attributeUTF8(.alt, of: node), !alt.isEmpty {
                writer.write("[", [], "")
                writer.write(alt, escaping: true)
                writer.write("]", [], "")
            }
            return .skip
        }
        guard SanitizingRules.allowed.contains(name) else { return .unwrap }
        writer.open(names.name(record.name))
        for index in attributeRange(of: node) {
            let attribute = attributeRecords[index]
            let attributeName = AttributeName(rawValue: attribute.name)
            if attributeName == .href, name == .a {
                guard let address = Self.safeAddress(bytes(attribute.value)) else { continue }
                writer.attribute(names.name(attribute.name), address)
                writer.attribute(
                    names.name(AttributeName.rel.rawValue),
                    "nofollow noopener noreferrer".utf8
                )
            } else if SanitizingRules.attributes.contains(attributeName) {
                writer.attribute(names.name(attribute.name), bytes(attribute.value))
            }
        }
        writer.closeTag()
        return SanitizingRules.voids.contains(name) ? .unwrap : .wrap
    }

    /// An address without the characters that browsers skip, if it leads to the web.
    private static func safeAddress(_ value: ArraySlice<UInt8>) -> [UInt8]? {
        let address = Array(value.filter { $0 > 0x20 && $0 != 0x7F })
        let isWeb =
            ASCII.matches("http://", address, at: 0) || ASCII.matches("https://", address, at: 0)
        return isWeb ? address : nil
    }
}

/// Which elements and attributes may be shown.
enum SanitizingRules {
    static let allowed: Set<TagName> = [
        .a, .abbr, .address, .article, .aside, .b, .bdi, .bdo, .big, .blockquote, .br, .caption,
        .center, .cite, .code, .col, .colgroup, .dd, .del, .details, .dfn, .div, .dl, .dt, .em,
        .figcaption, .figure, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .i,
        .ins, .kbd, .li, .main, .mark, .nav, .ol, .p, .pre, .q, .rp, .rt, .ruby, .s, .samp,
        .section, .small, .span, .strong, .sub, .summary, .sup, .table, .tbody, .td, .tfoot, .th,
        .thead, .time, .tr, .u, .ul, .var, .wbr,
    ]

    /// Elements that go with everything inside them; others that are not allowed leave their content.
    static let dropped: Set<TagName> = [
        .applet, .audio, .base, .canvas, .datalist, .embed, .frame, .frameset, .head, .iframe,
        .input,
        .link, .math, .meta, .noembed, .noframes, .noscript, .object, .option, .param,
        .plaintext, .script, .select, .source, .style, .svg, .template, .textarea, .title, .track,
        .video, .xmp,
    ]

    static let attributes: Set<AttributeName> = [
        .title, .lang, .dir, .datetime, .colspan, .rowspan, .start,
    ]

    static let voids: Set<TagName> = [
        .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen,
        .link, .meta, .param, .source, .track, .wbr,
    ]

    /// Elements whose text is written as it stands.
    static let rawText: Set<TagName> = [
        .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext,
    ]
}
