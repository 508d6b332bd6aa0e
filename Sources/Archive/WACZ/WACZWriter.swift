import Foundation
public import News

/// Writes captures as a web archive collection (WACZ 1.1.1): a WARC, an index, a list of pages and the hashes of all of them.
///
/// The same captures give the same bytes, whatever their order.
public struct WACZWriter: Sendable {
    /// A capture to write.
    public struct Capture: Sendable, Hashable {
        /// Its address, or `file:` and the name of the file it was read from.
        public var address: String
        /// When it was fetched, where that is known.
        public var date: Timestamp?
        /// Its `Content-Type`.
        public var contentType: String
        /// The title that the list of pages shows.
        public var title: String
        /// The page's bytes as they came.
        public var bytes: [UInt8]

        /// Makes a capture.
        public init(
            address: String,
            date: Timestamp?,
            contentType: String,
            title: String,
            bytes: [UInt8]
        ) {
            self.address = address
            self.date = date
            self.contentType = contentType
            self.title = title
            self.bytes = bytes
        }
    }

    private let title: String
    private let software: String

    /// The time of captures whose time is not known: every record must have one, and none may be made up that looks true.
    public static let unknownDate = Timestamp(seconds: 0)

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - title: What the collection is called.
    ///   - software: The program that writes it.
    public init(title: String, software: String) {
        self.title = title
        self.software = software
    }

    /// The collection.
    ///
    /// - Throws: ``ArchiveError/tooLarge(limit:)`` where it would pass 4 GB.
    public func collection(of captures: [Capture]) throws(ArchiveError) -> [UInt8] {
        let captures = captures.sorted(by: Self.precedes)
        var warc = WARCWriter()
        warc.add(
            WARCWriter.Record(
                type: "warcinfo",
                address: nil,
                date: captures.compactMap(\.date).max() ?? Self.unknownDate,
                contentType: "application/warc-fields",
                content: Array("software: \(software)\r\nformat: WARC File Format 1.1\r\n".utf8),
                fields: [("WARC-Filename", "data.warc.gz")]
            )
        )
        var lines: [String] = []
        for capture in captures {
            let record = Self.record(capture)
            let place = warc.add(record)
            lines.append(Self.indexLine(capture, record, place))
        }
        let files: [(name: String, bytes: [UInt8])] = [
            ("archive/data.warc.gz", warc.bytes),
            ("indexes/index.cdx", Array(lines.sorted().joined().utf8)),
            ("pages/pages.jsonl", Self.pages(captures)),
        ]
        let package = Self.json(
            Package(title: title, software: software, resources: files.map(Resource.init)),
            isPretty: true
        )
        let digest = Self.json(
            Digest(path: "datapackage.json", hash: WARCWriter.Record.digest(package))
        )
        var archive = ZIPWriter()
        for file in files { try archive.add(file.name, file.bytes) }
        try archive.add("datapackage.json", package)
        try archive.add("datapackage-digest.json", digest)
        return archive.finished()
    }
}

extension WACZWriter {
    private static func precedes(_ a: Capture, _ b: Capture) -> Bool {
        let (first, second) = (a.date ?? unknownDate, b.date ?? unknownDate)
        if first != second { return first < second }
        if a.address != b.address { return a.address < b.address }
        return a.bytes.lexicographicallyPrecedes(b.bytes)
    }

    private static func record(_ capture: Capture) -> WARCWriter.Record {
        WARCWriter.Record(
            type: "resource",
            address: capture.address,
            date: capture.date ?? unknownDate,
            contentType: capture.contentType,
            content: capture.bytes,
            fields: [("WARC-Payload-Digest", WARCWriter.Record.digest(capture.bytes))]
                + (capture.date == nil ? [(WARCRecord.unknownDateField, "unknown")] : [])
        )
    }

    private static func indexLine(
        _ capture: Capture,
        _ record: WARCWriter.Record,
        _ place: Range<Int>
    ) -> String {
        let fields = IndexFields(
            url: capture.address,
            mime: MediaType.bare(capture.contentType),
            status: "200",
            digest: WARCWriter.Record.digest(capture.bytes),
            length: "\(place.count)",
            offset: "\(place.lowerBound)",
            filename: "data.warc.gz"
        )
        let digits = "\(record.date)".filter(\.isNumber)
        let key = SortKey.of(capture.address)
        return "\(key) \(digits) \(String(decoding: json(fields), as: UTF8.self))\n"
    }

    private static func pages(_ captures: [Capture]) -> [UInt8] {
        var lines = json(PagesHead()) + [0x0A]
        for capture in captures {
            let page = Page(
                id: WARCWriter.Record.digest(Array(capture.address.utf8) + capture.bytes),
                url: capture.address,
                ts: "\(capture.date ?? unknownDate)",
                title: capture.title
            )
            lines += json(page) + [0x0A]
        }
        return lines
    }

    private static func json(_ value: some Encodable, isPretty: Bool = false) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("strings and numbers are JSON")
        }
        return Array(data)
    }

    private struct IndexFields: Encodable {
        let url, mime, status, digest, length, offset, filename: String
    }

    private struct PagesHead: Encodable {
        let format = "json-pages-1.0"
        let id = "pages"
        let title = "Pages"
    }

    private struct Page: Encodable {
        let id, url, ts, title: String
    }

    private struct Package: Encodable {
        let profile = "data-package"
        let title: String
        let software: String
        let resources: [Resource]
        let version = "1.1.1"

        private enum CodingKeys: String, CodingKey {
            case profile
            case title
            case software
            case resources
            case version = "wacz_version"
        }
    }

    private struct Resource: Encodable {
        let name: String
        let path: String
        let hash: String
        let bytes: Int

        init(_ file: (name: String, bytes: [UInt8])) {
            name = file.name.split(separator: "/").last.map(String.init) ?? file.name
            path = file.name
            hash = WARCWriter.Record.digest(file.bytes)
            bytes = file.bytes.count
        }
    }

    private struct Digest: Encodable {
        let path, hash: String
    }
}
