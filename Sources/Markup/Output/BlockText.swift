extension MarkupTree {
    /// The text of `node` as a reader sees it: blocks on lines of their own, spaces collapsed, nothing hidden.
    ///
    /// A block or `<br>` starts a line, two `<br>` leave a blank one, cells of a table row are separated by a tab. Inline
    /// tags neither join nor split words; line ends inside `pre` are kept. Scripts, styles, templates, `noscript`, form
    /// lists and what carries `hidden` or `display:none` have no text.
    ///
    /// - Complexity: O(*n*) in the nodes and text inside `node`.
    public func blockText(of node: MarkupNode) -> String {
        String(decoding: blockTextUTF8(of: node), as: UTF8.self)
    }

    /// The text of `node` as ``blockText(of:)``, in UTF-8.
    public func blockTextUTF8(of node: MarkupNode) -> [UInt8] {
        var writer = BlockTextWriter()
        let table = BlockRules.table
        // The blocks around the current node: where they end, and whether they keep line ends.
        var path: [(end: UInt32, kind: BlockRules.Kind)] = []
        var index = node.index
        let end = records[Int(index)].subtreeEnd
        // Where the innermost of these blocks ends.
        var innermost = UInt32.max
        writer.reserve(sourceRange(of: node).count / 8)
        while index < end {
            while innermost <= index, let last = path.popLast() {
                writer.leave(last.kind)
                innermost = path.last?.end ?? .max
            }
            let record = records[Int(index)]
            switch record.kind {
            case .text:
                if record.isBlank, !writer.keepsLines {
                    writer.writeBlank()
                } else if record.payload.isDecoded {
                    writer.write(decoded, record.payload.range)
                } else {
                    writer.write(source, record.payload.range)
                }
            case .element:
                var kind = rules(record, table)
                if index == node.index {
                    kind = kind.shown
                } else if kind == .hidden || (record.mayBeHidden && isHidden(record)) {
                    index = record.subtreeEnd
                    continue
                }
                writer.enter(kind)
                if kind != .inline, kind != .lineBreak {
                    path.append((record.subtreeEnd, kind))
                    innermost = record.subtreeEnd
                }
            case .templateContent, .comment, .instruction, .doctype:
                if index != node.index {
                    index = max(index + 1, record.subtreeEnd)
                    continue
                }
            case .document: break
            }
            index += 1
        }
        return writer.result
    }

    @inline(__always)
    private func rules(_ record: NodeRecord, _ table: [BlockRules.Kind]) -> BlockRules.Kind {
        let number = Int(record.name)
        guard record.namespace == .html else {
            switch TagName(rawValue: record.name) {
            case .title, .desc, .style, .script: return .hidden
            default: return .inline
            }
        }
        return number < table.count ? table[number] : .inline
    }

    /// Whether the attributes of an element hide it.
    private func isHidden(_ record: NodeRecord) -> Bool {
        for index in record.payload.range {
            let attribute = attributeRecords[index]
            if attribute.name == AttributeName.hidden.rawValue { return true }
            guard attribute.name == AttributeName.style.rawValue else { continue }
            if Self.hidesByStyle(bytes(attribute.value)) { return true }
        }
        return false
    }

    /// Whether a style says `display:none`, spaces and case aside.
    private static func hidesByStyle(_ style: ArraySlice<UInt8>) -> Bool {
        let wanted: StaticString = "display:none"
        return wanted.withUTF8Buffer { wanted in
            var matched = 0
            for byte in style where !ASCII.isWhitespace(byte) {
                let byte = ASCII.lowercased(byte)
                // Its first letter does not come again, so that a mismatch starts over without looking back.
                matched = byte == wanted[matched] ? matched + 1 : byte == wanted[0] ? 1 : 0
                if matched == wanted.count { return true }
            }
            return false
        }
    }
}

/// How elements lay out their text.
enum BlockRules {
    enum Kind: UInt8, Sendable {
        case inline
        case block
        case cell
        case preformatted
        case lineBreak
        case hidden

        /// The kind of an element that was asked for by itself.
        var shown: Kind { self == .hidden ? .block : self }
    }

    /// The kinds of the known names, by number.
    static let table: [Kind] = {
        var table = [Kind](repeating: .inline, count: NameTable.known.count)
        func add(_ kind: Kind, _ names: [TagName]) {
            for name in names { table[Int(name.rawValue)] = kind }
        }
        add(
            .block,
            [
                .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details,
                .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form,
                .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend,
                .li, .main, .menu, .nav, .ol, .p, .search, .section, .summary, .table, .tbody,
                .tfoot, .thead, .tr, .ul,
            ]
        )
        add(.preformatted, [.pre, .listing, .plaintext, .xmp, .textarea])
        add(.cell, [.td, .th])
        add(.lineBreak, [.br])
        add(
            .hidden,
            [
                .script, .style, .template, .noscript, .head, .title, .iframe, .noembed,
                .noframes, .select, .datalist, .object, .audio, .video, .canvas, .rp,
            ]
        )
        return table
    }()
}

/// Writes text with collapsed spaces and the line ends of blocks.
private struct BlockTextWriter {
    private(set) var result: [UInt8] = []
    private var lines = 0
    private var hasSpace = false
    private var hasTab = false
    private var preformatted = 0

    mutating func reserve(_ count: Int) {
        result.reserveCapacity(count)
    }

    mutating func enter(_ kind: BlockRules.Kind) {
        switch kind {
        case .block:
            // The first block of a cell stands beside the cell before it.
            if !hasTab { lines = max(lines, 1) }
        case .preformatted:
            lines = max(lines, 1)
            preformatted += 1
        case .lineBreak: lines = min(lines + 1, 2)
        case .cell, .inline, .hidden: break
        }
    }

    mutating func leave(_ kind: BlockRules.Kind) {
        switch kind {
        case .block: lines = max(lines, 1)
        case .preformatted:
            lines = max(lines, 1)
            preformatted -= 1
        case .cell:
            hasTab = true
            lines = 0
        case .inline, .lineBreak, .hidden: break
        }
    }

    /// Whether line ends in the text count.
    var keepsLines: Bool { preformatted > 0 }

    /// Writes whitespace, which collapses.
    mutating func writeBlank() {
        hasSpace = true
    }

    mutating func write(_ text: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            guard ASCII.isWhitespace(byte) else {
                flush()
                let start = index
                index = ByteScan.endOfWords(in: text, from: start + 1, to: range.upperBound)
                text.withUnsafeBufferPointer {
                    result.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<index]))
                }
                continue
            }
            if preformatted > 0, byte == 0x0A {
                lines = min(lines + 1, 2)
            } else {
                hasSpace = true
            }
            index += 1
            // The rest of a run of spaces says nothing new.
            while index < range.upperBound, text[index] == byte, byte != 0x0A { index += 1 }
        }
    }

    @inline(__always)
    private mutating func flush() {
        guard lines > 0 || hasSpace || hasTab else { return }
        if !result.isEmpty {
            if lines > 0 {
                result.append(0x0A)
                if lines > 1 { result.append(0x0A) }
            } else {
                result.append(hasTab ? 0x09 : 0x20)
            }
        }
        lines = 0
        hasSpace = false
        hasTab = false
    }
}
