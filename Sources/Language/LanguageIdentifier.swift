/// Tells the language of a text.
public struct LanguageIdentifier: Sendable {
    /// Makes an identifier.
    public init() {}

    /// ISO 639-1 code of the text's language; `und` where it cannot be told.
    public func language(of text: String) -> String { "und" }
}
