/// Compares spellings.
enum EditDistance {
    /// Whether one letter more, less or different, or two neighbours in the wrong order, make one of the other.
    static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        guard long.count - short.count <= 1 else { return false }
        var prefix = 0
        while prefix < short.count, short[prefix] == long[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < short.count - prefix,
            short[short.count - 1 - suffix] == long[long.count - 1 - suffix]
        {
            suffix += 1
        }
        let restShort = short.count - prefix - suffix
        let restLong = long.count - prefix - suffix
        if long.count > short.count { return restShort == 0 }
        if restShort <= 1 { return true }
        return restShort == 2 && restLong == 2 && short[prefix] == long[prefix + 1]
            && short[prefix + 1] == long[prefix]
    }
}
