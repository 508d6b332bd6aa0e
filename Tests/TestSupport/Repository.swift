public import Foundation

/// Places in the repository.
public enum Repository {
    /// The repository's root.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The sample corpus.
    public static var examples: String { root.appendingPathComponent("Examples").path }

    /// The seed pages beside the repository; `nil` where they are not there.
    public static var seeds: String? {
        let path = root.deletingLastPathComponent().appendingPathComponent("shared/seeds").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
