/// Reads XML leniently; nodes, texts and the stack of open elements are those of the HTML tree builder.
struct XMLTreeBuilder {
    var tree: HTMLTreeBuilder
    var namespaces = XMLNamespaces()
    let source: [UInt8]
    let count: Int
    let limits: ParseLimits
    var position = 0
    var countsBrackets = true

    init(source: [UInt8], limits: ParseLimits) {
        tree = HTMLTreeBuilder(source: source, limits: limits)
        self.source = source
        self.limits = limits
        count = tree.tokenizer.count
    }

    /// Reads the whole source.
    mutating func run() {
        while position < count {
            tree.tokenizer.token.start = position
            if source[position] == 0x3C, readMarkup() { continue }
            readText()
        }
        tree.tokenizer.token.start = count
        tree.tokenizer.token.end = count
    }

    func peek(_ offset: Int) -> UInt8 {
        position + offset < count ? source[position + offset] : 0
    }

    static func startsName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }

    static func endsName(_ byte: UInt8) -> Bool {
        ASCII.isWhitespace(byte) || byte == 0x3E || byte == 0x2F || byte == 0x3D || byte == 0x3C
            || byte == 0x22 || byte == 0x27
    }
}

// MARK: - Text

extension XMLTreeBuilder {
    /// Reads characters up to the next `<`; the first byte is always taken.
    mutating func readText() {
        var start = position
        position += source[position] == 0x3C ? 1 : 0
        while position < count, source[position] != 0x3C {
            let byte = source[position]
            if byte == 0x26, let characters = readReference() {
                // `readReference` has moved past the reference; what stood before it is text.
                emit(start..<characters.start)
                emitDecoded(characters.text)
                start = position
            } else if byte == 0x0D {
                emit(start..<position)
                position += 1
                if peek(0) != 0x0A { emitDecoded([0x0A]) }
                start = position
            } else if byte == 0 {
                emit(start..<position)
                emitDecoded([0xEF, 0xBF, 0xBD])
                position += 1
                start = position
            } else {
                position += 1
            }
        }
        emit(start..<position)
    }

    mutating func emit(_ range: Range<Int>) {
        guard !range.isEmpty, !tree.open.isEmpty else { return }
        tree.tokenizer.token.start = range.lowerBound
        tree.tokenizer.token.end = range.upperBound
        tree.insertText(TextPiece(source: range))
    }

    mutating func emitDecoded(_ characters: [UInt8]) {
        guard !tree.open.isEmpty else { return }
        tree.tokenizer.token.end = position
        let start = tree.tokenizer.decoded.count
        tree.tokenizer.decoded += characters
        tree.insertText(TextPiece(decoded: start..<start + characters.count))
    }

    /// Reads a reference that ends in a semicolon and moves past it; nil (and no move) for a stray ampersand.
    mutating func readReference() -> (start: Int, text: [UInt8])? {
        let start = position
        // The longest name has 32 letters; a number may have leading zeros.
        let reach = source[start..<min(count, start + 40)]
        guard let end = reach.firstIndex(of: 0x3B) else { return nil }
        tree.tokenizer.position = start
        let text = tree.tokenizer.readReference(inAttribute: false, end: end + 1)
        guard !text.isEmpty, tree.tokenizer.position == end + 1 else { return nil }
        position = end + 1
        return (start, text)
    }

    /// A range with references and line ends resolved.
    mutating func decode(_ range: Range<Int>) -> TextPiece {
        let isPlain = !source[range].contains { $0 == 0x26 || $0 == 0x0D || $0 == 0 }
        if isPlain { return TextPiece(source: range) }
        let after = position
        defer { position = after }
        let start = tree.tokenizer.decoded.count
        position = range.lowerBound
        while position < range.upperBound {
            let byte = source[position]
            if byte == 0x26, let characters = readReference() {
                tree.tokenizer.decoded += characters.text
                continue
            }
            position += 1
            if byte == 0x0D {
                if peek(0) != 0x0A { tree.tokenizer.decoded.append(0x0A) }
            } else if byte == 0 {
                tree.tokenizer.decoded += [0xEF, 0xBF, 0xBD]
            } else {
                tree.tokenizer.decoded.append(byte)
            }
        }
        return TextPiece(decoded: start..<tree.tokenizer.decoded.count)
    }
}
