import DatelineKit
import Foundation
import News
import Store
import TestSupport
import Testing

/// The pages in a real browser: headless Chromium of the system.
@Suite(.enabled(if: Browser.path != nil, "no headless Chromium is installed"))
struct BrowserTests {
    @Test(arguments: ["1200,900", "360,740"])
    func aCitationIsMarkedInTheBrowser(size: String) async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let citation = try #require(story.timeline.entries.first?.citations.first)
            let link =
                "\(served.address)/a/\(citation.article)?cite=\(citation.span.start)-\(citation.span.end)#cited"
            let document = try await Browser.document(link, size: size)
            #expect(document.contains("<mark class=\"cited\" id=\"cited\">"))
            let picture = served.folder.path("page.png")
            try await Browser.picture(link, size: size, to: picture)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: picture))
            #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            // A page without its style sheet or fonts would be an order of magnitude smaller.
            #expect(bytes.count > 10_000)
        }
    }
}

/// Headless Chromium.
enum Browser {
    /// Where it is; `nil` where none is installed.
    static var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for name in ["chromium-headless-shell", "chromium", "google-chrome"] {
            for folder in folders {
                let path = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: path) { return path }
            }
        }
        return nil
    }

    /// The document of a page after it was laid out.
    static func document(_ address: String, size: String) async throws -> String {
        try await run(["--dump-dom", "--window-size=\(size)", address])
    }

    /// Writes a picture of a page.
    static func picture(
        _ address: String,
        size: String,
        to file: String
    ) async throws {
        _ = try await run([
            "--screenshot=\(file)", "--window-size=\(size)", "--hide-scrollbars", address,
        ])
    }

    /// Runs the browser away from the threads that the server needs.
    private static func run(_ arguments: [String]) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try runNow(arguments) })
            }
        }
    }

    private static func runNow(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments =
            ["--headless", "--no-sandbox", "--disable-gpu", "--timeout=60000"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
