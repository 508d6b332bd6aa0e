/// Numbers tuned on the development sets.
enum Tuning {
    static let termWords = 600
    static let leadWords = 40
    static let headlineWeight: Float = 3
    static let leadWeight: Float = 2
    static let pairWeight: Float = 1
    static let folded = false
    static let stopPairs = false
    static let saturation: Float = 1.5
    static let nameBoost: Float = 1.5
    static let vectorTerms = 150
    static let developmentBar: Float = 0.15
    static let storyBar: Float = 0.1
    static let dayScale: Float = 6
    static let prior: Float = 200
    static let commonShare: Float = 0.1
    static let rareShare: Float = 0.002
}
