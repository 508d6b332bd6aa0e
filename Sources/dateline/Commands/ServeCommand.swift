import ArgumentParser
import DatelineKit
import Foundation
import Serve

/// `dateline serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the store in the browser; every page also as JSON (?format=json).",
        discussion: "Listens on loopback unless told otherwise. Control-C stops it."
    )
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port; 0 takes a free one.") var port = 8080
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port takes a number from 0 to 65535")
        }
    }

    func run() async throws {
        let newsroom = try options.openExisting()
        let shown = host == "0.0.0.0" || host == "::" ? "localhost" : host
        try await WebServer(newsroom: newsroom, host: host, port: port).run { port in
            FileHandle.standardOutput.write(
                Data("http://\(shown):\(port)/  (Control-C stops)\n".utf8)
            )
        }
    }
}
