// The insertion mode "in body": end tags (13.2.6.4.7).
extension HTMLTreeBuilder {
    mutating func bodyEndTag() {
        switch tag {
        case .div, .article, .section, .ul, .ol, .header, .footer, .nav, .aside, .main, .figure,
            .figcaption, .blockquote, .address, .button, .center, .details, .dialog, .dir, .dl,
            .fieldset, .hgroup, .listing, .menu, .pre, .search, .select, .summary:
            guard inScope(tag) else { return }
            generateImpliedEndTags()
            popUntil(tag)
        case .p:
            if !inButtonScope(.p) {
                guard records.count < limits.nodes else { return }
                insertImplied(.p)
            }
            closeParagraph()
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
            adoptionAgency(tag)
        case .li:
            guard inListScope(.li) else { return }
            generateImpliedEndTags(except: .li)
            popUntil(.li)
        case .dd, .dt:
            guard inScope(tag) else { return }
            generateImpliedEndTags(except: tag)
            popUntil(tag)
        case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
        case .body:
            if inScope(.body) { endBody() }
        case .html:
            guard inScope(.body) else { return }
            endBody()
            reprocess = true
        case .form: endForm()
        case .template: inHead()
        case .applet, .marquee, .object:
            guard inScope(tag) else { return }
            generateImpliedEndTags()
            popUntil(tag)
            clearFormattingToMarker()
        case .br:
            tokenizer.token.kind = .startTag
            tokenizer.token.attributes = 0..<0
            inBody()
        default: anyOtherEndTag()
        }
    }

    private mutating func endBody() {
        mode = .afterBody
        if open.count > 1, tag == .body {
            records[Int(open[1].node)].sourceEnd = UInt32(tokenizer.token.end)
        }
    }

    private mutating func endHeading() {
        guard headingInScope() else { return }
        generateImpliedEndTags()
        while let last = open.last {
            pop()
            if traits(last) & ElementTraits.heading != 0 {
                records[Int(last.node)].sourceEnd = UInt32(tokenizer.token.end)
                return
            }
        }
    }

    private mutating func endForm() {
        if isOpen(.template) {
            guard inScope(.form) else { return }
            generateImpliedEndTags()
            popUntil(.form)
            return
        }
        let node = form
        form = NodeRecord.none
        guard node != NodeRecord.none, inScope(node: node) else { return }
        generateImpliedEndTags()
        if let index = openIndex(of: node) { removeOpen(at: index) }
    }

    mutating func anyOtherEndTag() {
        let name = tokenizer.token.name
        if Int(name) < openCounts.count, openCounts[Int(name)] == 0 { return }
        let lowest = max(0, open.count - Self.searchLimit)
        for index in (lowest..<open.count).reversed() {
            if open[index].key == name {
                let target = open[index].node
                generateImpliedEndTags(except: tag)
                while let last = open.last {
                    pop()
                    if last.node == target { break }
                }
                return
            }
            if traits(open[index]) & ElementTraits.special != 0 { return }
        }
    }
}
