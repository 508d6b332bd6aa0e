import Archive
import ArgumentParser
import Fetch
import Foundation
import Harvest
import News
import Store
import Synchronization
import TestSupport

/// The month: serves the farm, lets the visitor run, kills it now and then, and counts what it has in the end.
struct Month: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "month")
    @Option(help: "Sites of the farm.") var feeds = 300
    @Option(help: "Days.") var days: Int64 = 30
    @Option(help: "How often the visitor is killed.") var kills = 6
    @Option(help: "Keep the store here.") var keep: String?

    func run() async throws {
        let folder = try TemporaryFolder()
        let store = keep ?? folder.path("soak.sqlite")
        guard let clock = FarmClock(file: folder.path("clock")) else { throw ExitCode(3) }
        clock.set(Agreement.start * 1000)
        let bomb = Gzip.compress([UInt8](repeating: 0x20, count: 48 << 20))
        let settings = Agreement.settings
        let box = WorldBox()
        let started = Date()
        let samples = try await FarmServer.run(box.answer) { port in
            let world = FarmWorld(
                sites: feeds,
                port: port,
                start: Agreement.start,
                clock: clock,
                bomb: bomb,
                contact: Agreement.contact,
                hostGap: settings.fetch.hostGap,
                perSecond: settings.fetch.requestsPerSecond
            )
            box.set(world)
            do {
                let opened = try NewsStore(path: store)
                _ = try opened.follow(world.sites.map { FollowedFeed(address: $0.feedAddress) })
            }
            return try await visits(store, folder, clock, world)
        }
        guard let world = box.world else { throw ExitCode(3) }
        let isSound = try Count(store: store, world: world, end: Agreement.start + days * 86_400)
            .show(samples, kills: kills, seconds: Date().timeIntervalSince(started))
        if !isSound { throw ExitCode(1) }
    }

    /// Runs the visitor to the month's end, with kills spread over it.
    private func visits(
        _ store: String,
        _ folder: TemporaryFolder,
        _ clock: FarmClock,
        _ world: FarmWorld
    ) async throws -> [(now: Int, peak: Int)] {
        let end = (Agreement.start + days * 86_400) * 1000
        var left = (1...max(1, kills)).prefix(kills).map { number in
            Agreement.start * 1000 + Int64(number) * days * 86_400_000 / Int64(kills + 1)
                + 3_700_000
        }
        while true {
            let log = folder.path("log")
            if !FileManager.default.fileExists(atPath: log) {
                try Data().write(to: URL(fileURLWithPath: log))
            }
            let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
            try output.seekToEnd()
            let process = Process()
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = [
                "visitor", "--store", store, "--clock", folder.path("clock"), "--until", "\(end)",
            ]
            process.standardOutput = output
            try process.run()
            while process.isRunning {
                if let next = left.first, clock.milliseconds >= next {
                    kill(process.processIdentifier, SIGKILL)
                    left.removeFirst()
                    process.waitUntilExit()
                    world.visitorWasKilled()
                    // Starting again takes its time.
                    clock.set(clock.milliseconds + 60_000)
                }
                try await Task.sleep(for: .milliseconds(20))
            }
            let wasKilled = process.terminationReason == .uncaughtSignal
            if !wasKilled, process.terminationStatus != 0 { throw ExitCode(3) }
            if clock.milliseconds >= end, !wasKilled { break }
        }
        let text = try String(contentsOfFile: folder.path("log"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ").dropFirst().compactMap { Int($0) }
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
    }
}

/// The world, which needs the port that is only known once it is served.
final class WorldBox: Sendable {
    private let kept = Mutex<FarmWorld?>(nil)

    var world: FarmWorld? { kept.withLock { $0 } }

    func set(_ world: FarmWorld) { kept.withLock { $0 = world } }

    @Sendable func answer(_ request: FarmRequest) -> FarmAnswer {
        world?.answer(request) ?? FarmAnswer(503)
    }
}
