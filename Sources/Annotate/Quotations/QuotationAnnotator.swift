import News

/// Finds quotations, their speakers and who relays them; reads the layers of names and credits.
///
/// Sentence by sentence: words in quotation marks with a cue beside them, clauses after or before a cue of
/// speech, "theo X". One outlet that relays another's words stands behind them in the chain.
struct QuotationAnnotator: Sendable {
    func quotations(in reader: SpeechReader) -> [Quotation] {
        var finder = QuotationFinder(reader)
        return finder.quotations()
    }
}
