import ArgumentParser
import Foundation

/// One labelled set's way from inputs to predictions.
protocol EvaluationTask: Sendable {
    /// Reads the inputs, runs the stages, writes the predictions.
    func run(_ files: EvaluationFiles) throws
}

/// Where a task reads and writes.
struct EvaluationFiles: Sendable {
    let folder: String?
    let predictions: String
    let texts: String?
    let limit: Int?

    /// Makes the folder of predictions.
    func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: predictions,
            withIntermediateDirectories: true
        )
    }

    /// The set's folder, or an error that says it is missing.
    func requiredFolder() throws -> String {
        guard let folder else { throw ValidationError("this task needs the folder of its set") }
        return folder
    }

    /// The folder of texts, or an error that says it is missing.
    func requiredTexts() throws -> String {
        guard let texts else { throw ValidationError("this task needs --texts") }
        return texts
    }

    /// Names of the files in `folder` that end in `suffix`, sorted, at most `limit`.
    func names(in folder: String, suffix: String) throws -> [String] {
        let all = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(suffix) }.sorted()
        return Array(all.prefix(limit ?? .max))
    }

    /// The bytes of a file.
    func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// The objects of a JSON Lines file.
    func rows(_ path: String) throws -> [[String: Any]] {
        try String(decoding: bytes(path), as: UTF8.self).split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    /// Writes text to a file in the folder of predictions.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: predictions + "/" + name))
    }

    /// Writes bytes to a file in the folder of predictions.
    func write(bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: predictions + "/" + name))
    }

    /// Writes objects as JSON Lines with sorted keys to a file in the folder of predictions.
    func write(rows: [[String: Any]], to name: String) throws {
        let lines = try rows.map {
            String(
                decoding: try JSONSerialization.data(
                    withJSONObject: $0,
                    options: [.sortedKeys, .withoutEscapingSlashes]
                ),
                as: UTF8.self
            )
        }
        try write(lines.map { $0 + "\n" }.joined(), to: name)
    }
}

/// Turns UTF-8 offsets of a text into offsets of Unicode scalars, which the scorers count.
struct ScalarOffsets {
    private var starts: [Int32]

    init(_ text: String) {
        starts = []
        starts.reserveCapacity(text.utf8.count + 1)
        var count: Int32 = -1
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 { count += 1 }
            starts.append(count)
        }
        starts.append(count + 1)
    }

    /// The number of scalars before byte `offset`.
    func scalar(_ offset: Int) -> Int { Int(starts[min(offset, starts.count - 1)]) }
}
