import Archive

/// Opens the files that hold many captures: WARC, WACZ, and indexes of WARC files.
struct ArchiveFile {
    let path: FilePath
    let selection: CaptureSelection
    let limit: Int

    /// The largest file in a collection that is expanded in memory, in bytes; archives are stored as they are.
    private static let largestFile = 256 << 20

    /// The pages of a WARC file.
    func warc() -> Result<any PageSource, UnreadableInput> {
        input(path).map { input in
            ArchivedPages(group([.init(name: path.description, input: input)]))
        }
    }

    /// The pages that an index names, from the archives beside it or in the folder `archive` next to its own.
    func index() -> Result<any PageSource, UnreadableInput> {
        input(path).map { input in
            IndexedPages(CDXLines(input), name: path.description, group: group([])) { name in
                // The index's own folders are those of another machine.
                guard let last = name.split(separator: "/").last else { return nil }
                let folders = ["", "../archive/", "archive/"]
                return folders.lazy.compactMap { folder in
                    try? self.input(path.sibling(folder + last)).get()
                }.first
            }
        }
    }

    /// The pages of a WACZ collection: of all archives in it, or those that its index has of the selection.
    func collection() -> Result<any PageSource, UnreadableInput> {
        input(path).flatMap { input in
            do throws(ArchiveError) {
                return .success(try collection(ZIPArchive(input)))
            } catch {
                return .failure(path.unreadable(error.description))
            }
        }
    }
}

extension ArchiveFile {
    private func collection(_ archive: ZIPArchive) throws(ArchiveError) -> any PageSource {
        let files = archive.entries.filter { entry in
            guard entry.name.hasPrefix("archive/") else { return false }
            if case .warc = PageType(name: entry.name) { return true }
            return false
        }.sorted { $0.name < $1.name }
        guard !files.isEmpty else {
            throw .badZIP(at: 0, problem: "it is no collection of web archives")
        }
        let index = archive.entries.first {
            ["indexes/index.cdx", "indexes/index.cdxj", "indexes/index.cdx.gz"].contains($0.name)
        }
        if !selection.isAll, let index {
            let lines = CDXLines(try archive.input(of: index, limit: Self.largestFile))
            return IndexedPages(lines, name: "\(path) \(index.name)", group: group([])) { name in
                guard let last = name.split(separator: "/").last,
                    let entry = files.first(where: { $0.name.hasSuffix("/" + last) })
                else { return nil }
                return try? archive.input(of: entry, limit: Self.largestFile)
            }
        }
        var members: [ArchiveGroup.Member] = []
        for file in files {
            let input = try archive.input(of: file, limit: Self.largestFile)
            members.append(.init(name: "\(path) \(file.name)", input: input))
        }
        return ArchivedPages(group(members))
    }

    private func group(_ members: [ArchiveGroup.Member]) -> ArchiveGroup {
        ArchiveGroup(members, selection: selection, limit: limit)
    }

    private func input(_ path: FilePath) -> Result<ByteInput, UnreadableInput> {
        InputFile.open(path).map { ByteInput(descriptor: $0.number, owner: $0) }
    }
}
