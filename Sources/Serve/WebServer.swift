public import DatelineKit
import Foundation
import Hummingbird
import Logging
import News

/// Serves a store as web pages and as JSON.
public struct WebServer: Sendable {
    private let newsroom: Newsroom
    private let host: String
    private let port: Int

    /// Makes a server.
    ///
    /// - Parameters:
    ///   - newsroom: What it shows.
    ///   - host: The address to listen on; loopback unless the user says otherwise.
    ///   - port: The port; 0 takes a free one.
    public init(newsroom: Newsroom, host: String = "127.0.0.1", port: Int = 8080) {
        self.newsroom = newsroom
        self.host = host
        self.port = port
    }

    /// Serves until the task is cancelled or the process is told to stop.
    ///
    /// - Parameter started: Called with the port once the server listens.
    /// - Throws: Where the address cannot be listened on.
    public func run(started: @escaping @Sendable (Int) -> Void) async throws {
        let router = Router()
        let routes = Routes(newsroom: newsroom)
        for path in ["/", "/**"] {
            router.get(RouterPath(path)) { request, _ in routes.answer(request) }
            router.head(RouterPath(path)) { request, _ in
                routes.answer(request).createHeadResponse()
            }
        }
        // What goes wrong is worth a line; that the server runs, its caller says.
        var logger = Logger(label: "dateline")
        logger.logLevel = .error
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: "dateline"
            ),
            onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }
        )
        try await application.runService()
    }
}
