public import News

/// Splits paragraphs into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark or ellipsis, with the quotation marks and brackets that close after it,
/// where what follows can begin one. Abbreviations, initials, numbers, dates and list numbers do not end it. Several sentences in
/// one pair of quotation marks are several sentences; what follows the quotation in lower case stays with the last of them.
public struct SentenceSplitter: Sendable {
    /// Makes a splitter.
    public init() {}

    /// The sentences of one paragraph.
    ///
    /// A line break ends a sentence where the line before it ends in punctuation or a blank line follows.
    ///
    /// - Parameters:
    ///   - text: One paragraph.
    ///   - language: ISO 639-1; chooses the abbreviations. `und` or a language without a list is split by the general rules.
    /// - Returns: Spans in `text`'s UTF-8, in reading order, without the white space between them.
    /// - Complexity: O(*n*) in the length of the text.
    public func sentences(in text: String, language: String) -> [TextSpan] {
        var text = text
        return text.withUTF8 { sentences($0, language) }
    }

    /// The sentences of the paragraph `bytes[span]`, as spans of `bytes`.
    ///
    /// - Precondition: The bytes are UTF-8, and the span lies in them.
    public func sentences(in bytes: [UInt8], _ span: TextSpan, language: String) -> [TextSpan] {
        let spans = bytes.withUnsafeBufferPointer { all in
            sentences(UnsafeBufferPointer(rebasing: all[span.start..<span.end]), language)
        }
        return spans.map { $0.shifted(by: span.start) }
    }

    private func sentences(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ language: String
    ) -> [TextSpan] {
        var scan = SentenceScan(bytes: bytes, abbreviations: Abbreviations.of(language))
        return scan.sentences()
    }
}
