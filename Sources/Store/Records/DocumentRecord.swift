import Foundation
import News

/// The form in which a document is kept: its first byte says which.
///
/// A document that the compact form cannot give back exactly, because its type has grown since, is kept as JSON: nothing is lost.
enum DocumentRecord {
    private static let json: UInt8 = 0
    private static let compact: UInt8 = 1
    /// Compact, with the places of the fields behind the layers.
    private static let located: UInt8 = 2

    static func bytes(of document: Document) throws -> [UInt8] {
        let article = document.article
        let form =
            article.origins.isEmpty && article.pictureCredit == nil ? compact : located
        var writer = RecordWriter()
        writer.write(document, isLocated: form == located)
        if try read(writer.bytes, isLocated: form == located) == document {
            return [form] + writer.bytes
        }
        return try [json] + StoredJSON.data(document)
    }

    static func document(_ bytes: [UInt8]) throws -> Document {
        switch bytes.first {
        case json: return try StoredJSON.value(Document.self, from: Data(bytes.dropFirst()))
        case compact: return try read(Array(bytes.dropFirst()), isLocated: false)
        case located: return try read(Array(bytes.dropFirst()), isLocated: true)
        default: throw RecordReader.Damage()
        }
    }

    private static func read(_ bytes: [UInt8], isLocated: Bool) throws -> Document {
        var reader = RecordReader(bytes)
        let document = try reader.document(isLocated: isLocated)
        guard reader.isAtEnd else { throw RecordReader.Damage() }
        return document
    }
}

extension RecordWriter {
    fileprivate mutating func write(_ document: Document, isLocated: Bool) {
        write(document.article)
        write(document.sentences) { w, it in
            w.write(it.span)
            w.write(it.block)
            w.write(it.status.rawValue)
        }
        write(document.times) { w, it in
            w.write(it.span)
            w.write(it.kind.rawValue)
            w.write(it.value)
            w.write(it.modifier)
            w.write(it.rule)
        }
        write(document.entities) { w, it in
            w.write(it.key)
            w.write(it.kind.rawValue)
            w.write(it.name)
        }
        write(document.mentions) { w, it in
            w.write(it.span)
            w.write(it.entity)
            w.write(it.level.rawValue)
            w.write(it.isNested)
        }
        write(document.quotations) { w, it in
            w.write(it.span)
            w.write(it.kind.rawValue)
            w.write(it.speaker)
            w.write(it.speakerName)
            w.write(it.cue)
            w.write(it.chain)
            w.write(it.status.rawValue)
        }
        write(document.credits) { w, it in
            w.write(it.role.rawValue)
            w.write(it.span)
            w.write(it.sources)
        }
        // Left out where there are none: so did the records of before.
        guard isLocated || !document.figures.isEmpty else { return }
        write(document.figures) { w, it in
            w.write(it.span)
            w.write(it.value)
            w.write(it.upper)
            w.write(it.qualifier?.rawValue)
            w.write(it.unit)
            w.write(it.counted)
        }
        guard isLocated else { return }
        write(document.article.pictureCredit)
        write(document.article.origins) { w, it in
            w.write(it.field.rawValue)
            w.write(it.place.rawValue)
            w.write(it.name)
        }
    }

    private mutating func write(_ article: Article) {
        write(article.id.number)
        write(article.ordinal)
        writeOnce(article.text)
        write(article.blocks) { w, it in
            w.write(it.role.rawValue)
            w.write(it.span)
        }
        // Apart from `span`, so that each list runs forward.
        for block in article.blocks { write(block.source) }
        write(article.outlet) { w, it in
            w.write(it.id)
            w.write(it.name)
        }
        write(article.url)
        write(article.authors)
        write(article.section)
        write(article.tags)
        write(article.picture)
        write(article.language)
        write(article.published)
        write(article.modified) { $0.write($1) }
    }

    private mutating func write(_ published: PublicationDate) {
        write(published.date)
        write(published.moment) { $0.write($1.seconds) }
        write(published.isInferred)
        write(published.reasons) { w, it in
            w.write(it.rung.rawValue)
            w.write(it.found)
            w.write(it.date)
            w.write(it.isUsed)
            w.write(it.citation) { w, citation in
                w.write(citation.article.number)
                w.write(citation.span)
            }
        }
        write(published.notBefore) { $0.write(Int($1.number)) }
        write(published.notAfter) { $0.write(Int($1.number)) }
    }

