import News

enum EnglishTimeWord: String, TimeWord {
    case january = "january"
    static let variants: [(spelling: String, word: EnglishTimeWord)] = []
}
struct EnglishTimeGrammar {
    let tokens: TimeTokens<EnglishTimeWord>
    var found: [TimeMatch] = []
    init(tokens: TimeTokens<EnglishTimeWord>) { self.tokens = tokens }
    mutating func scan() {}
}
