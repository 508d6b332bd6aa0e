// The document type states of the tokenizer (13.2.5.53 to 13.2.5.68).
extension HTMLTokenizer {
    mutating func readDoctype() {
        token.kind = .doctype
        doctype = HTMLToken.Doctype()
        skipWhitespace()
        guard position < count else {
            doctype.forceQuirks = true
            return
        }
        guard source[position] != 0x3E else {
            doctype.forceQuirks = true
            position += 1
            return
        }
        let start = position
        while position < count, source[position] != 0x3E, !ASCII.isWhitespace(source[position]) {
            position += 1
        }
        doctype.name = characters(start..<position).map(ASCII.lowercased)
        skipWhitespace()
        if position < count, source[position] != 0x3E {
            if ASCII.matches("public", source, at: position) {
                position += 6
                readPublicID()
            } else if ASCII.matches("system", source, at: position) {
                position += 6
                skipWhitespace()
                readSystemID(required: true)
            } else {
                doctype.forceQuirks = true
            }
        } else if position >= count {
            doctype.forceQuirks = true
        }
        // Whatever follows is not part of the document type.
        while position < count, source[position] != 0x3E { position += 1 }
        position = min(count, position + 1)
    }

    private mutating func readPublicID() {
        skipWhitespace()
        guard let id = readIdentifier() else { return }
        doctype.publicID = id
        guard !doctype.forceQuirks else { return }
        skipWhitespace()
        readSystemID(required: false)
    }

    private mutating func readSystemID(required: Bool) {
        if !required, position < count, source[position] == 0x3E { return }
        guard let id = readIdentifier() else { return }
        doctype.systemID = id
        skipWhitespace()
        if position >= count { doctype.forceQuirks = true }
    }

    /// Reads a quoted identifier; nil (and quirks) where none starts here.
    private mutating func readIdentifier() -> [UInt8]? {
        guard position < count, source[position] == 0x22 || source[position] == 0x27 else {
            doctype.forceQuirks = true
            return nil
        }
        let quote = source[position]
        position += 1
        let start = position
        while position < count, source[position] != quote, source[position] != 0x3E {
            position += 1
        }
        let id = characters(start..<position)
        if position < count, source[position] == quote {
            position += 1
        } else {
            doctype.forceQuirks = true
        }
        return id
    }

    private mutating func skipWhitespace() {
        while position < count, ASCII.isWhitespace(source[position]) { position += 1 }
    }

    /// The characters of a range with line ends and U+0000 resolved.
    private mutating func characters(_ range: Range<Int>) -> [UInt8] {
        let end = position
        let piece = decode(range, references: false)
        position = end
        let result = Array(decoded[piece.range])
        decoded.removeSubrange(piece.range)
        return result
    }
}
