// The insertion modes up to the body (13.2.6.4.1 to 13.2.6.4.6).
extension HTMLTreeBuilder {
    mutating func initial() {
        switch tokenizer.token.kind {
        case .characters:
            _ = takeLeadingWhitespace()
            if tokenizer.token.text.count == 0 { return }
        case .comment: return insertComment(at: Location(parent: 0))
        case .doctype:
            insertDoctype()
            mode = .beforeHTML
            return
        default: break
        }
        quirksMode = .quirks
        mode = .beforeHTML
        reprocess = true
    }

    mutating func beforeHTML() {
        switch tokenizer.token.kind {
        case .doctype: return
        case .comment: return insertComment(at: Location(parent: 0))
        case .characters:
            _ = takeLeadingWhitespace()
            if tokenizer.token.text.count == 0 { return }
        case .startTag where tag == .html:
            push(append(elementForToken(), to: 0), key: TagName.html.rawValue)
            mode = .beforeHead
            return
        case .endTag where ![.head, .body, .html, .br].contains(tag): return
        default: break
        }
        let start = tokenizer.token.start
        var record = NodeRecord(kind: .element, start: start, end: start)
        record.name = TagName.html.rawValue
        push(append(record, to: 0), key: TagName.html.rawValue)
        mode = .beforeHead
        reprocess = true
    }

    mutating func beforeHead() {
        switch tokenizer.token.kind {
        case .characters:
            _ = takeLeadingWhitespace()
            if tokenizer.token.text.count == 0 { return }
        case .comment: return insertComment()
        case .doctype: return
        case .startTag where tag == .html: return inBody()
        case .startTag where tag == .head:
            insertElement()
            head = open.last?.node ?? NodeRecord.none
            mode = .inHead
            return
        case .endTag where ![.head, .body, .html, .br].contains(tag): return
        default: break
        }
        insertImplied(.head)
        head = open.last?.node ?? NodeRecord.none
        mode = .inHead
        reprocess = true
    }

    mutating func inHead() {
        switch tokenizer.token.kind {
        case .characters:
            if let space = takeLeadingWhitespace() { insertText(space) }
            if tokenizer.token.text.count == 0 { return }
        case .comment: return insertComment()
        case .doctype: return
        case .startTag:
            if inHeadStartTag() { return }
        case .endTag:
            switch tag {
            case .head:
                pop()
                mode = .afterHead
                return
            case .body, .html, .br: break
            case .template: return endTemplate()
            default: return
            }
        case .null, .end: break
        }
        pop()
        mode = .afterHead
        reprocess = true
    }

    /// Processes a start tag in the head; false where it ends the head.
    private mutating func inHeadStartTag() -> Bool {
        switch tag {
        case .html: inBody()
        case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
        case .title: insertRaw(.rcdata)
        case .noframes, .style: insertRaw(.rawText)
        case .script: insertRaw(.scriptData)
        case .noscript:
            insertElement()
            mode = .inHeadNoscript
        case .template: startTemplate()
        case .head: break
        default: return false
        }
        return true
    }

    /// Opens an element whose content is only text.
    mutating func insertRaw(_ reading: HTMLTokenizer.Mode) {
        let depth = open.count
        insertElement()
        tokenizer.mode = reading
        guard open.count > depth else { return }
        originalMode = mode
        mode = .text
    }

    private mutating func startTemplate() {
        let depth = open.count
        insertElement()
        guard open.count > depth, let template = open.last else { return }
        let content = NodeRecord(
            kind: .templateContent,
            start: tokenizer.token.end,
            end: tokenizer.token.end
        )
        _ = append(content, to: template.node)
        formatting.append(.marker)
        framesetAllowed = false
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    private mutating func endTemplate() {
        guard isOpen(.template) else { return }
        generateImpliedEndTagsThoroughly()
        closeTemplate()
    }

    mutating func closeTemplate() {
        while let last = open.last {
            if last.is(.template) {
                if let content = content(of: last.node) {
                    records[Int(content)].sourceEnd = UInt32(tokenizer.token.start)
                }
            }
            pop()
            if last.is(.template) { break }
        }
        clearFormattingToMarker()
        templateModes.removeLast(min(1, templateModes.count))
        resetInsertionMode()
    }

    mutating func inHeadNoscript() {
        switch tokenizer.token.kind {
        case .doctype: return
        case .comment: return inHead()
        case .characters:
            if let space = takeLeadingWhitespace() { insertText(space) }
            if tokenizer.token.text.count == 0 { return }
        case .startTag:
            switch tag {
            case .html: return inBody()
            case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead()
            case .head, .noscript: return
            default: break
            }
        case .endTag:
            if tag == .noscript {
                pop()
                mode = .inHead
                return
            }
            if tag != .br { return }
        case .null, .end: break
        }
        pop()
        mode = .inHead
        reprocess = true
    }

    mutating func afterHead() {
        switch tokenizer.token.kind {
        case .characters:
            if let space = takeLeadingWhitespace() { insertText(space) }
            if tokenizer.token.text.count == 0 { return }
        case .comment: return insertComment()
        case .doctype: return
        case .startTag:
            switch tag {
            case .html: return inBody()
            case .body:
                insertElement()
                framesetAllowed = false
                mode = .inBody
                return
            case .frameset:
                insertElement()
                mode = .inFrameset
                return
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template,
                .title:
                return backInHead()
            case .head: return
            default: break
            }
        case .endTag:
            if tag == .template { return inHead() }
            if ![.body, .html, .br].contains(tag) { return }
        case .null, .end: break
        }
        insertImplied(.body)
        mode = .inBody
        reprocess = true
    }

    /// Puts an element that comes after the head into it.
    private mutating func backInHead() {
        let end = records[Int(head)].sourceEnd
        push(head, key: TagName.head.rawValue)
        inHead()
        if let index = openIndex(of: head) { removeOpen(at: index) }
        records[Int(head)].sourceEnd = end
    }

    mutating func inText() {
        switch tokenizer.token.kind {
        case .characters: insertCharacters()
        case .end:
            pop()
            mode = originalMode
            reprocess = true
        default:
            pop()
            mode = originalMode
        }
    }
}
