// A simple way of building the tree, until the insertion modes of the standard stand here.
extension HTMLTreeBuilder {
    mutating func run() {
        while true {
            tokenizer.next()
            switch tokenizer.token.kind {
            case .end:
                ensureBody()
                return
            case .null: break
            case .doctype:
                if open.isEmpty {
                    var record = NodeRecord(
                        kind: .doctype,
                        start: tokenizer.token.start,
                        end: tokenizer.token.end
                    )
                    let start = tokenizer.decoded.count
                    tokenizer.decoded += tokenizer.token.doctype.name ?? []
                    record.payload = TextPiece(decoded: start..<tokenizer.decoded.count)
                    _ = append(record, to: 0)
                }
            case .comment:
                var record = NodeRecord(
                    kind: .comment,
                    start: tokenizer.token.start,
                    end: tokenizer.token.end
                )
                record.payload = tokenizer.token.text
                _ = append(record, to: open.last ?? 0)
            case .characters: characters()
            case .startTag: startTag()
            case .endTag: endTag()
            }
        }
    }

    private mutating func characters() {
        let token = tokenizer.token
        if body == NodeRecord.none && !inHeadChild {
            let bytes =
                token.text.isDecoded
                ? tokenizer.decoded[token.text.range] : tokenizer.source[token.text.range]
            if bytes.allSatisfy(ASCII.isWhitespace) { return }
            ensureBody()
        }
        appendText(token.text, to: open.last ?? 0)
    }

    private var inHeadChild: Bool {
        guard head != NodeRecord.none, let last = open.last else { return false }
        return records[Int(last)].parent == head
    }

    private mutating func implied(_ name: TagName) -> UInt32 {
        var record = NodeRecord(
            kind: .element,
            start: tokenizer.token.start,
            end: tokenizer.token.start
        )
        record.name = name.rawValue
        record.isWritten = false
        let node = append(record, to: open.last ?? 0)
        open.append(node)
        return node
    }

    private mutating func ensureHTML() {
        if open.isEmpty { _ = implied(.html) }
    }

    private mutating func ensureHead() {
        ensureHTML()
        if head == NodeRecord.none { head = implied(.head) }
    }

    private mutating func ensureBody() {
        guard body == NodeRecord.none else { return }
        ensureHead()
        while open.count > 1 { pop() }
        body = implied(.body)
    }

    private mutating func pop(end: Int? = nil) {
        guard let node = open.popLast() else { return }
        records[Int(node)].sourceEnd = UInt32(end ?? tokenizer.token.start)
    }

    private static let headNames: Set<UInt32> = Set(
        [TagName.meta, .link, .base, .title, .style, .script, .noscript, .template].map(\.rawValue)
    )
    private static let void: Set<UInt32> = Set(
        [
            TagName.area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source,
            .track,
            .wbr, .param,
        ].map(\.rawValue)
    )
    private static let closesParagraph: Set<UInt32> = Set(
        [
            TagName.address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div,
            .dl, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .hr, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table,
            .ul, .li, .dd, .dt,
        ].map(\.rawValue)
    )
    private static let scopes: Set<UInt32> = Set(
        [TagName.table, .td, .th, .ul, .ol, .body, .html, .button, .dl, .select].map(\.rawValue)
    )

    private mutating func close(_ names: [TagName], within scopes: [TagName]) {
        for index in open.indices.reversed() {
            let name = TagName(rawValue: records[Int(open[index])].name)
            if names.contains(name) {
                while open.count > index { pop() }
                return
            }
            if scopes.contains(name) { return }
        }
    }

    private mutating func startTag() {
        let token = tokenizer.token
        switch token.tag {
        case .html:
            if open.isEmpty { open.append(append(elementForToken(), to: 0)) }
            return
        case .head:
            ensureHTML()
            if head == NodeRecord.none {
                head = append(elementForToken(), to: open.last ?? 0)
                open.append(head)
            }
            return
        case .body:
            ensureHead()
            if body == NodeRecord.none {
                while open.count > 1 { pop() }
                body = append(elementForToken(), to: open.last ?? 0)
                open.append(body)
            }
            return
        default: break
        }
        if body == NodeRecord.none, !Self.headNames.contains(token.name) { ensureBody() }
        if body == NodeRecord.none { ensureHead() }
        if Self.closesParagraph.contains(token.name) {
            close([.p], within: [.table, .td, .th, .button, .body])
        }
        switch token.tag {
        case .li: close([.li], within: [.ul, .ol, .table, .td, .body])
        case .dd, .dt: close([.dd, .dt], within: [.dl, .table, .td, .body])
        case .option: close([.option], within: [.select])
        case .tr: close([.tr], within: [.table])
        case .td, .th: close([.td, .th], within: [.table, .tr])
        case .tbody, .thead, .tfoot: close([.tbody, .thead, .tfoot], within: [.table])
        default: break
        }
        let node = append(elementForToken(), to: open.last ?? 0)
        if Self.void.contains(token.name) || token.selfClosing || open.count >= limits.depth {
            return
        }
        open.append(node)
        switch token.tag {
        case .title, .textarea: tokenizer.mode = .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.mode = .rawText
        case .script: tokenizer.mode = .scriptData
        case .plaintext: tokenizer.mode = .plainText
        default: break
        }
    }

    private mutating func endTag() {
        let name = tokenizer.token.name
        if [TagName.body, .html].contains(tokenizer.token.tag) { return }
        for index in open.indices.reversed() {
            if records[Int(open[index])].name == name {
                while open.count > index + 1 { pop() }
                pop(end: tokenizer.token.end)
                return
            }
            if [TagName.table, .td, .th].contains(
                TagName(rawValue: records[Int(open[index])].name)
            ),
                ![TagName.table, .tr, .tbody, .thead, .tfoot, .td, .th, .div, .section, .article]
                    .contains(tokenizer.token.tag)
            {
                return
            }
        }
    }
}
