import News

/// Writes values into the compact form that documents are kept in.
///
/// Numbers are LEB128 after zigzag; a string is written once and then named by its number; spans are relative to the one before.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []
    private var strings: [String: Int] = [:]
    private var lastStart = 0

    mutating func write(_ number: Int64) {
        var rest = UInt64(bitPattern: (number << 1) ^ (number >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ number: Int) { write(Int64(number)) }

    mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

    mutating func write(_ text: String) {
        if let number = strings[text] { return write(number) }
        strings[text] = strings.count + 1
        write(0)
        writeOnce(text)
    }

    /// A string that will not come again.
    mutating func writeOnce(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ span: TextSpan) {
        write(span.start - lastStart)
        write(span.count)
        lastStart = span.start
    }

    mutating func write<T>(_ value: T?, _ each: (inout Self, T) -> Void) {
        write(value != nil)
        if let value { each(&self, value) }
    }

    mutating func write<T>(_ list: [T], _ each: (inout Self, T) -> Void) {
        write(list.count)
        for value in list { each(&self, value) }
    }

    mutating func write(_ text: String?) { write(text) { $0.write($1) } }
    mutating func write(_ span: TextSpan?) { write(span) { $0.write($1) } }
    mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }
}
