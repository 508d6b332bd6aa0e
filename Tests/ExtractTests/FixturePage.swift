import Foundation
import News
import TestSupport
import Testing

/// A page of `Tests/Fixtures/pages/SHAPE/` and what a reader should get from it, written by hand before it was read.
struct FixturePage: Sendable, CustomTestStringConvertible {
    /// What should be read.
    struct Expected: Decodable, Sendable {
        /// Why the shape is there.
        var why: String
        var url: String?
        var fetched: String?
        var articles: [ExpectedArticle]
        /// Why there is no article.
        var reason: String?
        /// The least number of headlines of other articles.
        var sightings: Int?
        /// Texts that stand in no article.
        var mustNot: [String]?
        /// Texts that stand in no article's body, though they may be captions.
        var bodyMustNot: [String]?
    }

    /// What should be read of one article; what is absent is not looked at.
    struct ExpectedArticle: Decodable, Sendable {
        var headline: String
        var standfirst: String?
        /// EDTF.
        var date: String
        /// The rung of the evidence that the date rests on.
        var rung: String?
        var modified: String?
        var authors: [String]?
        /// All paragraphs of the body.
        var body: [String]?
        var first: String?
        var last: String?
        var contains: [String]?
        var captions: [String]?
        var section: String?
        var tags: [String]?
        var picture: String?
        var pictureCredit: String?
        /// Where fields were read: `"title": "text h1"`.
        var readFrom: [String: String]?
    }

    let name: String
    let page: WebPage
    let expected: Expected

    var testDescription: String { name }

    /// All pages, in the order of their names.
    static func all() throws -> [FixturePage] {
        let folder = Repository.root.appendingPathComponent("Tests/Fixtures/pages")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasPrefix(".") }
            .map { try FixturePage(name: $0, folder: folder.appendingPathComponent($0)) }
    }

    private init(name: String, folder: URL) throws {
        self.name = name
        let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
        expected = try JSONDecoder().decode(Expected.self, from: data)
        let html = folder.appendingPathComponent("page.html")
        let isHTML = FileManager.default.fileExists(atPath: html.path)
        let file = isHTML ? html : folder.appendingPathComponent("page.txt")
        page = WebPage(
            bytes: [UInt8](try Data(contentsOf: file)),
            format: isHTML ? .html : .text,
            url: expected.url,
            fetched: expected.fetched.flatMap { Timestamp(iso8601: $0) }
        )
    }
}