    private mutating func write(_ date: PartialDate) {
        write(date.year) { $0.write($1) }
        write(date.month ?? 0)
        write(date.day ?? 0)
    }
}

extension RecordReader {
    fileprivate mutating func document(isLocated: Bool) throws(Damage) -> Document {
        var document = Document(
            article: try article(),
            sentences: try list { r throws(Damage) in
                Sentence(span: try r.span(), block: try r.int(), status: try r.choice())
            },
            times: try list { r throws(Damage) in
                TimeExpression(
                    span: try r.span(),
                    kind: try r.choice(),
                    value: try r.string(),
                    modifier: try r.optionalString(),
                    rule: try r.string()
                )
            },
            entities: try list { r throws(Damage) in
                Entity(key: try r.string(), kind: try r.choice(), name: try r.string())
            },
            mentions: try list { r throws(Damage) in
                Mention(
                    span: try r.span(),
                    entity: try r.int(),
                    level: try r.choice(),
                    isNested: try r.flag()
                )
            },
            quotations: try list { r throws(Damage) in
                Quotation(
                    span: try r.span(),
                    kind: try r.choice(),
                    speaker: try r.optionalSpan(),
                    speakerName: try r.optionalString(),
                    cue: try r.optionalSpan(),
                    chain: try r.stringList(),
                    status: try r.choice()
                )
            },
            credits: try list { r throws(Damage) in
                Credit(role: try r.choice(), span: try r.span(), sources: try r.stringList())
            }
        )
        guard isLocated || !isAtEnd else { return document }
        document.figures = try list { r throws(Damage) in
            Figure(
                span: try r.span(),
                value: try r.string(),
                upper: try r.optionalString(),
                qualifier: try r.optionalString().flatMap { Figure.Qualifier(rawValue: $0) },
                unit: try r.optionalString(),
                counted: try r.optionalSpan()
            )
        }
        guard isLocated else { return document }
        document.article.pictureCredit = try optionalString()
        document.article.origins = try list { r throws(Damage) in
            FieldOrigin(
                field: try r.choice(),
                place: try r.choice(),
                name: try r.optionalString()
            )
        }
        return document
    }

    private mutating func article() throws(Damage) -> Article {
        let id = ArticleID(try int64())
        var article = Article(ordinal: try int(), parts: [])
        article.id = id
        article.text = try stringOnce()
        article.blocks = try list { r throws(Damage) in
            Block(role: try r.choice(), span: try r.span())
        }
        for index in article.blocks.indices { article.blocks[index].source = try optionalSpan() }
        article.outlet = try optional { r throws(Damage) in
            Outlet(id: try r.string(), name: try r.string())
        }
        article.url = try optionalString()
        article.authors = try stringList()
        article.section = try optionalString()
        article.tags = try stringList()
        article.picture = try optionalString()
        article.language = try string()
        article.published = try published()
        article.modified = try optional { r throws(Damage) in try r.date() }
        return article
    }

    private mutating func published() throws(Damage) -> PublicationDate {
        PublicationDate(
            date: try date(),
            moment: try optional { r throws(Damage) in Timestamp(seconds: try r.int64()) },
            isInferred: try flag(),
            reasons: try list { r throws(Damage) in
                DateReason(
                    rung: try r.choice(),
                    found: try r.string(),
                    date: try r.date(),
                    isUsed: try r.flag(),
                    citation: try r.optional { r throws(Damage) in
                        Citation(article: ArticleID(try r.int64()), span: try r.span())
                    }
                )
            },
            notBefore: try optional { r throws(Damage) in CivilDay(number: try r.int()) },
            notAfter: try optional { r throws(Damage) in CivilDay(number: try r.int()) }
        )
    }

    private mutating func date() throws(Damage) -> PartialDate {
        let year = try optional { r throws(Damage) in try r.int() }
        let month = try int()
        let day = try int()
        return PartialDate(
            year: year,
            month: month == 0 ? nil : month,
            day: day == 0 ? nil : day
        )
    }
}
