/// Finds the character set that a page names in its first bytes, after the HTML standard ("prescan a byte stream").
struct MetaPrescan {
    private let bytes: ArraySlice<UInt8>
    private var position = 0

    /// The encoding that `<meta>` names in the first 1,024 bytes, or in `limit`; nil where there is none.
    static func encoding(in bytes: [UInt8], limit: Int = 1024) -> String? {
        var prescan = MetaPrescan(bytes: bytes.prefix(limit))
        return prescan.run().map(readable)
    }

    /// The encoding in the declaration of an XML document; nil where there is none.
    static func declaredEncoding(inXML bytes: [UInt8]) -> String? {
        // Feeds are found with blank lines before it, which is not XML.
        let head = bytes.prefix(1024)
        guard let start = head.firstIndex(where: { !ASCII.isWhitespace($0) }),
            ASCII.matches("<?xml", bytes, at: start), let end = head.firstIndex(of: 0x3E)
        else { return nil }
        let declaration = Array(head[start..<end])
        guard
            let place = declaration.indices.first(where: {
                ASCII.matches("encoding", declaration, at: $0)
            }),
            let quote = declaration[place...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            let close = declaration[(quote + 1)...].firstIndex(of: declaration[quote])
        else { return nil }
        return EncodingLabels.encoding(for: declaration[(quote + 1)..<close]).map(readable)
    }

    /// The encoding that a `<meta>` further down names, which makes browsers start over; nil where there is none.
    static func lateEncoding(in bytes: [UInt8]) -> String? {
        var limits = ParseLimits()
        limits.bytes = 1 << 16
        let tree = HTMLParser(limits: limits).parse(bytes)
        for node in tree.elements(named: .meta) {
            if let label = tree.attributeUTF8(.charset, of: node) {
                if let name = EncodingLabels.encoding(for: label) { return readable(name) }
            } else if let pragma = tree.attribute(.httpEquiv, of: node),
                pragma.lowercased() == "content-type",
                let label = tree.attributeUTF8(.content, of: node).flatMap(label(inContentType:)),
                let name = EncodingLabels.encoding(for: label)
            {
                return readable(name)
            }
        }
        return nil
    }

    // A page whose ASCII could be read is not UTF-16, whatever it says.
    private static func readable(_ name: String) -> String {
        if name.hasPrefix("UTF-16") { return "UTF-8" }
        return name == "x-user-defined" ? "windows-1252" : name
    }

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    private mutating func run() -> String? {
        while position < bytes.count {
            guard bytes[position] == 0x3C else {
                position += 1
                continue
            }
            if starts("<!--") {
                skipComment()
            } else if starts("<meta"), position + 5 < bytes.count,
                ASCII.isWhitespace(bytes[position + 5]) || bytes[position + 5] == 0x2F
            {
                position += 5
                if let name = readMeta() { return name }
            } else if isTagStart() {
                while position < bytes.count, !ASCII.isWhitespace(bytes[position]),
                    bytes[position] != 0x3E
                {
                    position += 1
                }
                while readAttribute() != nil {}
                position += 1
            } else if starts("<!") || starts("</") || starts("<?") {
                while position < bytes.count, bytes[position] != 0x3E { position += 1 }
                position += 1
            } else {
                position += 1
            }
        }
        return nil
    }

    /// The value after `charset=` in a content type; nil where there is none.
    static func label(inContentType value: ArraySlice<UInt8>) -> [UInt8]? {
        let bytes = Array(value)
        var index = 0
        while index < bytes.count {
            guard ASCII.matches("charset", bytes, at: index) else {
                index += 1
                continue
            }
            index += 7
            while index < bytes.count, ASCII.isWhitespace(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == 0x3D else { continue }
            index += 1
            while index < bytes.count, ASCII.isWhitespace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return nil }
            if bytes[index] == 0x22 || bytes[index] == 0x27 {
                let quote = bytes[index]
                guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
                return Array(bytes[(index + 1)..<end])
            }
            let end = bytes[index...].firstIndex { ASCII.isWhitespace($0) || $0 == 0x3B }
            return Array(bytes[index..<(end ?? bytes.count)])
        }
        return nil
    }
}

extension MetaPrescan {
    private func starts(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard bytes.count - position >= word.count else { return false }
            return word.indices.allSatisfy {
                ASCII.lowercased(bytes[position + $0]) == word[$0]
            }
        }
    }

    private func isTagStart() -> Bool {
        let next = position + 1
        guard next < bytes.count else { return false }
        if ASCII.isLetter(bytes[next]) { return true }
        return bytes[next] == 0x2F && next + 1 < bytes.count && ASCII.isLetter(bytes[next + 1])
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count {
            if bytes[position] == 0x3E, bytes[position - 1] == 0x2D, bytes[position - 2] == 0x2D {
                break
            }
            position += 1
        }
        position += 1
    }

    private mutating func readMeta() -> String? {
        var seen: Set<[UInt8]> = []
        var gotPragma = false
        var needsPragma: Bool?
        var charset: String?
        while let (name, value) = readAttribute() {
            guard seen.insert(name).inserted else { continue }
            switch String(decoding: name, as: UTF8.self) {
            case "http-equiv":
                if String(decoding: value, as: UTF8.self) == "content-type" { gotPragma = true }
            case "content":
                if charset == nil, let label = Self.label(inContentType: value[...]),
                    let found = EncodingLabels.encoding(for: label)
                {
                    charset = found
                    needsPragma = true
                }
            case "charset":
                charset = EncodingLabels.encoding(for: value)
                needsPragma = false
            default: break
            }
        }
        position += 1
        guard let needsPragma, !needsPragma || gotPragma else { return nil }
        return charset
    }

    /// The next attribute in lower case; nil at the end of the tag.
    private mutating func readAttribute() -> (name: [UInt8], value: [UInt8])? {
        while position < bytes.count,
            ASCII.isWhitespace(bytes[position]) || bytes[position] == 0x2F
        {
            position += 1
        }
        guard position < bytes.count, bytes[position] != 0x3E else { return nil }
        var name: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if (byte == 0x3D && !name.isEmpty) || ASCII.isWhitespace(byte) { break }
            if byte == 0x2F || byte == 0x3E { return (name, []) }
            name.append(ASCII.lowercased(byte))
            position += 1
        }
        skipWhitespace()
        guard position < bytes.count else { return nil }
        guard bytes[position] == 0x3D else { return (name, []) }
        position += 1
        skipWhitespace()
        guard position < bytes.count else { return nil }
        var value: [UInt8] = []
        let quote = bytes[position]
        if quote == 0x22 || quote == 0x27 {
            position += 1
            while position < bytes.count, bytes[position] != quote {
                value.append(ASCII.lowercased(bytes[position]))
                position += 1
            }
            guard position < bytes.count else { return nil }
            position += 1
            return (name, value)
        }
        while position < bytes.count, !ASCII.isWhitespace(bytes[position]), bytes[position] != 0x3E
        {
            value.append(ASCII.lowercased(bytes[position]))
            position += 1
        }
        guard position < bytes.count else { return nil }
        return (name, value)
    }

    private mutating func skipWhitespace() {
        while position < bytes.count, ASCII.isWhitespace(bytes[position]) { position += 1 }
    }
}
