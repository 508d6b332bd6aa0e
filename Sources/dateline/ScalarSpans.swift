import Foundation
import News

/// Writes JSON whose spans count Unicode scalars instead of bytes.
struct ScalarSpans {
    /// For each byte of the text the scalars that begin before it.
    private var counts: [Int] = []

    init(_ text: String) {
        counts.reserveCapacity(text.utf8.count + 1)
        var count = 0
        for byte in text.utf8 {
            counts.append(byte & 0xC0 == 0x80 ? count - 1 : count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        counts.append(count)
    }

    /// The value's JSON on one line with sorted keys, every span of it counted anew.
    func json(_ value: some Encodable) throws -> String {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
        let data = try JSONSerialization.data(
            withJSONObject: counted(object, under: nil),
            options: [.sortedKeys, .withoutEscapingSlashes]
        )
        return String(decoding: data, as: UTF8.self)
    }

    /// The keys whose values are spans of the text.
    private static let keys: Set<String> = ["span", "speakerSpan", "counted"]

    private func counted(_ value: Any, under key: String?) -> Any {
        if let fields = value as? [String: Any] {
            return Dictionary(
                uniqueKeysWithValues: fields.map { ($0.key, counted($0.value, under: $0.key)) }
            )
        }
        if let key, Self.keys.contains(key), let span = value as? [Int], span.count == 2 {
            return span.map { counts[min(max($0, 0), counts.count - 1)] }
        }
        if let list = value as? [Any] { return list.map { counted($0, under: nil) } }
        return value
    }
}
