/// A number in decimal digits, exact: nothing is rounded by a floating-point form.
struct DecimalText: Equatable {
    /// Digits without leading zeros.
    private var digits: [UInt8]
    /// How many of them stand behind the point.
    private var fraction: Int

    /// The number written in `bytes`: digits with points and commas.
    ///
    /// Groups of three after a mark are thousands; otherwise the last mark is the decimal one. `nil` for times, fractions, dates and numbers
    /// that letters continue, and for more than 18 digits.
    ///
    /// - Parameters:
    ///   - bytes: ASCII.
    ///   - isPointDecimal: Whether a single point before three digits is a decimal point, as in English.
    init?(_ bytes: ArraySlice<UInt8>, isPointDecimal: Bool) {
        var digits: [UInt8] = []
        var marks: [(mark: UInt8, at: Int)] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39: digits.append(byte - 0x30)
            case 0x2E, 0x2C: marks.append((byte, digits.count))
            default: return nil
            }
        }
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var fraction = 0
        if let last = marks.last {
            let behind = digits.count - last.at
            let isUniform = marks.allSatisfy { $0.mark == last.mark }
            let areGroups = zip(marks, marks.dropFirst()).allSatisfy { $1.at - $0.at == 3 }
            let isThousands =
                isUniform && areGroups && behind == 3 && marks[0].at <= 3
                && !(digits[0] == 0)
                && !(marks.count == 1 && last.mark == 0x2E && isPointDecimal)
            if !isThousands {
                // Only the last mark may part a fraction; those before it group.
                guard
                    marks.count == 1
                        || (!isUniform && marks.dropLast().allSatisfy { $0.mark != last.mark })
                else { return nil }
                fraction = behind
            }
        } else if digits.count > 1, digits[0] == 0 {
            return nil
        }
        self.digits = digits
        self.fraction = fraction
    }

    /// A whole number.
    init(_ value: Int) {
        digits = String(value).utf8.map { $0 - 0x30 }
        fraction = 0
    }

    /// Multiplies by a power of ten, or by twelve; `nil` beyond 30 digits.
    func times(_ factor: Int) -> DecimalText? {
        var result = self
        var factor = factor
        while factor > 1, factor % 10 == 0 {
            if result.fraction > 0 { result.fraction -= 1 } else { result.digits.append(0) }
            factor /= 10
        }
        if factor > 1 {
            var carry = 0
            for index in result.digits.indices.reversed() {
                carry += Int(result.digits[index]) * factor
                result.digits[index] = UInt8(carry % 10)
                carry /= 10
            }
            while carry > 0 {
                result.digits.insert(UInt8(carry % 10), at: 0)
                carry /= 10
            }
        }
        return result.digits.count > 30 ? nil : result
    }

    /// Whether it is smaller than another number.
    func isBelow(_ other: DecimalText) -> Bool {
        let places = max(fraction, other.fraction)
        func aligned(_ number: DecimalText) -> [UInt8] {
            let all = number.digits + Array(repeating: 0, count: places - number.fraction)
            return Array(all.drop { $0 == 0 })
        }
        let (a, b) = (aligned(self), aligned(other))
        return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }

    /// Whether it is a whole number of four digits, as years are.
    var looksLikeYear: Bool {
        digits.count == 4 && fraction == 0 && (digits[0] == 1 || digits[0] == 2)
    }

    /// The digits with a point.
    var text: String {
        var whole = digits.prefix(digits.count - fraction).drop { $0 == 0 }
        if whole.isEmpty { whole = [0] }
        var behind = digits.suffix(fraction)
        while behind.last == 0 { behind.removeLast() }
        let bytes =
            whole.map { $0 + 0x30 } + (behind.isEmpty ? [] : [0x2E]) + behind.map { $0 + 0x30 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
