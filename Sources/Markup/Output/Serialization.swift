extension MarkupTree {
    /// `node` and everything inside it as HTML, after the standard; parsing it again gives the same tree in most cases.
    ///
    /// Scripts and event handlers are written as they stand: see ``sanitizedHTML(of:)`` for showing a page.
    public func html(of node: MarkupNode) -> String {
        var writer = MarkupWriter()
        writeTree(from: node, to: &writer) { node, writer in
            let record = records[Int(node.index)]
            switch record.kind {
            case .document, .templateContent: return .unwrap
            case .text:
                writer.write(bytes(record.payload), escaping: !isRawText(record))
            case .comment: writer.write("<!--", bytes(record.payload), "-->")
            case .instruction: writer.write("<?", bytes(record.payload), ">")
            case .doctype:
                let name = bytes(record.payload).prefix { $0 != 0x20 }
                writer.write("<!DOCTYPE ", name, ">")
            case .element:
                writer.open(names.name(record.name))
                for index in attributeRange(of: node) {
                    let attribute = attributeRecords[index]
                    writer.attribute(
                        names.name(attribute.name),
                        bytes(attribute.value),
                        prefix: prefix(of: attribute)
                    )
                }
                writer.closeTag()
                let isVoid =
                    record.namespace == .html
                    && SanitizingRules.voids.contains(TagName(rawValue: record.name))
                return isVoid ? .unwrap : .wrap
            }
            return .skip
        }
        return String(decoding: writer.result, as: UTF8.self)
    }

    /// Whether a text stands in an element whose text is written as it is.
    private func isRawText(_ record: NodeRecord) -> Bool {
        guard record.parent != NodeRecord.none else { return false }
        let parent = records[Int(record.parent)]
        return parent.kind == .element && parent.namespace == .html
            && SanitizingRules.rawText.contains(TagName(rawValue: parent.name))
    }

    /// What stands before the name of an attribute of SVG and MathML, which is kept without it.
    private func prefix(of attribute: AttributeRecord) -> StaticString {
        switch attribute.namespace {
        case .xlink: "xlink:"
        case .xml: "xml:"
        case .xmlns where attribute.name != AttributeName.xmlns.rawValue: "xmlns:"
        default: ""
        }
    }

    /// What becomes of a node when a tree is written.
    enum Written {
        /// Its children follow, then its end tag.
        case wrap
        /// Its children follow.
        case unwrap
        /// Nothing of it follows.
        case skip
    }

    /// Visits nodes in order and writes end tags where elements end; without recursion, as trees may be deep.
    func writeTree(
        from node: MarkupNode,
        to writer: inout MarkupWriter,
        _ visit: (MarkupNode, inout MarkupWriter) -> Written
    ) {
        var path: [(end: UInt32, name: UInt32)] = []
        var index = node.index
        let end = records[Int(index)].subtreeEnd
        while index < end {
            while let last = path.last, last.end <= index {
                path.removeLast()
                writer.close(names.name(last.name))
            }
            let record = records[Int(index)]
            switch visit(MarkupNode(index: index), &writer) {
            case .wrap:
                path.append((record.subtreeEnd, record.name))
                index += 1
            case .unwrap: index += 1
            case .skip: index = max(index + 1, record.subtreeEnd)
            }
        }
        for last in path.reversed() { writer.close(names.name(last.name)) }
    }
}

/// Writes tags and escaped text.
struct MarkupWriter {
    private(set) var result: [UInt8] = []

    mutating func open(_ name: ArraySlice<UInt8>) {
        result.append(0x3C)
        result += name
    }

    mutating func closeTag() {
        result.append(0x3E)
    }

    mutating func close(_ name: ArraySlice<UInt8>) {
        result += [0x3C, 0x2F]
        result += name
        result.append(0x3E)
    }

    mutating func attribute(
        _ name: ArraySlice<UInt8>,
        _ value: some Sequence<UInt8>,
        prefix: StaticString = ""
    ) {
        result.append(0x20)
        prefix.withUTF8Buffer { result += $0 }
        result += name
        result += [0x3D, 0x22]
        escape(value, inAttribute: true)
        result.append(0x22)
    }

    mutating func write(_ start: StaticString, _ text: ArraySlice<UInt8>, _ end: StaticString) {
        start.withUTF8Buffer { result += $0 }
        result += text
        end.withUTF8Buffer { result += $0 }
    }

    mutating func write(_ text: ArraySlice<UInt8>, escaping: Bool) {
        if escaping { escape(text, inAttribute: false) } else { result += text }
    }

    private mutating func escape(_ text: some Sequence<UInt8>, inAttribute: Bool) {
        for byte in text {
            switch byte {
            case 0xA0 where result.last == 0xC2:
                result.removeLast()
                result += "&nbsp;".utf8
            case 0x26: result += "&amp;".utf8
            case 0x3C: result += "&lt;".utf8
            case 0x3E: result += "&gt;".utf8
            case 0x22 where inAttribute: result += "&quot;".utf8
            default: result.append(byte)
            }
        }
    }
}
