// Templates, frames and what follows the body (13.2.6.4.16 to 13.2.6.4.21).
extension HTMLTreeBuilder {
    mutating func inTemplate() {
        switch tokenizer.token.kind {
        case .characters, .null, .comment, .doctype: inBody()
        case .startTag:
            switch tag {
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template,
                .title:
                inHead()
            case .caption, .colgroup, .tbody, .tfoot, .thead: continueTemplate(in: .inTable)
            case .col: continueTemplate(in: .inColumnGroup)
            case .tr: continueTemplate(in: .inTableBody)
            case .td, .th: continueTemplate(in: .inRow)
            default: continueTemplate(in: .inBody)
            }
        case .endTag:
            if tag == .template { inHead() }
        case .end:
            guard isOpen(.template) else {
                isDone = true
                return
            }
            closeTemplate()
            reprocess = true
        }
    }

    private mutating func continueTemplate(in newMode: InsertionMode) {
        templateModes.removeLast(min(1, templateModes.count))
        templateModes.append(newMode)
        mode = newMode
        reprocess = true
    }

    mutating func afterBody() {
        switch tokenizer.token.kind {
        case .characters where isWhitespace(tokenizer.token.text): return inBody()
        case .characters:
            if let space = takeLeadingWhitespace() {
                reconstructFormatting()
                insertText(space)
            }
        case .comment: return insertComment(at: Location(parent: open.first?.node ?? 0))
        case .doctype: return
        case .startTag where tag == .html: return inBody()
        case .endTag where tag == .html:
            if context == nil {
                mode = .afterAfterBody
                if let root = open.first {
                    records[Int(root.node)].sourceEnd = UInt32(tokenizer.token.end)
                }
            }
            return
        case .end:
            isDone = true
            return
        default: break
        }
        mode = .inBody
        reprocess = true
    }

    mutating func inFrameset() {
        switch tokenizer.token.kind {
        case .characters: insertWhitespaceOnly()
        case .comment: insertComment()
        case .startTag:
            switch tag {
            case .html: inBody()
            case .frameset: insertElement()
            case .frame: insertVoidElement()
            case .noframes: inHead()
            default: break
            }
        case .endTag where tag == .frameset:
            guard open.count > 1 else { return }
            pop()
            if context == nil, !currentIs(.frameset) { mode = .afterFrameset }
        case .end: isDone = true
        default: break
        }
    }

    mutating func afterFrameset() {
        switch tokenizer.token.kind {
        case .characters: insertWhitespaceOnly()
        case .comment: insertComment()
        case .startTag:
            if tag == .html { inBody() }
            if tag == .noframes { inHead() }
        case .endTag where tag == .html: mode = .afterAfterFrameset
        case .end: isDone = true
        default: break
        }
    }

    /// Inserts the whitespace among the characters just read and drops the others.
    private mutating func insertWhitespaceOnly() {
        while tokenizer.token.text.count > 0 {
            if let space = takeLeadingWhitespace() { insertText(space) }
            let rest = tokenizer.token.text
            if rest.count > 0 {
                tokenizer.token.text = TextPiece(start: rest.start + 1, count: rest.count - 1)
            }
        }
    }

    mutating func afterAfterBody() {
        switch tokenizer.token.kind {
        case .comment: return insertComment(at: Location(parent: 0))
        case .doctype: return inBody()
        case .characters where isWhitespace(tokenizer.token.text): return inBody()
        case .characters:
            if let space = takeLeadingWhitespace() {
                reconstructFormatting()
                insertText(space)
            }
        case .startTag where tag == .html: return inBody()
        case .end:
            isDone = true
            return
        default: break
        }
        mode = .inBody
        reprocess = true
    }

    mutating func afterAfterFrameset() {
        switch tokenizer.token.kind {
        case .comment: insertComment(at: Location(parent: 0))
        case .doctype: inBody()
        case .characters: insertWhitespaceOnly()
        case .startTag:
            if tag == .html { inBody() }
            if tag == .noframes { inHead() }
        case .end: isDone = true
        default: break
        }
    }
}
