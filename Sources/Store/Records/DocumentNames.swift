import Language
import News

/// What a document makes of its entities, as the store keeps it.
struct DocumentNames {
    /// A record for each entity that is mentioned, in the order of the entities.
    let uses: [NameUse]
    let document: Document
    /// The key of each entity, the marks of Vietnamese names kept.
    let keys: [String]

    init(_ document: Document) {
        self.document = document
        let folding = Folding()
        let keys = document.entities.map { Self.key(of: $0, folding) }
        self.keys = keys
        var counts = [Int](repeating: 0, count: document.entities.count)
        var forms = [[Mention.Level: Set<String>]](repeating: [:], count: counts.count)
        for mention in document.mentions where counts.indices.contains(mention.entity) {
            counts[mention.entity] += 1
            guard mention.level != .pronoun, let text = document.text.slice(mention.span) else {
                continue
            }
            let form = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if form != document.entities[mention.entity].name {
                forms[mention.entity][mention.level, default: []].insert(form)
            }
        }
        uses = document.entities.indices.filter { counts[$0] > 0 }.map { index in
            NameUse(
                article: document.id,
                key: keys[index],
                kind: document.entities[index].kind,
                name: document.entities[index].name,
                shortNames: forms[index][.name, default: []].sorted(),
                offices: forms[index][.title, default: []].sorted(),
                mentions: counts[index]
            )
        }
    }

    /// The entity that a quotation's speaker is: the one of the resolved name, else the first one named in the phrase.
    func speakerKey(of quotation: Quotation) -> String? {
        if let name = quotation.speakerName,
            let index = document.entities.firstIndex(where: { $0.name == name })
        {
            return keys[index]
        }
        guard let phrase = quotation.speaker else { return nil }
        let named = document.mentions.first {
            !$0.isNested && $0.span.start >= phrase.start && $0.span.end <= phrase.end
        }
        return named.flatMap { keys.indices.contains($0.entity) ? keys[$0.entity] : nil }
    }

    /// An entity's key with the marks of its name kept: Hùng and Hưng are two people, and fold alike.
    private static func key(of entity: Entity, _ folding: Folding) -> String {
        guard entity.kind == .person, !entity.name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return entity.key
        }
        let folded = folding.fold(entity.name)
        let plain = entity.key.dropFirst("person:".count)
        func letters(_ text: some StringProtocol) -> String {
            String(text.filter { $0 != " " && $0 != "-" })
        }
        // Keys that a list gives say nothing of the spelling here.
        guard letters(folded) == letters(plain) else { return entity.key }
        return "person:" + folding.exactKey(entity.name)
    }
}

extension NameUse {
    /// The other names, a line each; offices begin with "=".
    var storedForms: String { (shortNames + offices.map { "=" + $0 }).joined(separator: "\n") }

    /// Reads a stored record.
    init(
        article: ArticleID,
        key: String,
        kind: Entity.Kind,
        name: String,
        storedForms: String,
        mentions: Int
    ) {
        let lines = storedForms.split(separator: "\n")
        self.init(
            article: article,
            key: key,
            kind: kind,
            name: name,
            shortNames: lines.filter { !$0.hasPrefix("=") }.map(String.init),
            offices: lines.filter { $0.hasPrefix("=") }.map { String($0.dropFirst()) },
            mentions: mentions
        )
    }
}
