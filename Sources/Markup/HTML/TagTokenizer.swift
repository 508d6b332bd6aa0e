// Tags and their attributes (13.2.5.6 to 13.2.5.40).
extension HTMLTokenizer {
    /// Reads what starts with `<`.
    mutating func readMarkup() {
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

    mutating func readTag(_ kind: HTMLToken.Kind) {
        token.kind = kind
        token.selfClosing = false
        token.mayBeHidden = false
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

    mutating func internName(_ range: Range<Int>, hasNull: Bool) -> UInt32 {
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
    mutating func readAttributes() -> Bool {
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

    mutating func readAttribute(first: Int) -> Bool {
        let nameStart = position
        var hasNull = source[position] == 0
        position += 1
        while position < count {
            let byte = source[position]
            if byte == 0x3D || endsTagName(byte) { break }
            if byte == 0 { hasNull = true }
            position += 1
        }
        let nameEnd = position
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
        // Names past the limit are not even looked up.
        if attributes.count - first >= maximumAttributes {
            noteAttributes(at: nameStart)
        } else {
            let name = internName(nameStart..<nameEnd, hasNull: hasNull)
            addAttribute(name, value)
        }
        return true
    }

    /// Adds an attribute to those of the tag, unless it has one of the name.
    mutating func addAttribute(_ name: UInt32, _ value: TextPiece) {
        if attributeStamps.count <= Int(name) {
            let missing = names.count - attributeStamps.count
            attributeStamps.append(contentsOf: repeatElement(0, count: missing + 64))
        }
        guard attributeStamps[Int(name)] != stamp else { return }
        attributeStamps[Int(name)] = stamp
        attributes.append(AttributeRecord(name: name, value: value))
        if name == AttributeName.style.rawValue || name == AttributeName.hidden.rawValue {
            token.mayBeHidden = true
        }
    }

    /// Says that a tag has more attributes than are kept.
    mutating func noteAttributes(at offset: Int) {
        guard notes.last?.limit != .attributes else { return }
        notes.append(ParseNote(limit: .attributes, offset: offset))
    }

    /// Starts a tag's attributes: names seen before are new again.
    mutating func startAttributes() {
        stamp &+= 1
        token.mayBeHidden = false
    }

    /// Reads an attribute value; nil where the source ends first.
    mutating func readValue() -> TextPiece? {
        while position < count, ASCII.isWhitespace(source[position]) { position += 1 }
        guard position < count else { return nil }
        let quote = source[position]
        var end = position
        var isPlain = true
        if quote == 0x22 || quote == 0x27 {
            position += 1
            end = position
            while true {
                end = ByteScan.first(of: quote, 0x26, 0x0D, 0, in: source, from: end, to: count)
                guard end < count else { return nil }
                if source[end] == quote { break }
                isPlain = false
                end += 1
            }
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
