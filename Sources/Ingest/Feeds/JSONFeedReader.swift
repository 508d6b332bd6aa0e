import Foundation
import News

/// Reads JSON Feed 1.0 and 1.1.
struct JSONFeedReader {
    private let bytes: [UInt8]
    private let address: String?
    private let limits: FeedParser.Limits

    init(_ bytes: [UInt8], address: String?, limits: FeedParser.Limits) {
        self.bytes = bytes
        self.address = address
        self.limits = limits
    }

    func feed() throws(FeedParser.Failure) -> Feed {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)),
            let object = value as? [String: Any]
        else { throw .invalidJSON }
        let version = object["version"] as? String ?? ""
        guard version.contains("jsonfeed.org/version") || object["items"] is [Any] else {
            throw .other
        }
        var feed = Feed(dialect: .jsonFeed)
        feed.title = Self.line(object["title"])
        feed.summary = Self.line(object["description"])
        feed.ownAddress = Self.text(object["feed_url"])
        feed.homeAddress = Self.text(object["home_page_url"])
        feed.nextAddress = Self.text(object["next_url"])
        feed.language = Self.text(object["language"])
        let base = [address, feed.ownAddress, feed.homeAddress].lazy.compactMap { $0 }
            .compactMap(AddressResolver.init).first
        var collector = FeedItemCollector(feed: feed)
        let items = object["items"] as? [Any] ?? []
        if object["items"] != nil, !(object["items"] is [Any]) {
            collector.note(FeedNote(.wrongType, "items"))
        }
        for value in items.prefix(limits.items) {
            guard let item = value as? [String: Any] else {
                collector.note(FeedNote(.wrongType, "an item"))
                continue
            }
            collector.add(Self.item(item, base: base, language: feed.language))
        }
        if items.count > limits.items { collector.note(FeedNote(.tooManyItems, "\(limits.items)")) }
        return collector.feed
    }
}

extension JSONFeedReader {
    private static func item(
        _ object: [String: Any],
        base: AddressResolver?,
        language: String?
    ) -> FeedItem {
        var item = FeedItem(id: text(object["id"]) ?? "", title: line(object["title"]))
        if object["id"] is NSNumber { item.notes.append(FeedNote(.wrongType, "id")) }
        for key in ["url", "external_url", "id"] where item.address == nil {
            guard let found = text(object[key]),
                key != "id" || found.lowercased().hasPrefix("http")
            else { continue }
            if !AddressResolver.isAbsolute(found) {
                item.notes.append(FeedNote(.relativeAddress, found))
            }
            item.address = AddressResolver.resolved(found, against: base)
        }
        item.content = text(object["content_html"]) ?? text(object["content_text"]).map(paragraphs)
        item.summary = text(object["summary"]).map(FeedText.escaped)
        item.published = date(object["date_published"], &item)
        item.updated = date(object["date_modified"], &item)
        item.language = text(object["language"]) == language ? nil : text(object["language"])
        let authors = object["authors"] as? [Any] ?? object["author"].map { [$0] } ?? []
        for author in authors.prefix(50) {
            let name = line((author as? [String: Any])?["name"]) ?? line(author)
            if let name, !item.authors.contains(name) { item.authors.append(name) }
        }
        item.categories = (object["tags"] as? [Any] ?? []).prefix(100).compactMap(line)
        let attachments = object["attachments"] as? [Any] ?? []
        for case let attachment as [String: Any] in attachments.prefix(50) {
            guard let found = text(attachment["url"]),
                let address = AddressResolver.resolved(found, against: base)
            else { continue }
            item.enclosures.append(
                FeedItem.Enclosure(
                    address: address,
                    mediaType: text(attachment["mime_type"]),
                    length: attachment["size_in_bytes"] as? Int
                )
            )
        }
        return item
    }

    private static func date(_ value: Any?, _ item: inout FeedItem) -> FeedDate? {
        guard let text = text(value) else { return nil }
        let reading = FeedDateScanner.read(text)
        if reading.date.moment == nil {
            item.notes.append(FeedNote(.unreadableDate, text))
        } else if reading.form != .iso8601 {
            item.notes.append(FeedNote(.oddDate, text))
        } else if reading.date.offsetMinutes == nil, text.contains(":") {
            item.notes.append(FeedNote(.missingZone, text))
        }
        return reading.date
    }

    /// A string, or a number as one; `nil` for an empty one.
    private static func text(_ value: Any?) -> String? {
        let text = value as? String ?? (value as? NSNumber)?.stringValue
        return text?.isEmpty == true ? nil : text
    }

    private static func line(_ value: Any?) -> String? {
        text(value).map(FeedText.squeezed).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Plain text as HTML: a paragraph for each block of lines.
    private static func paragraphs(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").split(separator: "\n\n")
            .map { "<p>\(FeedText.escaped(String($0)))</p>" }.joined(separator: "\n")
    }
}
