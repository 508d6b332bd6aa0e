// Comments and other declarations (13.2.5.41 to 13.2.5.52).
extension HTMLTokenizer {
    mutating func readDeclaration(from start: Int) {
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

    func isCDATA(at start: Int) -> Bool {
        start + 7 <= count && source[start..<start + 7].elementsEqual("[CDATA[".utf8)
    }

    mutating func readBogusComment(from start: Int) {
        var end = start
        while end < count, source[end] != 0x3E { end += 1 }
        position = min(count, end + 1)
        emitComment(start..<end)
    }

    mutating func readComment(from start: Int) {
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

    mutating func emitComment(_ range: Range<Int>) {
        token.kind = .comment
        let isPlain = !source[range].contains { $0 == 0 || $0 == 0x0D }
        let end = position
        token.text = isPlain ? TextPiece(source: range) : decode(range, references: false)
        position = end
    }
}
