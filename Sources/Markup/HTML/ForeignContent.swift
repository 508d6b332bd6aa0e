// SVG and MathML inside HTML (13.2.6.5).
extension HTMLTreeBuilder {
    /// Whether the token is processed as foreign content rather than by the insertion mode.
    var usesForeignRules: Bool {
        guard let last = open.last else { return false }
        let current = open.count == 1 ? context ?? last : last
        if current.isHTML { return false }
        switch tokenizer.token.kind {
        case .end: return false
        case .startTag:
            if current.isHTMLIntegrationPoint { return false }
            if current.isMathTextIntegrationPoint { return tag == .mglyph || tag == .malignmark }
            let isAnnotation =
                current.key & OpenElement.mathBit != 0 && current.name == .annotationXml
            return !(isAnnotation && tag == .svg)
        case .characters, .null:
            return !current.isHTMLIntegrationPoint && !current.isMathTextIntegrationPoint
        case .endTag, .comment, .doctype: return true
        }
    }

    mutating func foreignContent() {
        switch tokenizer.token.kind {
        case .null:
            let start = tokenizer.decoded.count
            tokenizer.decoded += [0xEF, 0xBF, 0xBD]
            insertText(TextPiece(decoded: start..<start + 3))
        case .characters:
            if framesetAllowed, !isWhitespace(tokenizer.token.text) { framesetAllowed = false }
            insertCharacters()
        case .comment: insertComment()
        case .doctype, .end: break
        case .startTag:
            if leavesForeignContent { return leaveForeignContent() }
            let namespace =
                (adjustedCurrent?.key ?? 0) & OpenElement.foreignBits
            insertForeign(namespace)
        case .endTag:
            if tag == .br || tag == .p { return leaveForeignContent() }
            foreignEndTag()
        }
    }

    /// Whether a start tag can only mean HTML.
    private var leavesForeignContent: Bool {
        switch tag {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed,
            .h1, .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta,
            .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table,
            .tt, .u, .ul, .var:
            true
        case .font:
            tokenAttribute(.color) != nil || tokenAttribute(.face) != nil
                || tokenAttribute(.size) != nil
        default: false
        }
    }

    private mutating func leaveForeignContent() {
        while let last = open.last, !last.isHTML, !last.isHTMLIntegrationPoint,
            !last.isMathTextIntegrationPoint
        {
            pop()
        }
        dispatchAsHTML()
    }

    /// Opens `<svg>` or `<math>`.
    mutating func insertForeignRoot(_ namespace: UInt32) {
        reconstructFormatting()
        insertForeign(namespace)
    }

    private mutating func insertForeign(_ namespace: UInt32) {
        var record = elementForToken()
        let isSVG = namespace & OpenElement.svgBit != 0
        record.namespace = isSVG ? .svg : .mathML
        if isSVG { record.name = ForeignNames.shared.svgTag(record.name) }
        adjustAttributes(isSVG: isSVG)
        var key = record.name | (isSVG ? OpenElement.svgBit : OpenElement.mathBit)
        if !isSVG, tag == .annotationXml, let encoding = tokenAttribute(.encoding),
            ["text/html", "application/xhtml+xml"].contains(
                String(decoding: encoding, as: UTF8.self)
            )
        {
            key |= OpenElement.integrationBit
        }
        let node = insert(record, at: place())
        push(node, key: key)
        if tokenizer.token.selfClosing { pop() }
    }

    private mutating func adjustAttributes(isSVG: Bool) {
        for index in tokenizer.token.attributes {
            let name = tokenizer.attributes[index].name
            if isSVG {
                tokenizer.attributes[index].name = ForeignNames.shared.svgAttribute(name)
            } else if name == AttributeName.definitionurl.rawValue {
                tokenizer.attributes[index].name = AttributeName.definitionURL.rawValue
            }
            if let (local, namespace) = ForeignNames.shared.namespaced[name] {
                tokenizer.attributes[index].name = local
                tokenizer.attributes[index].namespace = namespace
            }
        }
    }

    private mutating func foreignEndTag() {
        let name = tokenizer.token.name
        let mixed = ForeignNames.shared.svgTag(name)
        let lowest = max(0, open.count - Self.searchLimit)
        for index in (lowest..<open.count).reversed() {
            if open[index].isHTML || index == 0 { break }
            let own = open[index].name.rawValue
            if own == name || own == mixed {
                let node = open[index].node
                popThrough(index)
                records[Int(node)].sourceEnd = UInt32(tokenizer.token.end)
                return
            }
        }
        if open.count > 1 || context == nil { dispatchForeignEndTagAsHTML() }
    }

    /// The end tag belongs to HTML around the foreign content, unless there is none.
    private mutating func dispatchForeignEndTagAsHTML() {
        let lowest = max(0, open.count - Self.searchLimit)
        for index in (lowest..<open.count).reversed() {
            if index == 0 { return }
            if open[index].isHTML { return dispatchAsHTML() }
        }
    }
}

/// The names that the parser restores in SVG and MathML, by number.
struct ForeignNames: Sendable {
    static let shared = ForeignNames()

    private let tags = Dictionary(
        uniqueKeysWithValues: KnownNames.svgTags.map { ($0.lower, $0.mixed) }
    )
    private let attributes = Dictionary(
        uniqueKeysWithValues: KnownNames.svgAttributes.map { ($0.lower, $0.mixed) }
    )
    let namespaced = Dictionary(
        uniqueKeysWithValues: KnownNames.foreignAttributes.map {
            ($0.written, ($0.local, $0.namespace))
        }
    )

    func svgTag(_ name: UInt32) -> UInt32 { tags[name] ?? name }
    func svgAttribute(_ name: UInt32) -> UInt32 { attributes[name] ?? name }
}
