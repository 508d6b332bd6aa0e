import Foundation
import Ingest
import News
import TestSupport

/// A folder for one test, and what a reader gives for the files in it.
final class Workspace {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.url.path
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: URL(fileURLWithPath: file))
    }

    /// Where a file of the folder is.
    func path(_ name: String) -> String { path + "/" + name }

    func write(_ name: String, _ text: String) throws {
        try write(name, Array(text.utf8))
    }

    func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name,
            withDestinationPath: destination
        )
    }

    /// What a reader gives: the pages, and "name: reason" of the unreadable inputs.
    func read(
        _ names: String...,
        limits: PageReader.Limits = PageReader.Limits(),
        selection: CaptureSelection = CaptureSelection()
    ) -> (pages: [IngestedPage], errors: [String], skipped: Int) {
        let stream = PageReader(limits: limits, selection: selection).pages(
            in: names.map { $0.isEmpty ? path : path + "/" + $0 }
        )
        var pages: [IngestedPage] = []
        var errors: [String] = []
        for result in stream {
            switch result {
            case .success(let page): pages.append(page)
            case .failure(let error):
                errors.append(error.description.replacingOccurrences(of: path + "/", with: ""))
            }
        }
        return (pages, errors, stream.skipped)
    }
}

extension IngestedPage {
    /// The page's bytes as text.
    var text: String { String(decoding: page.bytes, as: UTF8.self) }
}
