import Foundation
import Ingest
import News
import TestSupport
import Testing

/// A feed in `Tests/Fixtures/feeds`: lines of what is expected of it, `---`, and the document as it came.
struct FeedFixture: CustomTestStringConvertible {
    let name: String
    /// What is expected, by field: `title`, `1.address`.
    let expected: [(field: String, value: String)]
    let document: [UInt8]

    var testDescription: String { name }

    static let folder = Repository.root.appendingPathComponent("Tests/Fixtures/feeds").path

    /// All of them, by name.
    static func all() throws -> [FeedFixture] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let mark = Array("---\n".utf8)
            var place = 0
            while !bytes[place...].starts(with: mark) { place += 1 }
            let head = String(decoding: bytes[..<place], as: UTF8.self)
            let expected = head.split(separator: "\n").map { line in
                let parts = line.dropFirst(2).split(
                    separator: ":",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                let value = parts[1].drop(while: { $0 == " " })
                return (field: String(parts[0]), value: String(value))
            }
            return FeedFixture(
                name: String(name.dropLast(4)),
                expected: expected,
                document: Array(bytes[(place + mark.count)...])
            )
        }
    }

    /// What a feed has in a field, written as the fixtures do.
    static func value(_ field: String, of feed: Feed) -> String? {
        if let dot = field.firstIndex(of: "."), let number = Int(field[..<dot]) {
            guard feed.items.indices.contains(number - 1) else { return nil }
            return value(String(field[field.index(after: dot)...]), of: feed.items[number - 1])
        }
        switch field {
        case "dialect": return feed.dialect.rawValue
        case "title": return feed.title ?? ""
        case "home": return feed.homeAddress ?? ""
        case "own": return feed.ownAddress ?? ""
        case "next": return feed.nextAddress ?? ""
        case "language": return feed.language ?? ""
        case "updated": return feed.updated?.iso8601 ?? ""
        case "minutes": return feed.minutesBetweenReads.map { "\($0)" } ?? ""
        case "items": return "\(feed.items.count)"
        case "notes": return names(of: feed.notes)
        default: return nil
        }
    }

    private static func value(_ field: String, of item: FeedItem) -> String? {
        switch field {
        case "id": item.id
        case "address": item.address ?? ""
        case "title": item.title ?? ""
        case "summary": item.summary ?? ""
        case "content": item.content ?? ""
        case "published": item.published?.iso8601 ?? ""
        case "updated": item.updated?.iso8601 ?? ""
        case "authors": item.authors.joined(separator: ", ")
        case "categories": item.categories.joined(separator: ", ")
        case "origin": item.origin ?? ""
        case "enclosures":
            item.enclosures.map { file in
                [file.address, file.mediaType, file.length.map { "\($0)" }].compactMap { $0 }
                    .joined(separator: " ")
            }.joined(separator: ", ")
        case "notes": names(of: item.notes)
        default: nil
        }
    }

    /// The kinds of notes in alphabetical order.
    static func names(of notes: [FeedNote]) -> String {
        notes.map(\.kind.rawValue).sorted().joined(separator: ", ")
    }
}
