/// Splits HTML into tags, characters, comments and document types, after the HTML standard (13.2.5).
///
/// The states of the standard are functions here: each reads one construct to its end. `next()` fills `token`.
struct HTMLTokenizer {
    /// How characters are read; the tree builder sets it after a start tag.
    enum Mode: UInt8 {
        case data
        case rcdata
        case rawText
        case scriptData
        case plainText
        case cdata
    }

    let source: [UInt8]
    let count: Int
    var position = 0
    var mode = Mode.data
    /// Whether `<![CDATA[` opens a section: only in SVG and MathML.
    var allowsCDATA = false
    /// The name that closes raw text.
    var lastStartTag: UInt32 = .max
    var token = HTMLToken()
    /// The document type, where the token is one.
    var doctype = HTMLToken.Doctype()

    /// The attributes of all elements so far; a dropped tag's are taken off again.
    var attributes: [AttributeRecord] = []
    /// Text that does not stand in the source as it reads.
    var decoded: [UInt8] = []
    var names: NameTable
    var notes: [ParseNote] = []

    let maximumAttributes: Int
    /// Set where something was read that is no token, such as `</>`.
    var foundNothing = false
    /// Where the raw text being read ends; -1 outside raw text.
    var rawEnd = -1
    /// For each name, the tag that last had it as an attribute: finds repeated ones in one look.
    var attributeStamps: [UInt32] = []
    var stamp: UInt32 = 0

    init(source: [UInt8], limits: ParseLimits) {
        self.source = source
        count = min(source.count, max(0, min(limits.bytes, 0x7FFF_0000)))
        maximumAttributes = max(0, limits.attributesPerElement)
        names = NameTable(limit: limits.names)
        if count < source.count { notes.append(ParseNote(limit: .bytes, offset: count)) }
    }

    /// Reads the next token.
    mutating func next() {
        repeat {
            foundNothing = false
            token.start = position
            guard position < count else {
                token.kind = .end
                break
            }
            switch mode {
            case .data: readData()
            case .rcdata, .rawText, .scriptData: readRawText()
            case .plainText: readRun(to: count, references: false)
            case .cdata: readCDATA()
            }
        } while foundNothing
        token.end = position
    }
}

// MARK: - Characters

extension HTMLTokenizer {
    mutating func readData() {
        let byte = source[position]
        if byte == 0x3C {
            readMarkup()
        } else {
            readRun(to: count, references: true, stopAtTag: true)
        }
    }

    /// Characters up to `end`: as many as stand in the source as they read, or one that does not.
    mutating func readRun(to end: Int, references: Bool, stopAtTag: Bool = false) {
        var start = position
        switch source[position] {
        case 0:
            position += 1
            if mode == .data || mode == .cdata {
                token.kind = .null
            } else {
                emitDecoded([0xEF, 0xBF, 0xBD])
            }
            return
        case 0x0D:
            // A carriage return is a line feed; before a line feed it is nothing.
            position += 1
            guard position < count, source[position] == 0x0A else { return emitDecoded([0x0A]) }
            guard position < end else { return emitDecoded([]) }
            start = position
        case 0x26 where references:
            let characters = readReference(inAttribute: false, end: end)
            if !characters.isEmpty { return emitDecoded(characters) }
            position = start + 1
        default:
            break
        }
        let stop = plainEnd(from: position, to: end, references: references, stopAtTag: stopAtTag)
        emitText(from: start, to: stop)
    }

    /// The end of the bytes from `start` that read as they stand.
    @inline(__always)
    func plainEnd(
        from start: Int,
        to end: Int,
        references: Bool,
        stopAtTag: Bool
    ) -> Int {
        ByteScan.first(
            of: 0,
            0x0D,
            references ? 0x26 : 0,
            stopAtTag ? 0x3C : 0,
            in: source,
            from: start,
            to: end
        )
    }

    mutating func emitDecoded(_ characters: [UInt8]) {
        token.kind = .characters
        let start = decoded.count
        decoded.append(contentsOf: characters)
        token.text = TextPiece(decoded: start..<decoded.count)
    }

    mutating func readCDATA() {
        // Found once, not again for each run of it.
        if rawEnd < position { rawEnd = findCDATAEnd() }
        let end = rawEnd
        if end == position {
            position = min(count, end + 3)
            mode = .data
            rawEnd = -1
            foundNothing = true
        } else {
            readRun(to: end, references: false)
        }
    }

    func findCDATAEnd() -> Int {
        var end = position
        while end < count {
            if source[end] == 0x5D, end + 2 < count, source[end + 1] == 0x5D,
                source[end + 2] == 0x3E
            {
                return end
            }
            end += 1
        }
        return count
    }

    mutating func emitText(from start: Int, to end: Int) {
        token.kind = .characters
        position = end
        token.text = TextPiece(source: start..<end)
    }
}
