import Archive
import ArgumentParser
import DatelineKit
public import Fetch
import Foundation
import Harvest
import News
import Store
public import TestSupport

extension FarmClock: FetchClock {}

/// Sends the names of the farm to loopback.
struct FarmNames: HostResolver {
    func addresses(of host: String) async -> [IPAddress] {
        host.hasSuffix(".farm.example") ? [IPAddress("127.0.0.1")].compactMap { $0 } : []
    }
}

/// A month of `dateline run` in minutes, against a farm of sites with faults, with kills in between.
@main
struct Soak: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline-soak",
        abstract: "An accelerated month of reading feeds from a local farm with faults.",
        subcommands: [Month.self, Items.self, Visitor.self, ItemVisitor.self],
        defaultSubcommand: Month.self
    )
}

/// What the farm and its visitor agree on.
enum Agreement {
    /// 2026-01-05, a Monday.
    static let start: Int64 = 1_767_571_200
    static let contact = "soak@example.org"

    static var settings: HarvestSettings {
        var settings = HarvestSettings()
        settings.fetch.contact = contact
        settings.fetch.timeLimit = 2000
        settings.fetch.connectLimit = 2000
        settings.fetch.addressGuard = AddressGuard(
            exceptions: Set([IPAddress("127.0.0.1")].compactMap { $0 })
        )
        settings.settleGap = 12 * 3600
        return settings
    }

    /// What reads the farm's feeds into a store, and what is to be closed afterwards.
    static func harvester(
        _ store: String,
        _ clock: FarmClock,
        _ settings: HarvestSettings
    ) throws -> (Harvester, NetworkExchanger) {
        let exchanger = NetworkExchanger(settings: settings.fetch, resolver: FarmNames())
        let harvester = Harvester(
            newsroom: try Newsroom(path: store),
            settings: settings,
            exchanger: exchanger,
            clock: clock
        )
        return (harvester, exchanger)
    }
}

/// The visitor: what `dateline run` does, by the farm's clock, in a process of its own so that it can be killed.
struct Visitor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "visitor", shouldDisplay: false)
    @Option var store: String
    @Option var clock: String
    @Option var until: Int64

    func run() async throws {
        guard let clock = FarmClock(file: clock) else { throw ExitCode(3) }
        let (harvester, exchanger) = try Agreement.harvester(store, clock, Agreement.settings)
        var end = clock.milliseconds
        while end < until {
            end = min(until, (end / 86_400_000 + 1) * 86_400_000)
            _ = try await harvester.run(.until(end))
            let (now, peak) = Memory.megabytes
            print("memory \(now) \(peak)")
            fflush(nil)
        }
        await exchanger.close()
    }
}

/// What this process takes.
enum Memory {
    /// Resident now and at most, in megabytes.
    static var megabytes: (now: Int, peak: Int) {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        func value(_ name: String) -> Int {
            let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
            return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
        }
        return (value("VmRSS"), value("VmHWM"))
    }
}
