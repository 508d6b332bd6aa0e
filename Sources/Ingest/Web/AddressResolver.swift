/// Completes relative addresses (RFC 3986, section 5), forgiving what feeds and pages get wrong.
public struct AddressResolver: Sendable {
    private let scheme: Substring
    private let authority: Substring
    private let path: Substring
    private let query: Substring

    /// Makes a resolver; `nil` where the base is not an absolute address with a host.
    public init?(base: String) {
        guard let parts = Self.parts(of: Self.cleaned(base)[...]), let authority = parts.authority
        else { return nil }
        scheme = parts.scheme
        self.authority = authority
        path = parts.path
        query = parts.query
    }

    /// The address as it stands, or completed; `nil` for an empty one.
    ///
    /// White space around and line ends inside are dropped, spaces become `%20`.
    public static func resolved(_ text: String, against base: AddressResolver?) -> String? {
        let address = cleaned(text)
        guard !address.isEmpty else { return nil }
        if parts(of: address[...]) != nil { return address }
        guard let base else { return address }
        return base.complete(address[...])
    }

    /// Whether an address has a scheme.
    static func isAbsolute(_ text: String) -> Bool { parts(of: cleaned(text)[...]) != nil }

    private struct Parts {
        var scheme: Substring
        var authority: Substring?
        var path: Substring
        var query: Substring
    }

    private static func cleaned(_ text: String) -> String {
        let trimmed = text.unicodeScalars.drop { $0.properties.isWhitespace }
        var scalars = String.UnicodeScalarView()
        var spaces = 0
        for scalar in trimmed {
            switch scalar {
            case "\n", "\r", "\t": continue
            case " ": spaces += 1
            default:
                for _ in 0..<spaces { scalars.append(contentsOf: "%20".unicodeScalars) }
                spaces = 0
                if scalar.value >= 0x20 { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }

    private static func parts(of text: Substring) -> Parts? {
        guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
        let scheme = text[..<colon]
        guard let first = scheme.utf8.first, isLetter(first),
            scheme.utf8.allSatisfy({
                isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
            })
        else { return nil }
        var rest = text[text.utf8.index(after: colon)...]
        var authority: Substring?
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        }
        rest = rest.prefix { $0 != "#" }
        let mark = rest.firstIndex(of: "?") ?? rest.endIndex
        return Parts(
            scheme: scheme,
            authority: authority,
            path: rest[..<mark],
            query: rest[mark...]
        )
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func complete(_ reference: Substring) -> String {
        if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
        let start = "\(scheme)://\(authority)"
        if reference.hasPrefix("#") { return start + path + query + reference }
        if reference.hasPrefix("?") { return start + (path.isEmpty ? "/" : path) + reference }
        let end = reference.firstIndex { "?#".contains($0) } ?? reference.endIndex
        let own = reference[..<end]
        let whole: String
        if own.hasPrefix("/") {
            whole = String(own)
        } else {
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
            whole = String(folder) + own
        }
        return start + Self.withoutDots(whole) + reference[end...]
    }

    private static func withoutDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
