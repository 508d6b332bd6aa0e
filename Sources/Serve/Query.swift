import DatelineKit
import Foundation
import Hummingbird
import News

/// What a request asks for, decoded.
struct Query: Sendable {
    let path: String
    let labels: Labels
    let wantsJSON: Bool
    /// Path and query as they came, without the wish for JSON.
    private let address: String
    private let values: [String: String]
    private let rawQuery: String

    init(_ request: Request) {
        path = request.uri.path
        var values: [String: String] = [:]
        for (name, value) in request.uri.queryParameters {
            values[String(name)] = String(value)
        }
        self.values = values
        rawQuery = request.uri.query ?? ""
        let query = (request.uri.query ?? "").split(separator: "&").filter { $0 != "format=json" }
        address = path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
        let accepted = request.headers[.accept] ?? ""
        wantsJSON =
            values["format"] == "json"
            || (accepted.hasPrefix("application/json") && !accepted.contains("text/html"))
        labels = Labels(
            language: InterfaceLanguage(
                cookie: Query.cookie(request.headers[.cookie] ?? ""),
                acceptLanguage: request.headers[.acceptLanguage]
            )
        )
    }

    /// The value of a parameter; the last one where it stands twice.
    func value(_ name: String) -> String? { values[name] }

    /// The frame of the answer.
    var layout: Layout { Layout(labels: labels, path: address) }

    /// The part of the text to mark: `cite=START-END` in UTF-8 bytes.
    var cited: TextSpan? {
        let ends = (values["cite"] ?? "").split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] >= 0, ends[1] >= ends[0] else { return nil }
        return TextSpan(ends[0], ends[1])
    }

    /// The day that `asOf` names.
    var asOf: CivilDay? { values["asOf"].flatMap { PartialDate(edtf: $0)?.civilDay } }

    /// What the reader wants of a timeline: `entries`, `sentences`, `asOf`, `since`, `name`, `with`.
    var request: TimelineRequest {
        func number(_ name: String) -> Int? {
            values[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        }
        return TimelineRequest(
            entries: number("entries"),
            sentences: min(number("sentences") ?? 1, 20),
            asOf: asOf,
            newSince: values["since"].flatMap { Timestamp(iso8601: $0) },
            names: [values["name"], values["with"]].compactMap { $0 }.filter { !$0.isEmpty }
        )
    }

    /// The query as it came, with its question mark; empty where there was none.
    var queryText: String { rawQuery.isEmpty ? "" : "?" + rawQuery }

    private static func cookie(_ header: String) -> String? {
        for part in header.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            if sides.count == 2, sides[0].filter({ $0 != " " }) == "dateline_language" {
                return String(sides[1])
            }
        }
        return nil
    }
}
