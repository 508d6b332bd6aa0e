/// Turns files, folders, JSON Lines, web archives and saved feeds into pages.
public struct PageReader: Sendable {
    /// The largest inputs that are read.
    public struct Limits: Sendable, Hashable {
        /// Bytes of one file, before and after decompressing, and of one capture in a web archive; archives and JSON Lines
        /// files may be of any length.
        public var file: Int
        /// Bytes of one JSON line.
        public var line: Int

        /// Makes limits: 64 MB a file and 50 MB a line unless they are given.
        public init(file: Int = 64 << 20, line: Int = 50 << 20) {
            self.file = file
            self.line = line
        }
    }

    private let limits: Limits
    private let selection: CaptureSelection

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - limits: The largest inputs that are read.
    ///   - selection: Which captures of web archives are wanted; other inputs are read whatever it says.
    public init(limits: Limits = Limits(), selection: CaptureSelection = CaptureSelection()) {
        self.limits = limits
        self.selection = selection
    }

    /// The pages under `paths`, one at a time.
    ///
    /// A path is a file, a folder or `-` (JSON Lines on standard input). Of folders and the folders in them `.txt`, `.html`, `.htm`, `.jsonl`,
    /// `.ndjson`, `.warc`, `.rss`, `.atom` and `.rdf` are read, each also with `.gz`, `.wacz`, and `.xml` that is a feed, in byte order of their
    /// paths; other files, hidden ones and the `NAME_files` folder that a browser saves beside `NAME.html` are skipped and counted.
    /// A file named itself is read whatever it is called, as what its bytes look like; an index (`.cdx`, `.cdxj`) stands for what it
    /// names in the archives beside it.
    ///
    /// - Parameter paths: Read in this order.
    /// - Returns: A stream that reads as it is asked; it holds one page, or one line, at a time.
    public func pages(in paths: [String]) -> PageStream {
        PageStream(paths: paths, limits: limits, selection: selection)
    }

    /// The pages of JSON Lines that an open file gives: a pipe, standard input.
    ///
    /// - Parameters:
    ///   - descriptor: An open file; it stays open.
    ///   - name: What messages call it.
    /// - Returns: A stream that reads as it is asked.
    public func pages(inJSONLines descriptor: Int32, name: String) -> PageStream {
        PageStream(descriptor: descriptor, name: name, limits: limits)
    }
}

/// Pages as they are read: a sequence that can be walked once, by one task.
///
/// The order depends on nothing but names and contents.
public final class PageStream: Sequence, IteratorProtocol {
    private let limits: PageReader.Limits
    private let selection: CaptureSelection
    private var paths: ArraySlice<String>
    private var walk: FolderWalk?
    private var lines: JSONLinesReader?
    /// The archive or feed under way.
    private var source: (any PageSource)?
    /// How many lines of the file under way were unreadable, far below 0 once one was a page.
    private var linesWithoutPage = 0
    private static let patience = 10

    /// How many files in folders and records of archives were passed over because they are no pages, or not wanted.
    public private(set) var skipped = 0

    init(paths: [String], limits: PageReader.Limits, selection: CaptureSelection) {
        self.paths = paths[...]
        self.limits = limits
        self.selection = selection
    }

    init(descriptor: Int32, name: String, limits: PageReader.Limits) {
        paths = []
        self.limits = limits
        selection = CaptureSelection()
        lines = JSONLinesReader(
            InputFile(borrowing: descriptor),
            name: name,
            isCompressed: false,
            limit: limits.line
        )
    }

    /// The next page, or the next input that cannot be read; `nil` at the end.
    public func next() -> Result<IngestedPage, UnreadableInput>? {
        while true {
            if let lines {
                if let page = next(of: lines) { return page }
                self.lines = nil
            }
            if let source {
                if let page = source.next() { return page }
                skipped += source.skipped
                self.source = nil
            }
            if walk != nil {
                if let result = nextOfFolder() { return result }
                continue
            }
            guard let path = paths.popFirst() else { return nil }
            if let result = begin(path) { return result }
        }
    }
}

extension PageStream {
    private func next(of lines: JSONLinesReader) -> Result<IngestedPage, UnreadableInput>? {
        // Folders hold other JSON Lines as well: thousands of messages would hide the ones that matter.
        if walk != nil, linesWithoutPage >= Self.patience {
            let reason = "its first \(linesWithoutPage) lines hold no page, the others are not read"
            self.lines = nil
            return .failure(UnreadableInput(name: lines.name, reason: reason))
        }
        let page = lines.next()
        switch page {
        case .success: linesWithoutPage = .min
        case .failure: linesWithoutPage += 1
        case nil: break
        }
        return page
    }

    /// Starts on a path that the user named.
    private func begin(_ path: String) -> Result<IngestedPage, UnreadableInput>? {
        if path == "-" {
            lines = JSONLinesReader(
                InputFile(borrowing: 0),
                name: "standard input",
                isCompressed: false,
                limit: limits.line
            )
            return nil
        }
        let name = FilePath(path)
        switch FileKind.of(name) {
        case .failure(let error): return .failure(error)
        case .success(.folder):
            walk = FolderWalk(name)
            return nil
        case .success(.file): return read(name, type: PageType(name: name.last))
        case .success(.pipe): return open(lines: name, isCompressed: false)
        case .success(.other): return .failure(name.unreadable("not a file or a folder"))
        }
    }

    private func nextOfFolder() -> Result<IngestedPage, UnreadableInput>? {
        guard let step = walk?.next() else {
            skipped += walk?.skipped ?? 0
            walk = nil
            return nil
        }
        switch step {
        case .success(let file): return read(file, type: PageType(name: file.last))
        case .failure(let error): return .failure(error)
        }
    }

    private func read(
        _ file: FilePath,
        type: PageType?
    ) -> Result<IngestedPage, UnreadableInput>? {
        let archive = ArchiveFile(path: file, selection: selection, limit: limits.file)
        switch type {
        case .jsonLines(let isCompressed): return open(lines: file, isCompressed: isCompressed)
        case .warc: return open(archive.warc())
        case .wacz: return open(archive.collection())
        case .index: return open(archive.index())
        case .page, .feed, nil: break
        }
        switch PageFile(file, limit: limits.file).read(as: type) {
        case .failure(let error): return .failure(error)
        case .success(.page(let page)):
            // What is named like a feed and is none is another document, unless the user asks for it.
            if case .feed = type, walk != nil {
                skipped += 1
                return nil
            }
            return .success(IngestedPage(page: page))
        case .success(.jsonLines(let isCompressed)):
            return open(lines: file, isCompressed: isCompressed)
        case .success(.feed(let feed)):
            source = FeedPages(feed, file: file.last)
            return nil
        case .success(.warc): return open(archive.warc())
        case .success(.wacz): return open(archive.collection())
        }
    }

    private func open(
        _ opened: Result<any PageSource, UnreadableInput>
    ) -> Result<IngestedPage, UnreadableInput>? {
        switch opened {
        case .failure(let error): return .failure(error)
        case .success(let pages):
            source = pages
            return nil
        }
    }

    private func open(
        lines file: FilePath,
        isCompressed: Bool
    ) -> Result<IngestedPage, UnreadableInput>? {
        switch InputFile.open(file) {
        case .failure(let error): return .failure(error)
        case .success(let input):
            linesWithoutPage = 0
            lines = JSONLinesReader(
                input,
                name: file.description,
                isCompressed: isCompressed,
                limit: limits.line
            )
            return nil
        }
    }
}
