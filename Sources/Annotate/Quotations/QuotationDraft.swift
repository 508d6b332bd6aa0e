import News

/// A quotation while its paragraph is still being read.
struct QuotationDraft {
    /// Tokens of what is said.
    var content: Range<Int>
    var kind: Quotation.Kind
    var speaker: Speaker
    var cue: Range<Int>?
    /// Who relays it, the nearest first.
    var relays: [String]
    var isDenied = false

    var chain: [String] {
        var chain = [speaker.name]
        for relay in relays where chain.last != relay { chain.append(relay) }
        return chain
    }
}

/// A cue of speech with its speaker, and where what is said begins.
struct SpeechLead {
    var cue: Range<Int>
    var speaker: Speaker
    /// Outlets that relay, the nearest first.
    var relays: [String] = []
    /// First token of what is said.
    var content: Int
    /// Whether the speaker stands right before the cue, not earlier in the sentence.
    var hasOwnSubject: Bool
}
