import ArgumentParser
import Fetch
import Foundation
import Harvest

/// Options of commands that ask servers.
struct FetchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where you can be reached: an address of mail or of a page, told to every server. Without it: DATELINE_CONTACT.",
            valueName: "address"
        )
    )
    var contact: String?
    @Option(
        help: "Seconds between two requests to the same host; a site's own wish can make it more."
    )
    var delay = 2.0
    @Option(help: "Most requests under way at once, each to another host.") var connections = 16
    @Flag(help: "Fetch also from private and local networks.") var allowPrivate = false

    func validate() throws {
        guard delay >= 0, delay <= 86_400 else {
            throw ValidationError("--delay takes a number of seconds from 0 to 86400")
        }
        guard (1...256).contains(connections) else {
            throw ValidationError("--connections takes a number from 1 to 256")
        }
    }

    /// How servers are asked.
    var settings: FetchSettings {
        var settings = FetchSettings()
        let environment = ProcessInfo.processInfo.environment["DATELINE_CONTACT"]
        settings.contact = contact ?? environment
        settings.hostGap = Int64(delay * 1000)
        settings.connections = connections
        settings.addressGuard = AddressGuard(allowsPrivate: allowPrivate)
        return settings
    }

    /// Says once what a server cannot know otherwise.
    func remindOfContact() {
        guard settings.contact?.isEmpty ?? true else { return }
        Terminal.complain(
            "no --contact: servers cannot tell who asks; set DATELINE_CONTACT to your address"
        )
    }

    /// What stands at an address.
    func outcome(of address: String) async -> FetchOutcome {
        let exchanger = NetworkExchanger(settings: settings)
        let outcome = await Fetcher(settings: settings, exchanger: exchanger)
            .outcome(of: FetchRequest(address: address, limit: HarvestSettings().feedLimit))
        await exchanger.close()
        return outcome
    }
}
