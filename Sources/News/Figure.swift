/// A number of a text with its unit and what it counts: "hơn 240.000 người chết", "86 targets", "5,9%".
public struct Figure: Sendable, Hashable, Codable {
    /// How the text limits a number.
    public enum Qualifier: String, Sendable, Codable, Hashable, CaseIterable {
        /// "hơn", "more than".
        case moreThan
        /// "gần", "nearly".
        case lessThan
        /// "khoảng", "about".
        case about
        /// "ít nhất", "at least".
        case atLeast
        /// "tối đa", "up to".
        case atMost
        /// "hàng nghìn", "thousands of": the value is the power of ten.
        case many
    }

    /// Where it stands: from the qualifier to what is counted.
    public var span: TextSpan
    /// The number in decimal digits with a point, multiplied out: `240000`, `5.9`, `1400000`.
    public var value: String
    /// The upper end of a range: `15` of "10-15 người".
    public var upper: String?
    /// How the text limits it.
    public var qualifier: Qualifier?
    /// The unit: `%`, a currency after ISO 4217, a measure (`km`, `ha`, `t`).
    public var unit: String?
    /// The words that name what is counted.
    public var counted: TextSpan?

    /// Makes a figure.
    public init(
        span: TextSpan,
        value: String,
        upper: String? = nil,
        qualifier: Qualifier? = nil,
        unit: String? = nil,
        counted: TextSpan? = nil
    ) {
        self.span = span
        self.value = value
        self.upper = upper
        self.qualifier = qualifier
        self.unit = unit
        self.counted = counted
    }
}
