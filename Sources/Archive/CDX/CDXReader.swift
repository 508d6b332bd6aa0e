import Foundation
import News

/// Reads index lines: CDX (fields between spaces, named by the first line) and CDXJ (a key, a time, a JSON object).
///
/// Any line will do: one that cannot be read is given as `nil`.
public struct CDXReader: Sendable {
    /// The fields of a CDX line by their letters, in order.
    private var layout: [Character] = Array("NbamsrkMSVg")

    /// The longest line that is read, in bytes.
    public static let longestLine = 64 << 10

    /// Makes a reader.
    public init() {}

    /// What a line says.
    public enum Line: Sendable, Hashable {
        /// A capture.
        case entry(CDXEntry)
        /// A heading, a comment or an empty line.
        case nothing
        /// Not a line of an index.
        case unreadable
    }

    /// Reads the next line of an index; what a heading says holds for those after it.
    public mutating func read(_ line: some StringProtocol) -> Line {
        guard line.utf8.count <= Self.longestLine else { return .unreadable }
        let text = Substring(line).trimmed
        if text.isEmpty || text.hasPrefix("!") || text.hasPrefix("#") { return .nothing }
        if line.hasPrefix(" CDX ") || text.hasPrefix("CDX ") {
            layout = text.dropFirst(4).split(separator: " ").compactMap(\.first)
            return .nothing
        }
        if let brace = text.firstIndex(of: "{") { return json(text[..<brace], text[brace...]) }
        return columns(text.split(separator: " "))
    }
}

extension CDXReader {
    /// Reads `com,example)/a 20160930112200 {"url": …}`.
    private func json(_ key: Substring, _ object: Substring) -> Line {
        guard
            let fields = try? JSONDecoder().decode(Fields.self, from: Data(object.utf8)),
            let file = fields.filename?.text, let offset = fields.offset?.number,
            let address = fields.url?.text
        else { return .unreadable }
        let time = key.split(separator: " ").last
        return .entry(
            CDXEntry(
                address: address,
                date: (time ?? "").isEmpty ? nil : Timestamp(archive: time ?? ""),
                mediaType: fields.mime?.text.flatMap(Self.known),
                status: fields.status?.number,
                digest: fields.digest?.text.flatMap(Self.known),
                file: file,
                offset: offset,
                length: fields.length?.number
            )
        )
    }

    private func columns(_ words: [Substring]) -> Line {
        func word(_ letter: Character) -> String? {
            guard let place = layout.firstIndex(of: letter), place < words.count else { return nil }
            return Self.known(String(words[place]))
        }
        guard let address = word("a"), let file = word("g"),
            let offset = (word("V") ?? word("v")).flatMap(Self.number)
        else { return .unreadable }
        return .entry(
            CDXEntry(
                address: address,
                date: word("b").flatMap { Timestamp(archive: $0) },
                mediaType: word("m").map(MediaType.bare),
                status: word("s").flatMap { Int($0) },
                digest: word("k"),
                file: file,
                offset: offset,
                length: word("S").flatMap(Self.number)
            )
        )
    }

    private static func known(_ text: String) -> String? { text == "-" ? nil : text }

    /// A number that no sum of two overflows.
    fileprivate static func number(_ text: String) -> Int? {
        guard let number = Int(text), (0...1 << 60).contains(number) else { return nil }
        return number
    }

    private struct Fields: Decodable {
        var url: Value?
        var mime: Value?
        var status: Value?
        var digest: Value?
        var length: Value?
        var offset: Value?
        var filename: Value?
    }

    /// Numbers are written as strings by some and as numbers by others.
    private struct Value: Decodable {
        var text: String?

        var number: Int? { text.flatMap(CDXReader.number) }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let string = try? container.decode(String.self) {
                text = string
            } else if let number = try? container.decode(Int.self) {
                text = String(number)
            }
        }
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmed: Substring {
        var text = drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
