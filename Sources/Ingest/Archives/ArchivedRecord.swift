import Archive
import News

/// Makes a page of a record of a web archive.
struct ArchivedRecord {
    /// What a record comes to.
    enum Outcome {
        case page(WebPage)
        /// The content is that of an earlier record.
        case revisit
        /// No page: a picture, an error, a redirection.
        case notPage
        case unreadable(String)
    }

    let record: WARCRecord
    let selection: CaptureSelection
    let limit: Int

    /// Whether a record with these fields can be a page.
    static func canBePage(_ head: WARCHead) -> Bool {
        switch WARCRecord.kind(in: head) {
        case .response, .resource, .revisit, .conversion, .continuation: true
        case .warcinfo, .request, .metadata, .other: false
        }
    }

    /// What the record comes to.
    var outcome: Outcome {
        if record.kind == .continuation || record.head["WARC-Segment-Number"] != nil {
            return .unreadable("a part of a record that was cut in pieces, which are not joined")
        }
        switch record.kind {
        case .revisit: return .revisit
        case .response: return response(at: record.address, date: record.date)
        default: return document(at: record.address, date: record.date)
        }
    }

    /// The content of this record as the page of a later capture of it.
    func page(of revisit: WARCRecord) -> Outcome {
        switch record.kind {
        case .response: response(at: revisit.address ?? record.address, date: revisit.date)
        case .resource: document(at: revisit.address ?? record.address, date: revisit.date)
        default: .unreadable("a revisit of a record that holds no capture")
        }
    }
}

extension ArchivedRecord {
    private func response(at address: String?, date: Timestamp?) -> Outcome {
        // Answers of name servers, and of servers of times before HTTP/1.0.
        guard let message = HTTPMessage(record.content) else { return .notPage }
        guard let status = message.status, (200...299).contains(status) else { return .notPage }
        let type = message.head["Content-Type"]
        guard type == nil || format(type) != nil else { return .notPage }
        do throws(ArchiveError) {
            let body = try message.decodedBody(limit: limit)
            return page(body, type, at: address, date: date)
        } catch {
            guard selection.includes(mediaType: type), type != nil else { return .notPage }
            return .unreadable(error.description)
        }
    }

    private func document(at address: String?, date: Timestamp?) -> Outcome {
        page(record.content, record.head["Content-Type"], at: address, date: date)
    }

    private func page(
        _ bytes: [UInt8],
        _ type: String?,
        at address: String?,
        date: Timestamp?
    ) -> Outcome {
        let format =
            self.format(type) ?? (type == nil && ContentSniffer.isHTML(bytes) ? .html : nil)
        guard let format, selection.includes(mediaType: type), !bytes.isEmpty else {
            return .notPage
        }
        var page = WebPage(bytes: bytes, format: format, fetched: date, contentType: type)
        guard let address else { return .unreadable("its address is missing") }
        if let name = FileAddress.name(in: address) {
            page.file = name
        } else if WebAddress(address) != nil {
            page.url = address
        } else {
            return .notPage
        }
        return .page(page)
    }

    private func format(_ type: String?) -> WebPage.Format? {
        switch type.map(MediaType.bare) {
        case "text/html", "application/xhtml+xml": .html
        case "text/plain": .text
        default: nil
        }
    }
}

/// Addresses of files, as captures have them that were read from a file and came from nowhere else: `file:///name`.
enum FileAddress {
    /// The file's name; `nil` for other addresses.
    static func name(in address: String) -> String? {
        guard address.lowercased().hasPrefix("file:"),
            let last = address.split(separator: "/").last, last.count < address.count
        else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(last.utf8)[...]
        while let byte = rest.popFirst() {
            let code = rest.prefix(2)
            if byte == 0x25, code.count == 2,
                let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
