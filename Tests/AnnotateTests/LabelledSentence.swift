import Annotate
import Foundation
import News

/// A sentence with its labels: `{p|person}`, `{o|organisation}`, `{l|place}`, `{t=VALUE|time}`, `{q=SPEAKER|what is said}`.
///
/// A speaker may be a chain, who said it first at the head: `{q=SPEAKER < RELAY|…}`.
/// Labels may nest; a question mark behind the letter marks one that counts neither way.
struct LabelledSentence {
    /// A labelled stretch.
    struct Label {
        var kind: Character
        var isOptional: Bool
        var value: String
        var span: TextSpan
    }

    let id: String
    let language: String
    let published: String
    let text: String
    let labels: [Label]

    private struct Row: Decodable {
        var id: String
        var lang: String
        var published: String
        var text: String
    }

    /// The sentences of `Tests/Fixtures/sentences/NAME.jsonl`.
    static func load(_ name: String) throws -> [LabelledSentence] {
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appendingPathComponent("Fixtures/sentences/\(name).jsonl")
        return try Data(contentsOf: file).split(separator: 0x0A).map { line in
            let row = try JSONDecoder().decode(Row.self, from: Data(line))
            return LabelledSentence(row)
        }
    }

    private init(_ row: Row) {
        id = row.id
        language = row.lang
        published = row.published
        var plain = ""
        var open: [(head: String, start: Int)] = []
        var labels: [Label] = []
        var rest = Substring(row.text)
        while let character = rest.popFirst() {
            if character == "{", let bar = rest.firstIndex(of: "|") {
                open.append((String(rest[..<bar]), plain.utf8.count))
                rest = rest[rest.index(after: bar)...]
            } else if character == "}", let last = open.popLast() {
                let parts = last.head.split(separator: "=", maxSplits: 1)
                labels.append(
                    Label(
                        kind: last.head.first ?? "?",
                        isOptional: parts.first?.hasSuffix("?") ?? false,
                        value: parts.count > 1 ? String(parts[1]) : "",
                        span: TextSpan(last.start, plain.utf8.count)
                    )
                )
            } else {
                plain.append(character)
            }
        }
        text = plain
        self.labels = labels
    }

    /// The sentence as an article of its own, with all layers.
    var document: Document {
        Annotator().document(
            for: Article(
                ordinal: 1,
                parts: [(.paragraph, text, nil)],
                language: language,
                published: PublicationDate(date: PartialDate(edtf: published) ?? .unknown)
            )
        )
    }
}

/// What the layers of labelled sentences are worth.
struct SentenceScore {
    /// Right, labelled and found.
    struct Count {
        var right = 0
        var gold = 0
        var found = 0
        var f1: Double {
            gold + found == 0 ? 1 : 2 * Double(right) / Double(gold + found)
        }
    }

    /// Names, right in span and type.
    var names = Count()
    /// Time expressions that overlap.
    var times = Count()
    /// Time expressions that overlap and have the value.
    var values = Count()
    /// Quotations that share at least half of what the two cover.
    var quotations = Count()
    /// Of the quotations found, those whose speaker is right.
    var speakers = Count()
    /// Of the quotations found, those whose whole chain is right.
    var chains = Count()
    /// What is wrong, in words.
    var errors: [String] = []

    init(_ sentences: [LabelledSentence]) {
        for sentence in sentences { add(sentence) }
    }

