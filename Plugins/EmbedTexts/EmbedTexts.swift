import Foundation
import PackagePlugin

/// Puts a target's word lists and style sheets into its code, as `PackageResources`.
///
/// SwiftPM's own embedding writes an array literal of numbers, which took the compiler 36 seconds for the 140 KB of `Annotate`;
/// the string literals of `embed-texts` take it less than one.
@main
struct EmbedTexts: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let texts = try texts(below: target.directoryURL)
        let output = context.pluginWorkDirectoryURL.appending(path: "PackageResources.swift")
        return [
            .buildCommand(
                displayName: "Embedding the texts of \(target.name)",
                executable: try context.tool(named: "embed-texts").url,
                arguments: [output.path] + texts.map(\.path),
                inputFiles: texts,
                outputFiles: [output]
            )
        ]
    }

    /// The files that are embedded, in the order of their paths.
    private func texts(below folder: URL) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".css") }.sorted()
            .map { folder.appending(path: $0) }
    }
}
