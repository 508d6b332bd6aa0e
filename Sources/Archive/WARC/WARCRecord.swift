public import News

/// One record of a web archive (WARC, ISO 28500).
public struct WARCRecord: Sendable, Hashable {
    /// What a record holds.
    public enum Kind: Sendable, Hashable {
        /// What says how the file was made.
        case warcinfo
        /// A server's answer, with its HTTP head.
        case response
        /// A document as such, without a protocol's head.
        case resource
        /// What was asked.
        case request
        /// What was learned about another record.
        case metadata
        /// A capture whose content is that of an earlier one.
        case revisit
        /// Another form of a record's content, such as its text.
        case conversion
        /// A further part of a record that was cut in pieces.
        case continuation
        /// A kind that the standard does not name.
        case other
    }

    /// Where the record begins: a byte of the file, compressed as it is.
    public var offset: Int
    /// The record's fields.
    public var head: WARCHead
    /// The record's block as it stands: an HTTP message, a document.
    public var content: [UInt8]

    /// What the record holds.
    public var kind: Kind { Self.kind(in: head) }

    /// The address that was captured.
    public var address: String? { Self.address(in: head) }

    /// When it was captured; `nil` where the field is missing or no date, or marked as standing for nothing.
    public var date: Timestamp? { Self.date(in: head) }

    /// ``date`` of a record with these fields.
    public static func date(in head: WARCHead) -> Timestamp? {
        if head[unknownDateField] != nil { return nil }
        return head["WARC-Date"].flatMap { Timestamp(archive: $0) }
    }

    /// ``address`` of a record with these fields.
    public static func address(in head: WARCHead) -> String? {
        guard let text = head["WARC-Target-URI"], !text.isEmpty else { return nil }
        // Some writers put it in angle brackets, as the grammar of the first standard had it.
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return text }
        return String(text.dropFirst().dropLast())
    }

    /// ``kind`` of a record with these fields.
    public static func kind(in head: WARCHead) -> Kind {
        kinds[head["WARC-Type"]?.lowercased() ?? ""] ?? .other
    }

    /// The field of our own archives that says that the time of a capture is not known.
    static let unknownDateField = "X-Dateline-Date"

    private static let kinds: [String: Kind] = [
        "warcinfo": .warcinfo, "response": .response, "resource": .resource, "request": .request,
        "metadata": .metadata, "revisit": .revisit, "conversion": .conversion,
        "continuation": .continuation,
    ]
}

extension Timestamp {
    /// Reads the times of archives: ISO 8601, or 4 to 14 digits of a CDX index (`20160930112200`).
    ///
    /// - Returns: `nil` for any other text.
    public init?(archive text: some StringProtocol) {
        if let time = Timestamp(iso8601: text) {
            self = time
            return
        }
        let digits = Array(text.utf8)
        guard [4, 6, 8, 10, 12, 14].contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        func number(_ start: Int, _ length: Int, or missing: Int) -> Int {
            guard start + length <= digits.count else { return missing }
            return digits[start..<start + length].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        let (hour, minute) = (number(8, 2, or: 0), number(10, 2, or: 0))
        let second = number(12, 2, or: 0)
        guard
            let day = CivilDay(
                year: number(0, 4, or: 1),
                month: number(4, 2, or: 1),
                day: number(6, 2, or: 1)
            ), hour < 24, minute < 60, second <= 60
        else { return nil }
        let clock = hour * 3600 + minute * 60 + second
        self.init(seconds: Int64(day.number) * 86_400 + Int64(clock))
    }
}
