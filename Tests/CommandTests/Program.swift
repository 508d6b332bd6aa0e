import Foundation

/// Runs the built program as a user would.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program beside the running tests.
    static var url: URL {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return tests.appendingPathComponent("dateline")
    }

    /// Runs the program to its end, away from the threads that other tests share.
    static func run(_ arguments: [String], input: String? = nil) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try runNow(arguments, input: input) })
            }
        }
    }

    private static func runNow(_ arguments: [String], input: String?) throws -> Outcome {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dateline-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files instead of pipes: a full pipe would stop the program.
        func file(_ name: String, _ text: String = "") throws -> FileHandle {
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            return try FileHandle(forUpdating: url)
        }
        let output = try file("out")
        let errors = try file("err")
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = try file("in", input ?? "")
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(
                decoding: try Data(contentsOf: folder.appendingPathComponent(name)),
                as: UTF8.self
            )
        }
        return Outcome(
            status: process.terminationStatus,
            output: try text("out"),
            errors: try text("err")
        )
    }

    /// Starts the program and kills it after `delay` seconds, or lets it end before.
    static func runAndKill(_ arguments: [String], after delay: Double) async throws {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let end = Date(timeIntervalSinceNow: delay)
        while process.isRunning, Date() < end { try await Task.sleep(for: .milliseconds(1)) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}
