import ArgumentParser
import DatelineKit
import Export
import Foundation
import Store

/// Options that every command with a store takes.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The store. Without it: DATELINE_STORE, else the user's data folder.",
            valueName: "file"
        )
    )
    var store: String?
    @Flag(help: "Print JSON for programs.")
    var json = false

    /// The path of the store.
    var path: String {
        if let store { return store }
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["DATELINE_STORE"], !named.isEmpty { return named }
        let home = NSHomeDirectory()
        #if os(macOS)
        return home + "/Library/Application Support/Dateline/dateline.sqlite"
        #else
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return (data ?? home + "/.local/share") + "/dateline/dateline.sqlite"
        #endif
    }

    /// Opens the store for a command that only shows; an absent one is an error instead of a new empty file.
    func openExisting() throws -> Newsroom {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("there is no store at \(path); read something first")
        }
        let newsroom = try Newsroom(path: path)
        do {
            // A run that was killed before it settled the store is finished here.
            try newsroom.settleIfNeeded()
        } catch {
            guard case .locked = error else { throw error }
            // Another run is at work and will settle it; what is there can be shown.
        }
        return newsroom
    }

    /// Opens the store, or makes it.
    func open() throws -> Newsroom { try Newsroom(path: path) }
}

/// Refuses numbers of lines that show nothing.
func requirePositive(_ limit: Int, _ option: String = "--limit") throws {
    guard limit > 0 else { throw ValidationError("\(option) takes a number above 0") }
}

/// Prints a value as one line of JSON.
func printJSON(_ value: some Encodable) throws {
    print(try JSONText().string(value))
}
