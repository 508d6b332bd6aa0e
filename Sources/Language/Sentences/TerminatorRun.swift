/// The marks that may end a sentence: ".", "?!", "...", "./.".
struct TerminatorRun {
    /// One past the last of them.
    let end: Int
    /// Whether it is one full stop, which may also belong to an abbreviation.
    let isSingleStop: Bool
    /// Whether it is an ellipsis.
    let isEllipsis: Bool
    /// Whether a question or exclamation mark is among them.
    let asks: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var i = start
        var stops = 0
        var others = 0
        var asks = false
        var hasEllipsis = false
        scan: while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch scalar {
            case 0x2E: stops += 1
            case 0x21, 0x3F, 0xFF01, 0xFF1F, 0x61F, 0x203C, 0x2047...0x2049:
                others += 1
                asks = true
            case 0x2026:
                others += 1
                hasEllipsis = true
            case 0x3002, 0xFF61, 0x6D4, 0x964, 0x965, 0x1362, 0x104B, 0x17D4: others += 1
            case 0x2F where stops > 0 && next < bytes.count && bytes[next] == 0x2E:
                // The "./." that ends an agency's text.
                others += 1
            default:
                break scan
            }
            i = next
        }
        end = i
        isSingleStop = stops == 1 && others == 0
        isEllipsis = !asks && (hasEllipsis || stops > 1 && others == 0)
        self.asks = asks
    }
}
