import Annotate
import News
import Testing

/// A document of one paragraph, annotated.
func annotated(_ text: String, _ language: String = "vi") -> Document {
    annotated([(.paragraph, text)], language)
}

/// A document of blocks, annotated.
func annotated(_ blocks: [(role: Block.Role, text: String)], _ language: String = "vi") -> Document
{
    let parts = blocks.map { (role: $0.role, text: $0.text, source: TextSpan?.none) }
    return Annotator().document(for: Article(ordinal: 1, parts: parts, language: language))
}

extension Document {
    /// "surface key" of every name that stands by itself.
    var nameKeys: [String] {
        mentions.filter { $0.level == .name && !$0.isNested }.map {
            "\(surface($0.span)) \(entities[$0.entity].key)"
        }
    }

    /// "surface -> name" of every office resolved to its holder.
    var titleNames: [String] {
        mentions.filter { $0.level == .title }.map {
            "\(surface($0.span)) -> \(entities[$0.entity].name)"
        }
    }

    /// "chain: what is said" of every quotation, the first speaker first.
    var sayings: [String] {
        quotations.map { "\($0.chain.joined(separator: " < ")): \(surface($0.span))" }
    }

    /// "role sources" of every credit.
    var creditLines: [String] {
        credits.map { "\($0.role.rawValue) \($0.sources.joined(separator: "+"))" }
    }

    func surface(_ span: TextSpan) -> String { text.slice(span).map(String.init) ?? "OUTSIDE" }

    /// What every layer keeps, whatever the text.
    func checkLayers() {
        #expect(mentions.map(\.span) == mentions.map(\.span).sorted())
        #expect(quotations.map(\.span) == quotations.map(\.span).sorted())
        #expect(credits.map(\.span) == credits.map(\.span).sorted())
        for mention in mentions {
            #expect(entities.indices.contains(mention.entity))
            #expect(text.slice(mention.span)?.isEmpty == false)
        }
        for quotation in quotations {
            #expect(text.slice(quotation.span)?.isEmpty == false)
            for part in [quotation.speaker, quotation.cue].compactMap({ $0 }) {
                #expect(text.slice(part)?.isEmpty == false)
            }
        }
        for credit in credits { #expect(text.slice(credit.span)?.isEmpty == false) }
        #expect(Set(entities.map(\.key)).count == entities.count)
    }
}
