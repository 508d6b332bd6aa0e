/// The named fields before a record's content, or before the body of an HTTP message: `Name: value` lines.
///
/// Kept as they came; a field is read when it is asked for.
public struct WARCHead: Sendable, Hashable {
    private struct Field: Hashable {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// The lines, folded ones included.
    private let bytes: [UInt8]
    private var fields: [Field] = []
    /// The line before the fields: `WARC/1.1`, `HTTP/1.1 200 OK`.
    public let firstLine: String

    /// Most lines that are kept.
    private static let mostFields = 512

    /// Reads the lines of a head, with or without the blank line that ends it.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var first = ""
        var found: [Field] = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var isFirst = true
            while start < bytes.count, found.count < Self.mostFields {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                let next = end + 1
                if end > start, bytes[end - 1] == 0x0D { end -= 1 }
                if isFirst {
                    first = String(decoding: bytes[start..<end], as: UTF8.self)
                    isFirst = false
                } else if end == start {
                    break
                } else if bytes[start] == 0x20 || bytes[start] == 0x09 {
                    // The line goes on with the last field's value.
                    if !found.isEmpty {
                        found[found.count - 1].value = found[found.count - 1].value.lowerBound..<end
                    }
                } else if let field = Self.field(bytes, start..<end) {
                    found.append(field)
                }
                start = next
            }
        }
        firstLine = first
        fields = found
    }

    /// The first value of a field, white space around it removed; names are the same in any case.
    public subscript(name: String) -> String? {
        guard let field = fields.first(where: { isNamed($0, name) }) else { return nil }
        return text(field.value)
    }

    /// All values of a field, in order.
    public func values(of name: String) -> [String] {
        fields.filter { isNamed($0, name) }.map { text($0.value) }
    }
}

extension WARCHead {
    private static func field(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ line: Range<Int>
    ) -> Field? {
        guard let colon = bytes[line].firstIndex(of: 0x3A) else { return nil }
        var start = colon + 1
        var end = line.upperBound
        var nameEnd = colon
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        while nameEnd > line.lowerBound, bytes[nameEnd - 1] == 0x20 { nameEnd -= 1 }
        return Field(name: line.lowerBound..<nameEnd, value: start..<end)
    }

    private func isNamed(_ field: Field, _ name: String) -> Bool {
        let utf8 = name.utf8
        guard field.name.count == utf8.count else { return false }
        return zip(bytes[field.name], utf8).allSatisfy { a, b in
            a == b || (a ^ b == 0x20 && (0x61...0x7A).contains(a | 0x20))
        }
    }

    private func text(_ range: Range<Int>) -> String {
        let value = bytes[range]
        guard value.contains(0x0A) else { return String(decoding: value, as: UTF8.self) }
        // A folded value: line ends and what indents the next line are one space.
        let lines = value.split(separator: 0x0A).map { line in
            line.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 <= 0x20 }.reversed()
        }
        return String(decoding: Array(lines.joined(separator: [0x20])), as: UTF8.self)
    }
}
