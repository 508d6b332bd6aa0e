/// Text decoded from bytes, and how.
public struct DecodedText: Sendable, Hashable {
    /// The text in UTF-8, as decoded: not normalised, malformed bytes replaced by U+FFFD.
    public var utf8: [UInt8]
    /// The name of the character set after the Encoding Standard ("UTF-8", "windows-1258"), or "TCVN3" or "VNI".
    public var encoding: String

    /// Makes decoded text.
    public init(utf8: [UInt8], encoding: String) {
        self.utf8 = utf8
        self.encoding = encoding
    }
}

/// Finds the character set of a page and decodes it.
///
/// What is declared is checked against the bytes: a page that says UTF-8 and is not falls to detection, a page that says
/// otherwise and is well-formed UTF-8 throughout (saved by a browser, or passed on by a scraper) is UTF-8, and a page that
/// says Latin 1 may be Vietnamese in the font encodings TCVN3 or VNI.
public struct TextDecoding: Sendable {
    /// Makes a decoder.
    public init() {}

    /// Decodes `bytes`: byte order mark, transport header, `<meta>` (only for HTML), XML declaration, detection.
    ///
    /// - Parameters:
    ///   - bytes: A whole page; any bytes will do.
    ///   - contentType: The `Content-Type` that the page came with, or nil.
    ///   - isHTML: Whether `<meta>` may name the character set.
    /// - Returns: Well-formed UTF-8 without a byte order mark.
    /// - Complexity: O(*n*).
    public func decode(_ bytes: [UInt8], contentType: String?, isHTML: Bool) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Self.decode(Array(bytes[3...]), as: "UTF-8")
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return Self.decode(bytes, as: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return Self.decode(bytes, as: "UTF-16BE") }
        let declared =
            contentType.flatMap(EncodingLabels.encoding(inContentType:))
            ?? (isHTML
                ? MetaPrescan.encoding(in: bytes) ?? MetaPrescan.lateEncoding(in: bytes) : nil)
            ?? MetaPrescan.declaredEncoding(inXML: bytes)
        var check: UTF8Check?
        let name = encoding(of: bytes, declared: declared, isHTML: isHTML, check: &check)
        if name == "UTF-8", check?.errors == 0 { return DecodedText(utf8: bytes, encoding: name) }
        return Self.decode(bytes, as: name)
    }
}

extension TextDecoding {
    /// Decodes `bytes` as what a label names, such as "windows-1251", "latin1" or "VNI", whatever they look like.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes; what is malformed becomes U+FFFD.
    ///   - label: A name of the Encoding Standard, whatever its case, or one of TCVN3 and VNI.
    /// - Returns: Well-formed UTF-8; nil where the label names no character set that can be decoded.
    /// - Complexity: O(*n*).
    public func decode(_ bytes: [UInt8], label: String) -> DecodedText? {
        guard let name = EncodingLabels.encoding(for: label.utf8), name != "replacement" else {
            return nil
        }
        return Self.decode(bytes, as: name)
    }

    /// What the bytes are, given what they say they are.
    private func encoding(
        of bytes: [UInt8],
        declared: String?,
        isHTML: Bool,
        check known: inout UTF8Check?
    ) -> String {
        if declared == "ISO-2022-JP" { return "ISO-2022-JP" }
        if let sixteenBit = Self.sixteenBitEncoding(of: bytes) { return sixteenBit }
        // A page that says UTF-16 and is not must be found out like one that says nothing.
        let declared = declared?.hasPrefix("UTF-16") ?? false ? nil : declared
        let check = UTF8Check(bytes)
        known = check
        if check.sequences == 0, check.errors == 0 {
            // Pure ASCII: as declared, or as the standard has it for a page that says nothing.
            return declared ?? (isHTML ? "windows-1252" : "UTF-8")
        }
        // Two or three accidental sequences occur in short pages of a legacy encoding, more do not.
        if check.errors == 0, check.sequences >= 4 || declared == nil || declared == "UTF-8" {
            return "UTF-8"
        }
        // A few malformed places (a cut, a widget in another encoding) leave it UTF-8.
        let isMostlyUTF8 = check.errors * 4 <= check.sequences
        if isMostlyUTF8, declared == nil || declared == "UTF-8" { return "UTF-8" }
        switch declared {
        case nil, "UTF-8", "x-user-defined", "replacement":
            return EncodingDetection(bytes).best()
        case "windows-1252", "windows-1258":
            // Pages in the font encodings say the one or the other, as browsers have no name for them.
            return EncodingDetection(bytes).vietnamese() ?? declared ?? "windows-1252"
        case let declared?:
            return declared
        }
    }

    /// Decodes `bytes` as what `encoding` names.
    static func decode(_ bytes: [UInt8], as encoding: String) -> DecodedText {
        if encoding.hasPrefix("UTF-16") {
            return DecodedText(
                utf8: utf16(bytes, bigEndian: encoding == "UTF-16BE"),
                encoding: encoding
            )
        }
        if encoding == "VNI" {
            return DecodedText(utf8: VNIDecoder().decode(bytes), encoding: encoding)
        }
        if let decoder = SingleByteDecoder(encoding: encoding) {
            return DecodedText(utf8: decoder.decode(bytes), encoding: encoding)
        }
        if var decoder = MultiByteDecoder(encoding: encoding) {
            return DecodedText(utf8: decoder.decode(bytes), encoding: encoding)
        }
        let isWellFormed = UTF8Check(bytes).errors == 0
        return DecodedText(
            utf8: isWellFormed ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8),
            encoding: "UTF-8"
        )
    }

    /// UTF-16 without a mark: every other byte of its markup is zero.
    private static func sixteenBitEncoding(of bytes: [UInt8]) -> String? {
        var zeros = (even: 0, odd: 0)
        let head = bytes.prefix(1024)
        for index in head.indices where head[index] == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard max(zeros.even, zeros.odd) * 5 > head.count else { return nil }
        if zeros.odd > zeros.even * 4 { return "UTF-16LE" }
        return zeros.even > zeros.odd * 4 ? "UTF-16BE" : nil
    }

    private static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2 + 1)
        var index = 0
        while index + 1 < bytes.count {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        if index < bytes.count { units.append(0xFFFD) }
        if units.first == 0xFEFF { units.removeFirst() }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
