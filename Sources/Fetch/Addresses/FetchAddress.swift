import Ingest
import News

/// An `http` or `https` address in the form in which it is asked for.
///
/// Without fragment, name and password, and without the parameters that only track readers; what may not stand in an address is
/// percent-encoded, the host is in ASCII.
public struct FetchAddress: Sendable, Hashable {
    /// Whether it is `https`.
    public let isSecure: Bool
    /// The host in lower case; addresses of version 6 without brackets.
    public let host: String
    /// The port, stated or not.
    public let port: Int
    /// Path and query.
    let path: String

    /// Reads an address; `nil` for what is no absolute `http` or `https` address.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longest, let web = WebAddress(text) else { return nil }
        let rest = web.description.dropFirst(web.scheme.count + 3)
        let end = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        let named = authority.dropFirst(web.host.count)
        isSecure = web.scheme == "https"
        if named.hasPrefix(":"), named.count > 1 {
            guard let number = Int(named.dropFirst()), (1...65_535).contains(number) else {
                return nil
            }
            port = number
        } else {
            port = isSecure ? 443 : 80
        }
        guard let host = Self.host(web.host) else { return nil }
        self.host = host
        let path = Self.encoded(rest[end...])
        self.path = path.hasPrefix("/") ? path : "/" + path
    }

    /// The longest address that is asked for, in bytes.
    static let longest = 4096

    /// Scheme, host and port: what a `robots.txt` speaks for.
    public var origin: String { "\(isSecure ? "https" : "http")://\(authority)" }

    /// The address of the origin's `robots.txt`.
    var robots: FetchAddress? { FetchAddress(origin + "/robots.txt") }

    /// The address that a `Location` names, seen from this one.
    func following(_ location: String) -> FetchAddress? {
        AddressResolver.resolved(location, against: AddressResolver(base: description))
            .flatMap { FetchAddress($0) }
    }

    private var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
    }
}

extension FetchAddress: CustomStringConvertible {
    /// The whole address.
    public var description: String { origin + path }
}

extension FetchAddress {
    /// The host in ASCII; `nil` where it has characters that no host has.
    private static func host(_ text: String) -> String? {
        if text.hasPrefix("[") {
            return IPAddress(text).map(\.description)
        }
        var labels: [String] = []
        for label in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard let ascii = Punycode.ascii(String(label)) else { return nil }
            labels.append(ascii)
        }
        // The root's dot changes nothing but would make another host of it.
        if labels.count > 1, labels.last == "" { labels.removeLast() }
        let host = labels.joined(separator: ".")
        guard (1...253).contains(host.utf8.count),
            host.utf8.allSatisfy({
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                    || [0x2D, 0x2E, 0x5F].contains($0)
            })
        else { return nil }
        return host
    }

    private static func encoded(_ text: Substring) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let forbidden = Array("\"<>\\^`{|}".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            if byte <= 0x20 || byte >= 0x7F || forbidden.contains(byte) {
                out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Labels of hosts in ASCII (RFC 3492): `báo` is `xn--bo-mia`.
enum Punycode {
    /// A label in ASCII; `nil` where it is too long.
    static func ascii(_ label: String) -> String? {
        guard !label.utf8.allSatisfy({ $0 < 0x80 }) else { return label }
        let scalars = label.lowercased().unicodeScalars.map(\.value)
        guard scalars.count <= 63 else { return nil }
        var out = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = out.count
        if basic > 0 { out.append(0x2D) }
        var n: UInt32 = 0x80
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < scalars.count {
            guard let next = scalars.filter({ $0 >= n }).min() else { return nil }
            delta += Int(next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if scalar < n { delta += 1 }
                guard scalar == n else { continue }
                var q = delta
                var k = 36
                while true {
                    let t = k <= bias ? 1 : min(26, k - bias)
                    if q < t { break }
                    out.append(digit(t + (q - t) % (36 - t)))
                    q = (q - t) / (36 - t)
                    k += 36
                }
                out.append(digit(q))
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        let text = "xn--" + String(decoding: out, as: UTF8.self)
        return text.utf8.count <= 63 ? text : nil
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
