import Archive
import News

/// Reads one file into a page.
struct PageFile {
    enum Content {
        case page(WebPage)
        case jsonLines(isCompressed: Bool)
        case feed(Feed)
        case warc
        case wacz
    }

    private let path: FilePath
    private let limit: Int

    init(_ path: FilePath, limit: Int) {
        self.path = path
        self.limit = limit
    }

    /// The file as a page; a file whose name says nothing (`type` is `nil`) as what its bytes look like.
    func read(as type: PageType?) -> Result<Content, UnreadableInput> {
        switch InputFile.open(path) {
        case .failure(let error): .failure(error)
        case .success(let file): read(file, as: type)
        }
    }
}

extension PageFile {
    private func read(_ file: InputFile, as type: PageType?) -> Result<Content, UnreadableInput> {
        var bytes: [UInt8] = []
        var piece: [UInt8] = []
        repeat {
            let code = file.read(into: &piece)
            guard code == 0 else { return .failure(path.unreadable(errno: code)) }
            bytes.append(contentsOf: piece)
            if bytes.count <= 1 << 20, type == nil, let content = sniffed(bytes) {
                return .success(content)
            }
            guard bytes.count <= limit else {
                return .failure(path.unreadable("larger than \(Self.size(limit))"))
            }
        } while !piece.isEmpty
        guard !bytes.isEmpty else { return .failure(path.unreadable("empty file")) }
        if Gzip.isGzip(bytes) {
            do throws(ArchiveError) {
                bytes = try Gzip.decompress(bytes, limit: limit)
            } catch {
                return .failure(path.unreadable(error.description))
            }
            guard !bytes.isEmpty else { return .failure(path.unreadable("empty file")) }
        }
        return page(bytes, as: type)
    }

    private func page(_ bytes: [UInt8], as type: PageType?) -> Result<Content, UnreadableInput> {
        if type == nil || type?.isFeed == true, FeedParser.looksLikeFeed(bytes) {
            do throws(FeedParser.Failure) {
                return .success(.feed(try FeedParser().feed(bytes)))
            } catch {
                return .failure(path.unreadable(error.rawValue))
            }
        }
        if type == .feed(isSure: true) { return .failure(path.unreadable("not a feed")) }
        if let kind = ContentSniffer.binaryKind(of: bytes) {
            return .failure(path.unreadable(kind.isEmpty ? "not text" : "not text (\(kind))"))
        }
        var format: WebPage.Format = .text
        if case .page(let named) = type { format = named }
        if format == .text, ContentSniffer.isHTML(bytes) { format = .html }
        return .success(.page(WebPage(bytes: bytes, format: format, file: path.last)))
    }

    /// What a file of many pages is, from its beginning; `nil` for others.
    private func sniffed(_ bytes: [UInt8]) -> Content? {
        var head = bytes
        let isCompressed = Gzip.isGzip(bytes)
        if isCompressed {
            head = []
            // Damage and length are found when the file is read.
            try? Inflater(.gzip, limit: 64 << 20).inflate(Array(bytes.prefix(1 << 15)), into: &head)
        }
        if head.starts(with: "WARC/".utf8) { return .warc }
        if ZIPArchive.isZIP(bytes), ContentSniffer.isCollection(bytes) { return .wacz }
        guard ContentSniffer.isJSONLines(head), !FeedParser.looksLikeFeed(head) else { return nil }
        return .jsonLines(isCompressed: isCompressed)
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
    }
}
