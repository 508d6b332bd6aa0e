/// Reads and writes characters of UTF-8 bytes.
enum UTF8Scan {
    /// The scalar that starts at `i`, and where the next one starts.
    ///
    /// Malformed bytes, and an `i` inside a character, read as U+FFFD of one byte: the scan always moves on and never leaves the bytes.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int) {
        let b0 = UInt32(bytes[i])
        if b0 < 0x80 { return (b0, i + 1) }
        let left = bytes.count - i
        if b0 >= 0xC2, b0 < 0xE0, left >= 2 {
            let b1 = UInt32(bytes[i + 1])
            if b1 & 0xC0 == 0x80 { return ((b0 & 0x1F) << 6 | b1 & 0x3F, i + 2) }
        } else if b0 >= 0xE0, b0 < 0xF0, left >= 3 {
            let (b1, b2) = (UInt32(bytes[i + 1]), UInt32(bytes[i + 2]))
            if b1 & 0xC0 == 0x80, b2 & 0xC0 == 0x80 {
                return ((b0 & 0x0F) << 12 | (b1 & 0x3F) << 6 | b2 & 0x3F, i + 3)
            }
        } else if b0 >= 0xF0, b0 < 0xF5, left >= 4 {
            let (b1, b2, b3) = (UInt32(bytes[i + 1]), UInt32(bytes[i + 2]), UInt32(bytes[i + 3]))
            if b1 & 0xC0 == 0x80, b2 & 0xC0 == 0x80, b3 & 0xC0 == 0x80 {
                let high = (b0 & 0x07) << 18 | (b1 & 0x3F) << 12
                return (high | (b2 & 0x3F) << 6 | b3 & 0x3F, i + 4)
            }
        }
        return (0xFFFD, i + 1)
    }

    /// Appends a scalar in UTF-8.
    @inline(__always)
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        if scalar < 0x80 {
            out.append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            out.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}
