import ArgumentParser
import DatelineKit

/// `dateline rebuild`.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract:
            "Read all pages of the store again, with what this program and the store have learned.",
        discussion: """
            Every capture is read anew from the bytes that the store keeps. What an outlet prints again and again inside its articles \
            - requests, notices, lines about itself - is learned from all its pages together and left out; pages that are read later \
            are read in the same way. Then stories, copies, origins and completed dates are worked out anew.

            The result depends on the captures alone. Nothing changes what was shown before but this command, or a page that comes in. \
            A rebuild that was stopped can be started again.
            """
    )
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let newsroom = try options.openExisting()
        let report = try await newsroom.rebuild { done, all in
            Terminal.progress("\(done) of \(all) captures")
        }
        Terminal.endProgress()
        if options.json {
            try printJSON(report)
        } else {
            print(
                """
                read \(report.captures) captures again: \(report.articles) articles, \(report.changed) changed, \
                \(report.gone) gone, \(report.repeatedBlocks) repeated blocks known
                """
            )
            for number in report.correctionsWithoutEffect {
                print("correction \(number) has no effect; `dateline correct list` says why")
            }
        }
    }
}
