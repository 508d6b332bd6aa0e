import Foundation

/// Writes values as JSON text: sorted keys, so that the same values give the same bytes.
public struct JSONText: Sendable {
    private let isIndented: Bool

    /// Makes a writer.
    ///
    /// - Parameter isIndented: Over several lines for people; otherwise in one line.
    public init(isIndented: Bool = false) { self.isIndented = isIndented }

    /// The JSON text of a value, without a line break at its end.
    ///
    /// - Returns: The text.
    /// - Throws: `EncodingError` where the value has no JSON form (a number that is not finite).
    public func string(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
