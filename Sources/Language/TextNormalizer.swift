import Foundation

/// Puts text into Unicode Normalization Form C.
public struct TextNormalizer: Sendable {
    /// Makes a normalizer.
    public init() {}

    /// The text in NFC.
    public func nfc(_ utf8: [UInt8]) -> String {
        String(decoding: utf8, as: UTF8.self).precomposedStringWithCanonicalMapping
    }
}
