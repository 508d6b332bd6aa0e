/// A piece of HTML in which everything that came from outside is escaped.
///
/// Written as an interpolated literal: the literal parts are ours and stay as they are, interpolated text is escaped (also for quoted
/// attributes), interpolated `HTML` is inserted.
///
/// ```swift
/// let title: HTML = "<h1 title=\"\(tip)\">\(headline)</h1>"
/// ```
struct HTML: ExpressibleByStringInterpolation, Sendable {
    let source: String

    init(stringLiteral value: String) { source = value }
    init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }
    private init(source: String) { self.source = source }

    /// Nothing.
    static let empty: HTML = ""

    /// HTML that another part of the program made safe.
    static func sanitized(_ source: String) -> HTML { HTML(source: source) }

    struct StringInterpolation: StringInterpolationProtocol {
        var source = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        mutating func appendLiteral(_ literal: String) { source += literal }
        mutating func appendInterpolation(_ html: HTML) { source += html.source }
        mutating func appendInterpolation(_ html: HTML?) { source += html?.source ?? "" }
        mutating func appendInterpolation(_ list: [HTML]) {
            for html in list { source += html.source }
        }
        mutating func appendInterpolation(_ number: some BinaryInteger) { source += String(number) }
        mutating func appendInterpolation(_ text: some StringProtocol) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": source += "&amp;"
                case "<": source += "&lt;"
                case ">": source += "&gt;"
                case "\"": source += "&quot;"
                case "'": source += "&#39;"
                default: source.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
