/// Numbers tuned on the development sets.
enum Tuning {
    static let termWords = 600
    static let leadWords = 40
    static let headlineWeight: Float = 3
    static let leadWeight: Float = 2
    static let developmentPairs: Float = 0.7
    static let storyPairs: Float = 0.5
    static let developmentEvenness: Float = 1
    static let storyEvenness: Float = 0
    static let saturation: Float = 1.5
    static let vectorTerms = 150
    static let developmentBar: Float = 0.13
    static let storyBar: Float = 0.25
    static let dayScale: Float = 6
    static let prior: Float = 200
    static let commonShare: Float = 0.1
    static let rareShare: Float = 0.002
    static let storyHeld = 1
    static let developmentNames: Float = 1.5
    static let storyNames: Float = 3.5
    static let developmentPower: Float = 1
    static let storyPower: Float = 1
    static let developmentScale = TermScale(
        pairs: developmentPairs,
        syllables: developmentSyllables,
        names: developmentNames,
        power: developmentPower
    )
    static let storyScale = TermScale(
        pairs: storyPairs,
        syllables: storySyllables,
        names: storyNames,
        power: storyPower,
        nameFloor: storyNameFloor
    )
    static let developmentSyllables: Float = 0.6
    static let storySyllables: Float = 0.6
    static let growRounds = 12
    static let growLeast = 5
    static let growBar: Float = 0.3
    static let coreTerms = 300
    static let coreShare: Float = 0.7
    static let coreSize = 30
    static let coreNames = 2
    static let storyDays: Float = 730
    static let storyNameFloor: Float = 3
    static let arrivalBar: Float = 0.13
}
