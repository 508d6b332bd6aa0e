import News

/// The Vietnamese calendar: months begin on the day of the new moon at UTC+7.
///
/// The month of the winter solstice is the eleventh; a year with thirteen new moons between two solstices has a leap month,
/// the first without a principal term. New moons and the sun's longitude after J. Meeus, Astronomical Algorithms (1991),
/// chapters 25 and 49, with the shortened series that suffices for the day. The rules are those described by Ho Ngoc Duc.
struct LunarCalendar: Sendable {
    /// Offset of the meridian from UTC, in days.
    private let zone = 7.0 / 24.0

    /// The civil day of a lunar date outside leap months.
    ///
    /// - Parameters:
    ///   - year: The lunar year, numbered as the civil year that its first month begins in; 1800...2199.
    ///   - month: 1...12.
    ///   - day: 1...30; day 30 of a short month is its last day.
    /// - Returns: `nil` outside these ranges.
    func day(year: Int, month: Int, day: Int) -> CivilDay? {
        guard (1800...2199).contains(year), (1...12).contains(month), (1...30).contains(day) else {
            return nil
        }
        let start = startOfMonth(year: year, month: month)
        let next = newMoon(index: start.index + 1)
        let length = next - start.day
        return CivilDay(number: start.day + min(day, length) - 1 - 2_440_588)
    }

    /// The last day before the first of the first month of the next lunar year.
    func eve(afterYear year: Int) -> CivilDay? {
        day(year: year + 1, month: 1, day: 1)?.adding(days: -1)
    }
}

extension LunarCalendar {
    /// Number of the new moon that begins a month, and its Julian day number.
    private func startOfMonth(year: Int, month: Int) -> (index: Int, day: Int) {
        // Months 11 and 12 belong to the cycle that begins with the solstice of their own year.
        let cycle = month >= 11 ? year : year - 1
        let first = eleventhMonth(ofYear: cycle)
        let next = eleventhMonth(ofYear: cycle + 1)
        var offset = month - 11
        if offset < 0 { offset += 12 }
        if next - first == 13, offset >= leapOffset(from: first) { offset += 1 }
        return (first + offset, newMoon(index: first + offset))
    }

    /// Number of the new moon that begins the month of the winter solstice.
    private func eleventhMonth(ofYear year: Int) -> Int {
        let solstice = julianDay(year: year, month: 12, day: 31)
        var index = Int((Double(solstice) - 2_415_021.076_998_695) / 29.530_588_853)
        while newMoon(index: index) > solstice { index -= 1 }
        while newMoon(index: index + 1) <= solstice { index += 1 }
        // The sun's sector is 9 (270 degrees) after the solstice: then it fell into the month before.
        if sector(newMoon(index: index)) >= 9 { index -= 1 }
        return index
    }

    /// How many months after the eleventh the leap month stands.
    private func leapOffset(from first: Int) -> Int {
        var previous = sector(newMoon(index: first + 1))
        for offset in 2..<14 {
            let next = sector(newMoon(index: first + offset))
            if next == previous { return offset - 1 }
            previous = next
        }
        return 14
    }

    private func julianDay(year: Int, month: Int, day: Int) -> Int {
        (CivilDay(year: year, month: month, day: day).map { Int($0.number) } ?? 0) + 2_440_588
    }

    /// Julian day number of the local day on which the new moon falls; index 0 is that of 1900-01-01.
    private func newMoon(index: Int) -> Int {
        let k = Double(index)
        let t = k / 1236.85
        let t2 = t * t
        let t3 = t2 * t
        let mean =
            2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
            + 0.000_33 * sine(166.56 + 132.87 * t - 0.009_173 * t2)
        let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3
        let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3
        let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3
        var shift = (0.1734 - 0.000_393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
        shift += -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
        shift += 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon)
        shift += -0.0074 * sine(sun - moon) + 0.0004 * sine(2 * node + sun)
        shift += -0.0004 * sine(2 * node - sun) - 0.0006 * sine(2 * node + moon)
        shift += 0.0010 * sine(2 * node - moon) + 0.0005 * sine(2 * moon + sun)
        let dynamic: Double
        if t < -11 {
            dynamic = 0.001 + 0.000_839 * t + 0.000_226_1 * t2 - 0.000_008_45 * t3
        } else {
            dynamic = -0.000_278 + 0.000_265 * t + 0.000_262 * t2
        }
        return Int((mean + shift - dynamic + 0.5 + zone).rounded(.down))
    }

    /// Twelfth of the ecliptic, 0...11, that the sun is in at the local midnight that begins the day.
    private func sector(_ day: Int) -> Int {
        let t = (Double(day) - 2_451_545.5 - zone) / 36_525
        let t2 = t * t
        let anomaly = 357.5291 + 35_999.0503 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2
        let mean = 280.46645 + 36_000.76983 * t + 0.000_303_2 * t2
        var centre = (1.9146 - 0.004_817 * t - 0.000_014 * t2) * sine(anomaly)
        centre += (0.019_993 - 0.000_101 * t) * sine(2 * anomaly) + 0.000_29 * sine(3 * anomaly)
        let longitude = mean + centre
        let turn = longitude - 360 * (longitude / 360).rounded(.down)
        return min(11, Int(turn / 30))
    }

    /// The sine of an angle in degrees, by its series after reduction: no library is imported for it.
    private func sine(_ degrees: Double) -> Double {
        var x = degrees - 360 * (degrees / 360).rounded(.toNearestOrEven)
        if x > 90 { x = 180 - x } else if x < -90 { x = -180 - x }
        let r = x * Double.pi / 180
        let r2 = r * r
        var term = r
        var sum = r
        for n in [6.0, 20, 42, 72, 110, 156, 210] {
            term *= -r2 / n
            sum += term
        }
        return sum
    }
}
