import Language
import News

/// Finds credits: pictures' makers, agencies leaned on, writers, outlets copied from and the outlet that prints.
///
/// What a block is decides first (a credit line syndicates, a byline names writers); in running text only
/// outlets with a cue beside them count.
struct CreditAnnotator: Sendable {
    func credits(in document: Document, _ scanned: ScannedText) -> [Credit] {
        let reader = CreditReader(document, scanned)
        var credits: [Credit] = []
        var bodyBlocks = 0
        for (number, block) in document.article.blocks.enumerated() {
            switch block.role {
            case .byline:
                credits += reader.byline(number)
            case .credit:
                credits += reader.syndication(number)
            case .caption:
                credits += reader.photo(number, isCaption: true)
                credits += reader.attributions(number)
            case .standfirst, .dateline:
                credits += reader.publisher(number)
                credits += reader.attributions(number)
            case .headline, .subhead, .stamp:
                break
            default:
                if bodyBlocks < 2 { credits += reader.publisher(number) }
                bodyBlocks += 1
                if let line = reader.sourceParagraph(number) {
                    credits.append(line)
                    continue
                }
                credits += reader.photo(number, isCaption: false)
                credits += reader.attributions(number)
            }
        }
        return Self.merged(credits)
    }

    /// Sorted, one credit a place.
    private static func merged(_ credits: [Credit]) -> [Credit] {
        var result: [Credit] = []
        let sorted = credits.enumerated().sorted {
            ($0.element.span, $0.offset) < ($1.element.span, $1.offset)
        }
        for (_, credit) in sorted {
            if let last = result.last, last.span.overlaps(credit.span) { continue }
            result.append(credit)
        }
        return result
    }
}
