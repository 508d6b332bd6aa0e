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

    private let maximumAttributes: Int
    /// Set where something was read that is no token, such as `</>`.
    private var foundNothing = false
    /// Where the raw text being read ends; -1 outside raw text.
    private var rawEnd = -1
    /// For each name, the tag that last had it as an attribute: finds repeated ones in one look.
    private var attributeStamps: [UInt32] = []
    private var stamp: UInt32 = 0

    init(source: [UInt8], limits: ParseLimits) {
        self.source = source
        count = min(source.count, max(0, min(limits.bytes, 0x7FFF_0000)))
        maximumAttributes = max(0, limits.attributesPerElement)
        names = NameTable.known
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
    private mutating func readData() {
        let byte = source[position]
        if byte == 0x3C {
            readMarkup()
        } else {
            readRun(to: count, references: true, stopAtTag: true)
        }
    }

    /// Characters up to `end`: as many as stand in the source as they read, or one that does not.
    private mutating func readRun(to end: Int, references: Bool, stopAtTag: Bool = false) {
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
    private func plainEnd(
        from start: Int,
        to end: Int,
        references: Bool,
        stopAtTag: Bool
    ) -> Int {
        source.withUnsafeBufferPointer { bytes in
            var index = start
            let limit = min(end, bytes.count)
            while index < limit {
                let byte = bytes[index]
                if byte <= 0x3C {
                    if byte == 0x3C, stopAtTag { break }
                    if byte == 0x26, references { break }
                    if byte == 0x0D || byte == 0 { break }
                }
                index += 1
            }
            return index
        }
    }

    private mutating func emitDecoded(_ characters: [UInt8]) {
        token.kind = .characters
        let start = decoded.count
        decoded.append(contentsOf: characters)
        token.text = TextPiece(decoded: start..<decoded.count)
    }

    private mutating func readCDATA() {
        var end = position
        while end < count {
            if source[end] == 0x5D, end + 2 < count, source[end + 1] == 0x5D,
                source[end + 2] == 0x3E
            {
                break
            }
            end += 1
        }
        if end == position {
            position = min(count, end + 3)
            mode = .data
            foundNothing = true
        } else {
            readRun(to: end, references: false)
        }
    }

    private mutating func emitText(from start: Int, to end: Int) {
        token.kind = .characters
        position = end
        token.text = TextPiece(source: start..<end)
    }
}

// MARK: - Raw text

extension HTMLTokenizer {
    private mutating func readRawText() {
        if rawEnd < position { rawEnd = findRawEnd() }
        if position == rawEnd, position < count {
            // At the end tag: the mode returns to data, where it reads as any other.
            rawEnd = -1
            mode = .data
            readMarkup()
            return
        }
        readRun(to: rawEnd, references: mode == .rcdata)
        if position >= rawEnd, rawEnd == count { rawEnd = -1 }
    }

    private func findRawEnd() -> Int {
        mode == .scriptData ? findScriptEnd() : findEndTag(from: position)
    }

    /// The place of the next end tag that closes the raw text, or the end.
    private func findEndTag(from start: Int) -> Int {
        var index = start
        while index < count {
            if source[index] == 0x3C, isEndTag(at: index) { return index }
            index += 1
        }
        return count
    }

    private func isEndTag(at index: Int) -> Bool {
        guard index + 1 < count, source[index + 1] == 0x2F else { return false }
        return isRawTagName(at: index + 2)
    }

    private func isRawTagName(at start: Int) -> Bool {
        let name = names.name(lastStartTag)
        let end = start + name.count
        guard !name.isEmpty, end < count else { return false }
        for (offset, byte) in name.enumerated()
        where ASCII.lowercased(source[start + offset]) != byte {
            return false
        }
        return endsTagName(source[end])
    }

    private func endsTagName(_ byte: UInt8) -> Bool {
        ASCII.isWhitespace(byte) || byte == 0x2F || byte == 0x3E
    }

    /// The place of the `</script` that ends a script: inside `<!-- <script>` the next one only closes that.
    private func findScriptEnd() -> Int {
        var index = position
        var escaped = false
        var doubleEscaped = false
        // Dashes seen directly before `index`, as far as they can close the comment.
        var dashes = 0
        while index < count {
            let byte = source[index]
            if byte == 0x2D {
                dashes += 1
                index += 1
                continue
            }
            if byte == 0x3E, dashes >= 2, escaped {
                escaped = false
                doubleEscaped = false
            } else if byte == 0x3C {
                if !doubleEscaped, isEndTag(at: index) { return index }
                if !escaped {
                    if ASCII.matches("<!--", source, at: index), index + 4 <= count {
                        escaped = true
                        dashes = 2
                        index += 4
                        continue
                    }
                } else if !doubleEscaped {
                    doubleEscaped = isScriptWord(at: index + 1)
                } else if index + 1 < count, source[index + 1] == 0x2F,
                    isScriptWord(at: index + 2)
                {
                    doubleEscaped = false
                }
            }
            dashes = 0
            index += 1
        }
        return count
    }

    private func isScriptWord(at index: Int) -> Bool {
        ASCII.matches("script", source, at: index) && index + 6 < count
            && endsTagName(source[index + 6])
    }
}

// MARK: - Markup

extension HTMLTokenizer {
    /// Reads what starts with `<`.
    private mutating func readMarkup() {
        let start = position
        guard start + 1 < count else { return emitText(from: start, to: count) }
        let byte = source[start + 1]
        if ASCII.isLetter(byte) {
            position = start + 1
            readTag(.startTag)
        } else if byte == 0x2F {
            guard start + 2 < count else { return emitText(from: start, to: count) }
            let third = source[start + 2]
            if ASCII.isLetter(third) {
                position = start + 2
                readTag(.endTag)
            } else if third == 0x3E {
                position = start + 3
                foundNothing = true
            } else {
                readBogusComment(from: start + 2)
            }
        } else if byte == 0x21 {
            readDeclaration(from: start + 2)
        } else if byte == 0x3F {
            readBogusComment(from: start + 1)
        } else {
            // The rest of the run is read here too, so that a page of `<` is not a token each.
            position = start + 1
            let end = plainEnd(from: position, to: count, references: true, stopAtTag: true)
            emitText(from: start, to: end)
        }
    }

    private mutating func readTag(_ kind: HTMLToken.Kind) {
        token.kind = kind
        token.selfClosing = false
        let nameStart = position
        var index = position
        var hasNull = false
        while index < count {
            let byte = source[index]
            if endsTagName(byte) { break }
            if byte == 0 { hasNull = true }
            index += 1
        }
        token.name = internName(nameStart..<index, hasNull: hasNull)
        position = index
        let first = attributes.count
        token.attributes = first..<first
        if position < count, source[position] == 0x3E {
            position += 1
        } else if !readAttributes() {
            // The source ends inside the tag: the standard drops it.
            attributes.removeSubrange(first...)
            token.kind = .end
            return
        }
        token.attributes = first..<attributes.count
        if kind == .startTag {
            lastStartTag = token.name
        } else {
            attributes.removeSubrange(first...)
            token.attributes = first..<first
        }
    }

    private mutating func internName(_ range: Range<Int>, hasNull: Bool) -> UInt32 {
        guard hasNull else {
            return names.intern(
                source,
                from: range.lowerBound,
                to: range.upperBound,
                lowercasing: true
            )
        }
        var name: [UInt8] = []
        for byte in source[range] {
            if byte == 0 { name += [0xEF, 0xBF, 0xBD] } else { name.append(byte) }
        }
        return names.intern(name, lowercasing: true)
    }

    /// Reads attributes up to and with `>`; false where the source ends first.
    private mutating func readAttributes() -> Bool {
        startAttributes()
        let first = attributes.count
        while true {
            while position < count, ASCII.isWhitespace(source[position]) { position += 1 }
            guard position < count else { return false }
            let byte = source[position]
            if byte == 0x3E {
                position += 1
                return true
            }
            if byte == 0x2F {
                position += 1
                if position < count, source[position] == 0x3E {
                    token.selfClosing = true
                    position += 1
                    return true
                }
                continue
            }
            guard readAttribute(first: first) else { return false }
        }
    }

    private mutating func readAttribute(first: Int) -> Bool {
        let nameStart = position
        var hasNull = source[position] == 0
        position += 1
        while position < count {
            let byte = source[position]
            if byte == 0x3D || endsTagName(byte) { break }
            if byte == 0 { hasNull = true }
            position += 1
        }
        let name = internName(nameStart..<position, hasNull: hasNull)
        var value = TextPiece.empty
        var next = position
        while next < count, ASCII.isWhitespace(source[next]) { next += 1 }
        guard next < count else { return false }
        if source[next] == 0x3D {
            position = next + 1
            guard let read = readValue() else { return false }
            value = read
        } else {
            position = next
        }
        addAttribute(name, value, first: first, offset: nameStart)
        return true
    }

    /// Adds an attribute to those of the tag, from `first` on, unless it has one of the name or too many.
    mutating func addAttribute(_ name: UInt32, _ value: TextPiece, first: Int, offset: Int) {
        if attributeStamps.count <= Int(name) {
            let missing = names.count - attributeStamps.count
            attributeStamps.append(contentsOf: repeatElement(0, count: missing + 64))
        }
        guard attributeStamps[Int(name)] != stamp else { return }
        attributeStamps[Int(name)] = stamp
        if attributes.count - first < maximumAttributes {
            attributes.append(AttributeRecord(name: name, value: value))
        } else if notes.last?.limit != .attributes {
            notes.append(ParseNote(limit: .attributes, offset: offset))
        }
    }

    /// Starts a tag's attributes: names seen before are new again.
    mutating func startAttributes() {
        stamp &+= 1
    }

    /// Reads an attribute value; nil where the source ends first.
    private mutating func readValue() -> TextPiece? {
        while position < count, ASCII.isWhitespace(source[position]) { position += 1 }
        guard position < count else { return nil }
        let quote = source[position]
        var end = position
        var isPlain = true
        if quote == 0x22 || quote == 0x27 {
            position += 1
            end = position
            while end < count, source[end] != quote {
                let byte = source[end]
                if byte == 0x26 || byte == 0x0D || byte == 0 { isPlain = false }
                end += 1
            }
            guard end < count else { return nil }
        } else {
            while end < count, source[end] != 0x3E, !ASCII.isWhitespace(source[end]) {
                let byte = source[end]
                if byte == 0x26 || byte == 0 { isPlain = false }
                end += 1
            }
            guard end < count else { return nil }
        }
        let range = position..<end
        let isQuoted = quote == 0x22 || quote == 0x27
        defer { position = isQuoted ? end + 1 : end }
        return isPlain ? TextPiece(source: range) : decode(range, references: true)
    }

    /// Copies a range to the decoded text with references, line ends and U+0000 resolved.
    mutating func decode(_ range: Range<Int>, references: Bool) -> TextPiece {
        let start = decoded.count
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = source[index]
            switch byte {
            case 0:
                decoded += [0xEF, 0xBF, 0xBD]
            case 0x0D:
                if index + 1 >= range.upperBound || source[index + 1] != 0x0A {
                    decoded.append(0x0A)
                }
            case 0x26 where references:
                position = index
                let characters = readReference(inAttribute: true, end: range.upperBound)
                guard characters.isEmpty else {
                    decoded += characters
                    index = position
                    continue
                }
                decoded.append(byte)
            default:
                decoded.append(byte)
            }
            index += 1
        }
        return TextPiece(decoded: start..<decoded.count)
    }
}

