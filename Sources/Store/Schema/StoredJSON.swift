import Foundation
internal import News

/// How values that are never searched by their parts are kept: JSON with sorted keys, so that equal values have equal bytes.
enum StoredJSON {
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encoder().encode(value), as: UTF8.self)
    }

    static func value<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func blob(_ document: Document) throws -> Data { try encoder().encode(document) }

    static func document(_ blob: Data) throws -> Document {
        try JSONDecoder().decode(Document.self, from: blob)
    }

    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
