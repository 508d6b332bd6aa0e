import Foundation
import News

/// One line of JSON Lines: `{"id"?, "url", "html"|"text", "fetched"?, "published"?, "outlet"?}`.
struct JSONLine: Decodable {
    private var id: Identifier?
    private var url: String?
    private var html: String?
    private var text: String?
    private var fetched: String?
    private var published: String?
    private var outlet: String?

    /// Why a line holds no page.
    struct Failure: Error {
        var reason: String
    }

    /// The page that a line holds.
    static func page(_ line: ArraySlice<UInt8>) -> Result<IngestedPage, Failure> {
        let decoder = JSONDecoder()
        do {
            if let line = try? decoder.decode(JSONLine.self, from: Data(line)) {
                return line.page()
            }
            // Crawlers write halves of surrogate pairs and stray bytes; the rest of the line is good.
            let repaired = EscapeRepair.repaired(line)
            return try decoder.decode(JSONLine.self, from: Data(repaired)).page()
        } catch DecodingError.typeMismatch(_, let context) {
            guard let key = context.codingPath.first else {
                return .failure(Failure(reason: "not a JSON object"))
            }
            return .failure(Failure(reason: "\"\(key.stringValue)\" is not a string"))
        } catch {
            return .failure(Failure(reason: "invalid JSON"))
        }
    }
}

extension JSONLine {
    /// A name that may be a number.
    private struct Identifier: Decodable {
        var name: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int64.self) {
                name = String(number)
            } else {
                name = try value.decode(String.self)
            }
        }
    }

    private func page() -> Result<IngestedPage, Failure> {
        guard let content = html ?? text else {
            return .failure(Failure(reason: "neither \"html\" nor \"text\""))
        }
        var moment: Timestamp?
        if let fetched {
            moment = Timestamp(iso8601: fetched)
            if moment == nil {
                return .failure(Failure(reason: "\"fetched\" is not an ISO 8601 date"))
            }
        }
        let page = WebPage(
            bytes: Array(content.utf8),
            format: html != nil ? .html : .text,
            url: url,
            // Without an address the page is known by its id.
            file: url == nil ? id?.name : nil,
            fetched: moment,
            published: published,
            outlet: outlet,
            // The string is decoded: whatever character set its <meta> names, the bytes are UTF-8.
            contentType: html != nil ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"
        )
        return .success(IngestedPage(page: page, id: id?.name))
    }
}
