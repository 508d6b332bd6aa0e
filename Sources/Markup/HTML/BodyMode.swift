// The insertion mode "in body": start tags (13.2.6.4.7).
extension HTMLTreeBuilder {
    mutating func inBody() {
        switch tokenizer.token.kind {
        case .characters:
            reconstructFormatting()
            if framesetAllowed, !isWhitespace(tokenizer.token.text) { framesetAllowed = false }
            insertCharacters()
        case .startTag: bodyStartTag()
        case .endTag: bodyEndTag()
        case .comment: insertComment()
        case .null, .doctype: break
        case .end:
            if templateModes.isEmpty { isDone = true } else { inTemplate() }
        }
    }

    private mutating func bodyStartTag() {
        switch tag {
        case .div, .p, .article, .section, .ul, .ol, .header, .footer, .nav, .aside, .main,
            .figure, .figcaption, .blockquote, .address, .center, .details, .dialog, .dir, .dl,
            .fieldset, .hgroup, .menu, .search, .summary:
            closeParagraphInButtonScope()
            insertElement()
        case .a: startAnchor()
        case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
            reconstructFormatting()
            insertElement()
            pushFormatting()
        case .area, .br, .embed, .img, .keygen, .wbr:
            reconstructFormatting()
            insertVoidElement()
            framesetAllowed = false
        case .span: insertOrdinary()
        case .li: startItem(closing: [.li])
        case .dd, .dt: startItem(closing: [.dd, .dt])
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeParagraphInButtonScope()
            if let last = open.last, traits(last) & ElementTraits.heading != 0 { pop() }
            insertElement()
        case .script: insertRaw(.scriptData)
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .style, .template, .title:
            inHead()
        case .table:
            if quirksMode != .quirks { closeParagraphInButtonScope() }
            insertElement()
            framesetAllowed = false
            mode = .inTable
        case .input, .select, .option, .optgroup, .button, .textarea, .form:
            startControl()
        case .html:
            if !isOpen(.template), let root = open.first { mergeAttributes(into: root.node) }
        case .body: startBody()
        case .frameset: startFrameset()
        case .hr: startRule()
        case .pre, .listing:
            closeParagraphInButtonScope()
            insertElement()
            skipsLineFeed = true
            framesetAllowed = false
        case .plaintext:
            closeParagraphInButtonScope()
            insertElement()
            tokenizer.mode = .plainText
        case .nobr:
            reconstructFormatting()
            if inScope(.nobr) {
                adoptionAgency(.nobr)
                reconstructFormatting()
            }
            insertElement()
            pushFormatting()
        case .applet, .marquee, .object:
            reconstructFormatting()
            insertElement()
            formatting.append(.marker)
            framesetAllowed = false
        case .param, .source, .track: insertVoidElement()
        case .image:
            tokenizer.token.name = TagName.img.rawValue
            bodyStartTag()
        case .xmp:
            closeParagraphInButtonScope()
            reconstructFormatting()
            framesetAllowed = false
            insertRaw(.rawText)
        case .iframe:
            framesetAllowed = false
            insertRaw(.rawText)
        case .noembed: insertRaw(.rawText)
        case .rb, .rtc:
            if inScope(.ruby) { generateImpliedEndTags() }
            insertElement()
        case .rp, .rt:
            if inScope(.ruby) { generateImpliedEndTags(except: .rtc) }
            insertElement()
        case .math: insertForeignRoot(OpenElement.mathBit)
        case .svg: insertForeignRoot(OpenElement.svgBit)
        case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr:
            break
        case .selectedcontent:
            insertOrdinary()
            if let node = open.last?.node { selectedContents.append(node) }
        default: insertOrdinary()
        }
    }

    private mutating func insertOrdinary() {
        reconstructFormatting()
        insertElement()
    }

    private mutating func startAnchor() {
        if let active = activeFormatting(.a) {
            adoptionAgency(.a)
            removeFormatting(active)
            if records[Int(active)].isOpen, let index = openIndex(of: active) {
                removeOpen(at: index)
            }
        }
        reconstructFormatting()
        insertElement()
        pushFormatting()
    }

    private mutating func startItem(closing names: [TagName]) {
        framesetAllowed = false
        if let name = itemToClose(names) {
            generateImpliedEndTags(except: name)
            popUntil(name)
        }
        closeParagraphInButtonScope()
        insertElement()
    }

    /// The open item that the next one ends, if nothing special stands between.
    private func itemToClose(_ names: [TagName]) -> TagName? {
        guard names.contains(where: { isOpen($0) }) else { return nil }
        for element in open.suffix(Self.searchLimit).reversed() {
            if let name = names.first(where: { element.is($0) }) { return name }
            let isBound = traits(element) & ElementTraits.special != 0
            if isBound, !element.is(.address), !element.is(.div), !element.is(.p) { return nil }
        }
        return nil
    }

    private mutating func startBody() {
        guard open.count > 1, open[1].is(.body), !isOpen(.template) else { return }
        framesetAllowed = false
        mergeAttributes(into: open[1].node)
    }

    private mutating func startFrameset() {
        guard open.count > 1, open[1].is(.body), framesetAllowed else { return }
        leaveOrder()
        unlink(open[1].node)
        while open.count > 1 { pop() }
        insertElement()
        mode = .inFrameset
    }

    private mutating func startRule() {
        closeParagraphInButtonScope()
        if inScope(.select) { generateImpliedEndTags() }
        insertVoidElement()
        framesetAllowed = false
    }

    private mutating func startControl() {
        switch tag {
        case .form:
            if form != NodeRecord.none, !isOpen(.template) { return }
            closeParagraphInButtonScope()
            insertElement()
            if !isOpen(.template) { form = open.last?.node ?? NodeRecord.none }
        case .button:
            if inScope(.button) {
                generateImpliedEndTags()
                popUntil(.button)
            }
            insertOrdinary()
            framesetAllowed = false
        case .textarea:
            skipsLineFeed = true
            framesetAllowed = false
            insertRaw(.rcdata)
        case .input:
            if context?.is(.select) ?? false { return }
            if inScope(.select) { popUntil(.select) }
            reconstructFormatting()
            insertVoidElement()
            if tokenAttribute(.type) != Array("hidden".utf8) { framesetAllowed = false }
        case .select:
            if context?.is(.select) ?? false { return }
            if inScope(.select) {
                popUntil(.select)
                return
            }
            insertOrdinary()
            framesetAllowed = false
        case .option:
            if inScope(.select) {
                generateImpliedEndTags(except: .optgroup)
            } else if currentIs(.option) {
                pop()
            }
            insertOrdinary()
        default:
            if inScope(.select) {
                generateImpliedEndTags()
            } else if currentIs(.option) {
                pop()
            }
            insertOrdinary()
        }
    }
}
