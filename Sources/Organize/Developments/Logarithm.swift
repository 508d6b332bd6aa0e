import Foundation

/// Functions of one number that the standard library leaves to the system.
enum Logarithm {
    /// The natural logarithm.
    static func natural(_ x: Float) -> Float { logf(x) }
    /// The number e to the power of `x`.
    static func exponential(_ x: Float) -> Float { expf(x) }
}
