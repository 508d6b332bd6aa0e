import News

/// Marks sentences whose content is denied, unconfirmed, planned or threatened.
///
/// Conservative: a sentence that tells of something past stays reported.
struct StatusAnnotator: Sendable {
    func mark(_ document: inout Document, _ reader: SpeechReader) {
        let status = StatusReader(reader)
        var index = 0
        let tokens = reader.tokens
        for number in document.sentences.indices {
            let span = document.sentences[number].span
            while index > 0, index < tokens.count, tokens[index].start > span.start { index -= 1 }
            while index < tokens.count, tokens[index].start < span.start { index += 1 }
            var high = index
            while high < tokens.count, tokens[high].start < span.end { high += 1 }
            guard high > index else { continue }
            document.sentences[number].status = status.status(index..<high)
            index = high
        }
    }
}
