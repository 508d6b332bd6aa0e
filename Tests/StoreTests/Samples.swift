import Foundation
import Language
import News

@testable import Store

/// A folder of its own for the stores of one test; removed with the last reference.
final class Workplace: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String = "news.sqlite") -> String { folder.appendingPathComponent(name).path }

    func store(_ name: String = "news.sqlite") throws -> NewsStore {
        try NewsStore(path: path(name))
    }
}

/// What a test says of an article.
struct Sample {
    var url: String?
    var headline = "Ngoại trưởng Nga tới Paris"
    var paragraphs = ["Hai bên nói về Syria. Cuộc gặp kéo dài ba giờ."]
    var outlet = Outlet(id: "vov.vn", name: "VOV")
    var date = "2015-09-05"
    var people: [String] = []
    var quotation: (speaker: String, words: String)?

    /// The article as the stages before the store would give it.
    func document(ordinal: Int = 1) -> Document {
        var article = Article(
            ordinal: ordinal,
            parts: [(role: .headline, text: headline, source: nil)]
                + paragraphs.map { (role: .paragraph, text: $0, source: nil) },
            outlet: outlet,
            url: url,
            language: "vi",
            published: PublicationDate(date: PartialDate(edtf: date) ?? .unknown)
        )
        article.id = Sample.id(url ?? headline, ordinal: ordinal)
        var document = Document(article: article)
        for (index, block) in article.blocks.enumerated() {
            let text = article.text(of: block)
            document.sentences += SentenceSplitter().sentences(in: text, language: "vi").map {
                Sentence(span: $0.shifted(by: block.span.start), block: index)
            }
        }
        for (index, name) in people.enumerated() {
            document.entities.append(
                Entity(key: "person:\(Folding().fold(name))", kind: .person, name: name)
            )
            document.mentions.append(Mention(span: TextSpan(0, 1), entity: index))
        }
        if let quotation, let span = span(of: quotation.words, in: article.text) {
            document.quotations = [
                Quotation(span: span, kind: .direct, speakerName: quotation.speaker)
            ]
        }
        return document
    }

    static func id(_ key: String, ordinal: Int = 1) -> ArticleID {
        ArticleID(StableHash.identity(Array("\(key)#\(ordinal)".utf8)))
    }

    private func span(of words: String, in text: String) -> TextSpan? {
        text.range(of: words).map {
            TextSpan(
                text.utf8.distance(from: text.startIndex, to: $0.lowerBound),
                text.utf8.distance(from: text.startIndex, to: $0.upperBound)
            )
        }
    }
}

/// A page of articles, ready to be saved.
func page(
    _ samples: Sample...,
    file: String? = nil,
    fetched: String? = nil,
    bytes: String? = nil,
    sightings: [Sighting] = [],
    reason: NoArticleReason? = nil
) -> ReadCapture {
    let text = bytes ?? samples.map { $0.headline + $0.paragraphs.joined() }.joined()
    let page = WebPage(
        bytes: Array(text.utf8),
        format: .html,
        url: samples.first?.url,
        file: file,
        fetched: fetched.flatMap { Timestamp(iso8601: $0) }
    )
    let articles = samples.enumerated().map { index, sample in
        ReadArticle(document: sample.document(ordinal: index + 1), sketch: [UInt8(index)])
    }
    return ReadCapture(
        capture: Capture(of: page, compressed: Array(text.utf8)),
        encoding: "utf-8",
        articles: articles,
        sightings: sightings,
        furniture: [Furniture(kind: .chrome, text: "Chia sẻ", source: TextSpan(0, 3))],
        reason: reason
    )
}

/// A story of articles, in the order given.
func story(_ ids: ArticleID..., title: String = "t", to: String = "2015") -> Story {
    Story(
        id: ids[0],
        title: title,
        titleArticle: ids[0],
        articles: ids,
        developments: [Development(id: ids[0], articles: ids)],
        origins: 1,
        from: .unknown,
        to: PartialDate(edtf: to) ?? .unknown
    )
}

func organization(_ stories: Story...) -> StoredOrganization {
    StoredOrganization(stories: stories, copies: [], origins: [], dated: [])
}
