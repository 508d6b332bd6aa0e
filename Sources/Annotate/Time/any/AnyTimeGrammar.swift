import News

enum AnyTimeWord: String, TimeWord {
    case january = "january"
    static let variants: [(spelling: String, word: AnyTimeWord)] = []
}
struct AnyTimeGrammar {
    let tokens: TimeTokens<AnyTimeWord>
    let language: String
    var found: [TimeMatch] = []
    init(tokens: TimeTokens<AnyTimeWord>, language: String) {
        self.tokens = tokens
        self.language = language
    }
    mutating func scan() {}
}
