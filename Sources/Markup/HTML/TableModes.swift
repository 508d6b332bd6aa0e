// The insertion modes of tables (13.2.6.4.9 to 13.2.6.4.15).
extension HTMLTreeBuilder {
    mutating func inTable() {
        switch tokenizer.token.kind {
        case .characters, .null:
            if let last = open.last,
                last.is(.template) || traits(last) & ElementTraits.fosters != 0
            {
                pendingTableText.removeAll()
                originalMode = mode
                mode = .inTableText
                reprocess = true
                return
            }
            fosterInBody()
        case .comment: insertComment()
        case .doctype: break
        case .startTag: tableStartTag()
        case .endTag:
            switch tag {
            case .table:
                guard inTableScope(.table) else { return }
                popUntil(.table)
                resetInsertionMode()
            case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
                break
            case .template: inHead()
            default: fosterInBody()
            }
        case .end: inBody()
        }
    }

    private mutating func tableStartTag() {
        switch tag {
        case .caption:
            clearStack(to: .table, .template, .html)
            formatting.append(.marker)
            insertElement()
            mode = .inCaption
        case .colgroup:
            clearStack(to: .table, .template, .html)
            insertElement()
            mode = .inColumnGroup
        case .col:
            clearStack(to: .table, .template, .html)
            insertImplied(.colgroup)
            mode = .inColumnGroup
            reprocess = true
        case .tbody, .tfoot, .thead:
            clearStack(to: .table, .template, .html)
            insertElement()
            mode = .inTableBody
        case .td, .th, .tr:
            clearStack(to: .table, .template, .html)
            insertImplied(.tbody)
            mode = .inTableBody
            reprocess = true
        case .table:
            guard inTableScope(.table) else { return }
            popUntil(.table)
            resetInsertionMode()
            reprocess = true
        case .style, .script, .template: inHead()
        case .input where tokenAttribute(.type) == Array("hidden".utf8): insertVoidElement()
        case .form:
            guard form == NodeRecord.none, !isOpen(.template) else { return }
            insertElement()
            form = open.last?.node ?? NodeRecord.none
            pop()
        default: fosterInBody()
        }
    }

    /// Processes the token as in the body, misplaced nodes going before the table.
    private mutating func fosterInBody() {
        fosterParenting = true
        inBody()
        fosterParenting = false
    }

    mutating func inTableText() {
        switch tokenizer.token.kind {
        case .null: return
        case .characters:
            pendingTableText.append(tokenizer.token)
            return
        default: break
        }
        let token = tokenizer.token
        let isSpace = pendingTableText.allSatisfy { isWhitespace($0.text) }
        for pending in pendingTableText {
            tokenizer.token = pending
            if isSpace { insertCharacters() } else { fosterInBody() }
        }
        pendingTableText.removeAll()
        tokenizer.token = token
        mode = originalMode
        reprocess = true
    }

    mutating func inCaption() {
        switch tokenizer.token.kind {
        case .endTag where tag == .caption: _ = closeCaption()
        case .endTag where tag == .table: reprocess = closeCaption()
        case .startTag:
            switch tag {
            case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
                reprocess = closeCaption()
            default: inBody()
            }
        case .endTag:
            switch tag {
            case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
            default: inBody()
            }
        default: inBody()
        }
    }

    private mutating func closeCaption() -> Bool {
        guard inTableScope(.caption) else { return false }
        generateImpliedEndTags()
        popUntil(.caption)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func inColumnGroup() {
        switch tokenizer.token.kind {
        case .characters:
            if let space = takeLeadingWhitespace() { insertText(space) }
            if tokenizer.token.text.count == 0 { return }
        case .comment: return insertComment()
        case .doctype: return
        case .startTag:
            switch tag {
            case .html: return inBody()
            case .col: return insertVoidElement()
            case .template: return inHead()
            default: break
            }
        case .endTag:
            switch tag {
            case .colgroup:
                guard currentIs(.colgroup) else { return }
                pop()
                mode = .inTable
                return
            case .col: return
            case .template: return inHead()
            default: break
            }
        case .end: return inBody()
        case .null: break
        }
        guard currentIs(.colgroup) else { return }
        pop()
        mode = .inTable
        reprocess = true
    }

    mutating func inTableBody() {
        switch (tokenizer.token.kind, tag) {
        case (.startTag, .tr):
            clearStack(to: .tbody, .tfoot, .thead, .template, .html)
            insertElement()
            mode = .inRow
        case (.startTag, .th), (.startTag, .td):
            clearStack(to: .tbody, .tfoot, .thead, .template, .html)
            insertImplied(.tr)
            mode = .inRow
            reprocess = true
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard inTableScope(tag) else { return }
            clearStack(to: .tbody, .tfoot, .thead, .template, .html)
            pop()
            mode = .inTable
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
            guard inTableScope(.tbody) || inTableScope(.thead) || inTableScope(.tfoot) else {
                return
            }
            clearStack(to: .tbody, .tfoot, .thead, .template, .html)
            pop()
            mode = .inTable
            reprocess = true
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
            (.endTag, .html), (.endTag, .td), (.endTag, .th), (.endTag, .tr):
            break
        default: inTable()
        }
    }

    mutating func inRow() {
        switch (tokenizer.token.kind, tag) {
        case (.startTag, .th), (.startTag, .td):
            clearStack(to: .tr, .template, .html)
            insertElement()
            mode = .inCell
            formatting.append(.marker)
        case (.endTag, .tr): _ = closeRow()
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr),
            (.endTag, .table):
            reprocess = closeRow()
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard inTableScope(tag) else { return }
            reprocess = closeRow()
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
            (.endTag, .html), (.endTag, .td), (.endTag, .th):
            break
        default: inTable()
        }
    }

    private mutating func closeRow() -> Bool {
        guard inTableScope(.tr) else { return false }
        clearStack(to: .tr, .template, .html)
        pop()
        mode = .inTableBody
        return true
    }

    mutating func inCell() {
        switch (tokenizer.token.kind, tag) {
        case (.endTag, .td), (.endTag, .th):
            guard inTableScope(tag) else { return }
            generateImpliedEndTags()
            popUntil(tag)
            clearFormattingToMarker()
            mode = .inRow
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .td), (.startTag, .tfoot), (.startTag, .th),
            (.startTag, .thead), (.startTag, .tr):
            guard inTableScope(.td) || inTableScope(.th) else { return }
            closeCell()
            reprocess = true
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
            (.endTag, .html):
            break
        case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead),
            (.endTag, .tr):
            guard inTableScope(tag) else { return }
            closeCell()
            reprocess = true
        default: inBody()
        }
    }

    private mutating func closeCell() {
        generateImpliedEndTags()
        while let last = open.last {
            pop()
            if last.is(.td) || last.is(.th) { break }
        }
        clearFormattingToMarker()
        mode = .inRow
    }
}
