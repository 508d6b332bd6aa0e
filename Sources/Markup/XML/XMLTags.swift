// Tags, comments, instructions and declarations of XML.
extension XMLTreeBuilder {
    /// Reads what `<` starts; false where it is only a character.
    mutating func readMarkup() -> Bool {
        let next = peek(1)
        if Self.startsName(next) { return readStartTag() }
        if next == 0x2F { return readEndTag() }
        if next == 0x3F {
            addNode(.instruction, from: 2, to: "?>")
            return true
        }
        guard next == 0x21 else { return false }
        if peek(2) == 0x2D, peek(3) == 0x2D {
            addNode(.comment, from: 4, to: "-->")
        } else if ASCII.matches("[cdata[", source, at: position + 2) {
            readCDATA()
        } else {
            skipDeclaration()
        }
        return true
    }

    /// Adds a comment or an instruction, which ends at `terminator`.
    mutating func addNode(_ kind: MarkupKind, from offset: Int, to terminator: StaticString) {
        let start = position
        let text = min(count, start + offset)..<find(terminator, from: start + offset)
        position = min(count, text.upperBound + terminator.utf8CodeUnitCount)
        guard tree.records.count < limits.nodes else { return }
        var record = NodeRecord(kind: kind, start: start, end: position)
        record.payload = TextPiece(source: text)
        _ = tree.append(record, to: tree.open.last?.node ?? 0)
    }

    func find(_ terminator: StaticString, from start: Int) -> Int {
        let wanted = Array(terminator.description.utf8)
        var index = start
        while index + wanted.count <= count {
            if source[index] == wanted[0],
                source[index..<index + wanted.count].elementsEqual(wanted)
            {
                return index
            }
            index += 1
        }
        return max(min(start, count), count)
    }

    mutating func readCDATA() {
        let start = min(count, position + 9)
        let end = find("]]>", from: start)
        position = min(count, end + 3)
        guard !tree.open.isEmpty, end > start else { return }
        tree.tokenizer.token.start = start
        tree.tokenizer.token.end = end
        tree.insertText(TextPiece(source: start..<end))
    }

    /// Skips a document type with what it declares.
    mutating func skipDeclaration() {
        let start = position
        var brackets = 0
        while position < count {
            let byte = source[position]
            if byte == 0x5B, countsBrackets { brackets += 1 }
            if byte == 0x5D { brackets -= 1 }
            position += 1
            if byte == 0x3E, brackets <= 0 { return }
        }
        guard brackets > 0 else { return }
        // A bracket is never closed: it must not take the document with it.
        countsBrackets = false
        position = start
        skipDeclaration()
    }

    mutating func readStartTag() -> Bool {
        let start = position
        position += 1
        let name = readName()
        tree.tokenizer.startAttributes()
        let first = tree.tokenizer.attributes.count
        var isEmpty = false
        while position < count {
            let byte = source[position]
            if byte == 0x3E || byte == 0x3C { break }
            if byte == 0x2F, peek(1) == 0x3E {
                isEmpty = true
                position += 1
                break
            }
            if ASCII.isWhitespace(byte) || Self.endsName(byte) {
                position += 1
            } else {
                readAttribute(first: first)
            }
        }
        // A tag that the next one interrupts counts as closed.
        if position < count, source[position] == 0x3E { position += 1 }
        tree.tokenizer.token.kind = .startTag
        tree.tokenizer.token.start = start
        tree.tokenizer.token.end = position
        guard tree.records.count < limits.nodes else { return true }
        addElement(name, attributes: first..<tree.tokenizer.attributes.count, isEmpty: isEmpty)
        return true
    }

    mutating func readName() -> Range<Int> {
        let start = position
        while position < count, !Self.endsName(source[position]) { position += 1 }
        return start..<position
    }

    mutating func readAttribute(first: Int) {
        let name = readName()
        var value = TextPiece.empty
        let after = position
        while position < count, ASCII.isWhitespace(source[position]) { position += 1 }
        if peek(0) == 0x3D {
            position += 1
            while position < count, ASCII.isWhitespace(source[position]) { position += 1 }
            value = decode(readValue())
        } else {
            position = after
        }
        guard tree.tokenizer.attributes.count - first < limits.attributesPerElement else {
            return tree.tokenizer.noteAttributes(at: name.lowerBound)
        }
        let number = tree.tokenizer.names.intern(
            source,
            from: name.lowerBound,
            to: name.upperBound,
            lowercasing: false
        )
        tree.tokenizer.addAttribute(number, value)
    }