    private mutating func add(_ sentence: LabelledSentence) {
        let document = sentence.document
        var wrong: [(String, TextSpan)] = []
        func error(_ what: String, _ span: TextSpan) { wrong.append((what, span)) }
        let kinds: [Character: Entity.Kind] = ["p": .person, "o": .organization, "l": .place]
        let labels = sentence.labels
        let optional = labels.filter { $0.isOptional && $0.kind != "q" }.map(\.span)
        let wanted = labels.filter { kinds[$0.kind] != nil && !$0.isOptional }
        let named = document.mentions.filter { mention in
            mention.level == .name && !mention.isNested
                && !optional.contains { $0.overlaps(mention.span) }
        }
        names.gold += wanted.count
        names.found += named.count
        for label in wanted {
            let isRight = named.contains {
                $0.span == label.span && document.entities[$0.entity].kind == kinds[label.kind]
            }
            if isRight { names.right += 1 } else { error("name missed", label.span) }
        }
        for mention in named {
            let kind = document.entities[mention.entity].kind
            if !wanted.contains(where: { $0.span == mention.span && kinds[$0.kind] == kind }) {
                error("no such name (\(kind.rawValue))", mention.span)
            }
        }
        let dates = labels.filter { $0.kind == "t" && !$0.isOptional }
        let found = document.times.filter { time in
            !optional.contains { $0.overlaps(time.span) } && !time.value.hasSuffix("_REF")
        }
        times.gold += dates.count
        times.found += found.count
        for date in dates {
            guard let time = found.first(where: { $0.span.overlaps(date.span) }) else {
                error("time missed", date.span)
                continue
            }
            times.right += 1
            if time.value == date.value {
                values.right += 1
            } else {
                error("time has value \(time.value), not \(date.value)", date.span)
            }
        }
        for time in found where !dates.contains(where: { $0.span.overlaps(time.span) }) {
            error("no such time", time.span)
        }
        values.gold = times.gold
        values.found = times.found
        wrong += addQuotations(document, labels)
        errors += wrong.map { what, span in
            "\(sentence.id) \(what): \(sentence.text.slice(span) ?? "") | \(sentence.text)"
        }
    }

    private mutating func addQuotations(
        _ document: Document,
        _ labels: [LabelledSentence.Label]
    ) -> [(String, TextSpan)] {
        var wrong: [(String, TextSpan)] = []
        func error(_ what: String, _ span: TextSpan) { wrong.append((what, span)) }
        func isSame(_ a: TextSpan, _ b: TextSpan) -> Bool {
            let shared = min(a.end, b.end) - max(a.start, b.start)
            return shared > 0 && 2 * shared >= max(a.end, b.end) - min(a.start, b.start)
        }
        let quotes = labels.filter { $0.kind == "q" && !$0.isOptional }
        let optional = labels.filter { $0.kind == "q" && $0.isOptional }.map(\.span)
        let found = document.quotations.filter { quotation in
            !optional.contains { isSame($0, quotation.span) }
        }
        quotations.gold += quotes.count
        quotations.found += found.count
        for quote in quotes {
            guard let quotation = found.first(where: { isSame($0.span, quote.span) }) else {
                error("quotation missed", quote.span)
                continue
            }
            quotations.right += 1
            speakers.gold += 1
            speakers.found += 1
            chains.gold += 1
            chains.found += 1
            let wanted = quote.value.split(separator: "<").map {
                $0.trimmingCharacters(in: .whitespaces).lowercased()
            }
            var chain = quotation.chain.map { $0.lowercased() }
            let name = (quotation.speakerName ?? "").lowercased()
            // An organisation's shown name may be another one than the text's.
            let written = quotation.speaker.flatMap { document.text.slice($0) }?.lowercased()
            let first = wanted.first ?? ""
            if name.hasSuffix(first) || written?.hasSuffix(first) == true {
                if !chain.isEmpty { chain[0] = first }
                speakers.right += 1
            } else {
                error("speaker is \(quotation.speakerName ?? "nobody")", quote.span)
            }
            if chain.count == wanted.count, zip(chain, wanted).allSatisfy({ $0.hasSuffix($1) }) {
                chains.right += 1
            } else {
                error("chain is \(quotation.chain.joined(separator: " < "))", quote.span)
            }
        }
        for quotation in found where !quotes.contains(where: { isSame($0.span, quotation.span) }) {
            error("no such quotation", quotation.span)
        }
        return wrong
    }
}
