/// Says which network addresses may be connected to: those of the public internet, unless the user says otherwise.
///
/// A feed or a redirect must not make this program ask a router, a printer or the metadata service of a cloud machine.
public struct AddressGuard: Sendable, Hashable {
    /// Whether every address may be connected to.
    public var allowsPrivate: Bool
    /// Addresses that may be connected to in any case.
    public var exceptions: Set<IPAddress>

    /// Makes a guard that lets only the public internet pass.
    public init(allowsPrivate: Bool = false, exceptions: Set<IPAddress> = []) {
        self.allowsPrivate = allowsPrivate
        self.exceptions = exceptions
    }

    /// What kind of place an address is that may not be connected to; `nil` where it may.
    public func refusal(of address: IPAddress) -> String? {
        if allowsPrivate || exceptions.contains(address) { return nil }
        return Self.reservation(of: address)
    }

    /// What an address is reserved for; `nil` for one of the public internet (IANA special-purpose registries).
    static func reservation(of address: IPAddress) -> String? {
        let bytes = address.bytes
        if bytes.count == 4 { return reservation(ofFour: bytes) }
        // Addresses of version 4 in the clothes of version 6 lead where version 4 leads.
        if let inner = embedded(in: bytes), let four = IPAddress(bytes: inner) {
            return reservation(of: four)
        }
        for (prefix, length, use) in six where matches(bytes, prefix, length) { return use }
        // Only 2000::/3 is given out to the public.
        return bytes[0] & 0xE0 == 0x20 ? nil : "a reserved address"
    }
}

extension AddressGuard {
    private static func reservation(ofFour bytes: [UInt8]) -> String? {
        for (prefix, length, use) in four where matches(bytes, prefix, length) { return use }
        return nil
    }

    private static func matches(_ bytes: [UInt8], _ prefix: [UInt8], _ length: Int) -> Bool {
        for bit in 0..<length {
            let mask = UInt8(0x80) >> UInt8(bit & 7)
            let wanted = bit / 8 < prefix.count ? prefix[bit / 8] & mask : 0
            if bytes[bit / 8] & mask != wanted { return false }
        }
        return true
    }

    /// The address of version 4 inside one of version 6: mapped, of NAT64, of 6to4.
    private static func embedded(in bytes: [UInt8]) -> [UInt8]? {
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B]
        if matches(bytes, mapped, 96) || matches(bytes, translated, 96) {
            return Array(bytes[12..<16])
        }
        return matches(bytes, [0x20, 0x02], 16) ? Array(bytes[2..<6]) : nil
    }

    private static let four: [([UInt8], Int, String)] = [
        ([0], 8, "this network"), ([10], 8, "a private network"),
        ([100, 64], 10, "a provider's inner network"), ([127], 8, "this machine"),
        ([169, 254], 16, "a link-local address"), ([172, 16], 12, "a private network"),
        ([192, 0, 0], 24, "a reserved address"), ([192, 0, 2], 24, "an address for examples"),
        ([192, 88, 99], 24, "a reserved address"), ([192, 168], 16, "a private network"),
        ([198, 18], 15, "an address for measurements"),
        ([198, 51, 100], 24, "an address for examples"),
        ([203, 0, 113], 24, "an address for examples"), ([224], 4, "a group of machines"),
        ([240], 4, "a reserved address"),
    ]

    private static let six: [([UInt8], Int, String)] = [
        ([UInt8](repeating: 0, count: 15) + [1], 128, "this machine"),
        ([0xFC], 7, "a private network"), ([0xFE, 0x80], 10, "a link-local address"),
        ([0xFF], 8, "a group of machines"), ([0x20, 0x01], 23, "a reserved address"),
        ([0x20, 0x01, 0x0D, 0xB8], 32, "an address for examples"),
        ([0x3F, 0xFF], 20, "an address for examples"),
    ]
}
