/// The marks that may end a sentence: ".", "?!", "...", "./.".
struct TerminatorRun {
    /// One past the last of them.
    let end: Int
    /// Whether it is one full stop, which may also belong to an abbreviation.
    let isSingleStop: Bool
    /// Whether a question or exclamation mark is among them.
    let asks: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var i = start
        var stops = 0
        var others = 0
        var asks = false
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch scalar {
            case 0x2E: stops += 1
            case 0x21, 0x3F, 0xFF01, 0xFF1F, 0x61F, 0x203C, 0x2047...0x2049:
                others += 1
                asks = true
            case 0x2026, 0x3002, 0xFF61, 0x6D4, 0x964, 0x965, 0x1362, 0x104B, 0x17D4: others += 1
            case 0x2F where stops > 0 && next < bytes.count && bytes[next] == 0x2E:
                // The "./." that ends an agency's text.
                others += 1
            default:
                self.init(end: i, isSingleStop: stops == 1 && others == 0, asks: asks)
                return
            }
            i = next
        }
        self.init(end: i, isSingleStop: stops == 1 && others == 0, asks: asks)
    }

    private init(end: Int, isSingleStop: Bool, asks: Bool) {
        self.end = end
        self.isSingleStop = isSingleStop
        self.asks = asks
    }
}
