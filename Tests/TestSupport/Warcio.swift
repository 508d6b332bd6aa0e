import Foundation

/// Python with warcio, an independent reader and writer of web archives; installed into `.build` at the first use.
public enum Warcio {
    /// The Python that has it, or why there is none: no Python, no package index to be reached.
    public static let python: Result<String, Missing> = install()

    /// Why a test is skipped.
    public struct Missing: Error, CustomStringConvertible {
        /// The reason, with what the tools said.
        public let description: String
    }

    /// Whether the tests that need it can run; says why not where they cannot.
    public static var isThere: Bool {
        switch python {
        case .success: return true
        case .failure(let missing):
            print("skipped: \(missing)")
            return false
        }
    }

    /// Runs a Python program and gives what it prints.
    public static func run(_ program: String, _ arguments: [String] = []) throws -> String {
        let (status, output) = try execute(try python.get(), ["-c", program] + arguments)
        guard status == 0 else { throw Missing(description: "python: \(output)") }
        return output
    }

    private static func install() -> Result<String, Missing> {
        let folder = Repository.root.appendingPathComponent(".build/warcio-venv").path
        let python = folder + "/bin/python"
        do {
            if FileManager.default.isExecutableFile(atPath: python),
                try execute(python, ["-c", "import warcio"]).status == 0
            {
                return .success(python)
            }
            let made = try execute("/usr/bin/env", ["python3", "-m", "venv", folder])
            guard made.status == 0 else {
                return .failure(Missing(description: "no python3 with venv: \(made.output)"))
            }
            let pip = ["-m", "pip", "-q", "install", "--timeout", "10", "--retries", "0"]
            let installed = try execute(python, pip + ["warcio==1.8.1"])
            guard installed.status == 0 else {
                return .failure(
                    Missing(description: "warcio cannot be installed: \(installed.output)")
                )
            }
            return .success(python)
        } catch {
            return .failure(Missing(description: "no python3: \(error)"))
        }
    }

    private static func execute(
        _ program: String,
        _ arguments: [String]
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