    mutating func readValue() -> Range<Int> {
        let quote = peek(0)
        guard quote == 0x22 || quote == 0x27 else {
            let start = position
            while position < count, !ASCII.isWhitespace(source[position]),
                source[position] != 0x3E, source[position] != 0x3C
            {
                position += 1
            }
            return start..<position
        }
        position += 1
        let start = position
        while position < count, source[position] != quote { position += 1 }
        let end = position
        position = min(count, position + 1)
        return start..<end
    }

    mutating func addElement(
        _ written: Range<Int>,
        attributes: Range<Int>,
        isEmpty: Bool
    ) {
        declareNamespaces(attributes)
        let name = source[written]
        let colon = name.firstIndex(of: 0x3A)
        let prefix = colon.map { name[..<$0] } ?? []
        let local = colon.map { $0 + 1 } ?? written.lowerBound
        var record = NodeRecord(
            kind: .element,
            start: tree.tokenizer.token.start,
            end: tree.tokenizer.token.end
        )
        record.name = tree.tokenizer.names.intern(
            source,
            from: local,
            to: written.upperBound,
            lowercasing: false
        )
        record.namespace = namespace(of: prefix)
        record.payload = TextPiece(source: attributes)
        record.mayBeHidden = tree.tokenizer.token.mayBeHidden
        let node = tree.append(record, to: tree.open.last?.node ?? 0)
        let key =
            colon == nil
            ? record.name
            : tree.tokenizer.names.intern(
                source,
                from: written.lowerBound,
                to: written.upperBound,
                lowercasing: false
            )
        // The bit keeps the rules of HTML away from names that happen to be the same.
        tree.push(node, key: key | OpenElement.mathBit)
        let isVoid: [TagName] = [.br, .hr, .img, .wbr]
        if isEmpty || isVoid.contains(TagName(rawValue: record.name)) { pop() }
    }

    mutating func declareNamespaces(_ attributes: Range<Int>) {
        for index in attributes {
            let attribute = tree.tokenizer.attributes[index]
            guard let prefix = prefix(declaredBy: attribute.name) else { continue }
            tree.tokenizer.attributes[index].namespace = .xmlns
            let number = tree.tokenizer.names.intern(prefix, lowercasing: false)
            let value =
                attribute.value.isDecoded
                ? tree.tokenizer.decoded[attribute.value.range] : source[attribute.value.range]
            namespaces.declare(number, as: value, depth: tree.open.count + 1)
        }
    }

    /// The prefix that an attribute of this name declares, empty for the default; nil where it declares none.
    ///
    /// A copy, made apart: a slice of the names that lived on would have all of them copied when one is added.
    @inline(never)
    private func prefix(declaredBy number: UInt32) -> [UInt8]? {
        let name = tree.tokenizer.names.name(number)
        guard name.starts(with: "xmlns".utf8) else { return nil }
        let rest = name.dropFirst(5)
        guard rest.isEmpty || rest.first == 0x3A else { return nil }
        return Array(rest.dropFirst())
    }

    /// What a prefix stands for here; an empty one asks for the default.
    mutating func namespace(of prefix: ArraySlice<UInt8>) -> MarkupNamespace {
        let number = tree.tokenizer.names.intern(
            source,
            from: prefix.startIndex,
            to: prefix.endIndex,
            lowercasing: false
        )
        return namespaces.declared(number) ?? XMLNamespaces.customary(prefix)
    }

    mutating func pop() {
        tree.pop()
        namespaces.leave(to: tree.open.count)
    }

    mutating func readEndTag() -> Bool {
        let start = position
        position += 2
        let name = readName()
        while position < count, source[position] != 0x3E, source[position] != 0x3C { position += 1 }
        if position < count, source[position] == 0x3E { position += 1 }
        tree.tokenizer.token.kind = .endTag
        tree.tokenizer.token.name = NodeRecord.none
        tree.tokenizer.token.start = start
        tree.tokenizer.token.end = position
        let number = tree.tokenizer.names.intern(
            source,
            from: name.lowerBound,
            to: name.upperBound,
            lowercasing: false
        )
        let lowest = max(0, tree.open.count - HTMLTreeBuilder.searchLimit)
        let target = (lowest..<tree.open.count).last {
            tree.open[$0].key == number | OpenElement.mathBit
        }
        guard let target else { return true }
        let node = tree.open[target].node
        while tree.open.count > target { pop() }
        tree.records[Int(node)].sourceEnd = UInt32(position)
        return true
    }
}
