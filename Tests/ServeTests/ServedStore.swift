import DatelineKit
import Foundation
import Ingest
import Serve
import TestSupport

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A server on loopback over a store that holds the sample corpus.
struct ServedStore {
    let folder: TemporaryFolder
    let newsroom: Newsroom
    let address: String
    /// Keeps no cookies: one test's language must not reach another.
    private let session: URLSession

    private init(folder: TemporaryFolder, newsroom: Newsroom, port: Int) {
        self.folder = folder
        self.newsroom = newsroom
        address = "http://127.0.0.1:\(port)"
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration)
    }

    /// Reads the sample corpus, serves it on a free port while `body` runs.
    static func run(_ body: @Sendable @escaping (ServedStore) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let newsroom = try Newsroom(path: folder.path("news.sqlite"))
        _ = try await newsroom.read(PageReader().pages(in: [Repository.examples]))
        let (ports, announce) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await WebServer(newsroom: newsroom, port: 0).run { announce.yield($0) }
            }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            try await body(ServedStore(folder: folder, newsroom: newsroom, port: port))
            group.cancelAll()
        }
    }

    /// Fetches a page.
    func get(
        _ path: String,
        method: String = "GET",
        headers: [String: String] = [:]
    ) async throws -> Page {
        guard let url = URL(string: address + path) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        guard let http = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        return Page(
            status: http.statusCode,
            text: String(decoding: data, as: UTF8.self),
            headers: http.allHeaderFields.reduce(into: [:]) { fields, field in
                if let name = field.key as? String, let value = field.value as? String {
                    fields[name.lowercased()] = value
                }
            }
        )
    }

    struct Page {
        let status: Int
        let text: String
        let headers: [String: String]
    }
}
