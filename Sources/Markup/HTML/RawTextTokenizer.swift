// Text in which tags mean nothing: scripts, styles, titles (13.2.5.2 to 13.2.5.31).
extension HTMLTokenizer {
    mutating func readRawText() {
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

    func findRawEnd() -> Int {
        mode == .scriptData ? findScriptEnd() : findEndTag(from: position)
    }

    /// The place of the next end tag that closes the raw text, or the end.
    func findEndTag(from start: Int) -> Int {
        var index = start
        while true {
            index = ByteScan.first(of: 0x3C, 0x3C, 0x3C, 0x3C, in: source, from: index, to: count)
            if index == count || isEndTag(at: index) { return index }
            index += 1
        }
    }

    func isEndTag(at index: Int) -> Bool {
        guard index + 1 < count, source[index + 1] == 0x2F else { return false }
        return isRawTagName(at: index + 2)
    }

    func isRawTagName(at start: Int) -> Bool {
        let name = names.name(lastStartTag)
        let end = start + name.count
        guard !name.isEmpty, end < count else { return false }
        for (offset, byte) in name.enumerated()
        where ASCII.lowercased(source[start + offset]) != byte {
            return false
        }
        return endsTagName(source[end])
    }

    func endsTagName(_ byte: UInt8) -> Bool {
        ASCII.isWhitespace(byte) || byte == 0x2F || byte == 0x3E
    }

    /// The place of the `</script` that ends a script: inside `<!-- <script>` the next one only closes that.
    func findScriptEnd() -> Int {
        var index = position
        var escaped = false
        var doubleEscaped = false
        // Dashes seen directly before `index`, as far as they can close the comment.
        var dashes = 0
        while index < count {
            if !escaped {
                index = ByteScan.first(
                    of: 0x3C,
                    0x3C,
                    0x3C,
                    0x3C,
                    in: source,
                    from: index,
                    to: count
                )
                guard index < count else { return count }
            }
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

    func isScriptWord(at index: Int) -> Bool {
        ASCII.matches("script", source, at: index) && index + 6 < count
            && endsTagName(source[index + 6])
    }
}
