import Foundation

/// A network address, version 4 or 6.
public struct IPAddress: Sendable, Hashable {
    /// Its bytes in network order: 4 or 16.
    public let bytes: [UInt8]

    /// Makes an address of its bytes; `nil` for another number of them.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads an address as it is written: `192.0.2.1`, `2001:db8::1`, with or without brackets, without a zone.
    ///
    /// - Returns: `nil` for any other text, also for numbers that only old programs take for addresses (`127.1`, `0x7f000001`).
    public init?(_ text: String) {
        let bare =
            text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, String(bare), &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0.prefix(4)) }
        } else if inet_pton(AF_INET6, String(bare), &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0.prefix(16)) }
        } else {
            return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The address as it is written: `192.0.2.1`, `2001:db8::1`.
    public var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: 64)
        bytes.withUnsafeBytes { raw in
            _ = inet_ntop(AF_INET6, raw.baseAddress, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