// MARK: - Comments and declarations

extension HTMLTokenizer {
    private mutating func readDeclaration(from start: Int) {
        if start + 1 < count, source[start] == 0x2D, source[start + 1] == 0x2D {
            readComment(from: start + 2)
        } else if ASCII.matches("doctype", source, at: start), start + 7 <= count {
            position = start + 7
            readDoctype()
        } else if allowsCDATA, isCDATA(at: start) {
            position = start + 7
            mode = .cdata
            foundNothing = true
        } else {
            readBogusComment(from: start)
        }
    }

    private func isCDATA(at start: Int) -> Bool {
        start + 7 <= count && source[start..<start + 7].elementsEqual("[CDATA[".utf8)
    }

    private mutating func readBogusComment(from start: Int) {
        var end = start
        while end < count, source[end] != 0x3E { end += 1 }
        position = min(count, end + 1)
        emitComment(start..<end)
    }

    private mutating func readComment(from start: Int) {
        var index = start
        while index < count {
            guard source[index] == 0x3E else {
                index += 1
                continue
            }
            let length = index - start
            let dash = length >= 1 && source[index - 1] == 0x2D
            if length == 0 || (length == 1 && dash) {
                position = index + 1
                return emitComment(start..<start)
            }
            if dash, source[index - 2] == 0x2D {
                position = index + 1
                return emitComment(start..<index - 2)
            }
            if length >= 3, source[index - 1] == 0x21, source[index - 2] == 0x2D,
                source[index - 3] == 0x2D
            {
                position = index + 1
                return emitComment(start..<index - 3)
            }
            index += 1
        }
        // The source ends inside the comment: what looks like the start of `-->` is not part of it.
        var end = count
        if end - start >= 3, source[end - 1] == 0x21, source[end - 2] == 0x2D,
            source[end - 3] == 0x2D
        {
            end -= 3
        } else {
            for _ in 0..<2 where end > start && source[end - 1] == 0x2D { end -= 1 }
        }
        position = count
        emitComment(start..<end)
    }

    private mutating func emitComment(_ range: Range<Int>) {
        token.kind = .comment
        let isPlain = !source[range].contains { $0 == 0 || $0 == 0x0D }
        let end = position
        token.text = isPlain ? TextPiece(source: range) : decode(range, references: false)
        position = end
    }
}
