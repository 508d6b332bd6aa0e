/// Bytes of web archives for tests, written independently of the writer under test.
public enum SampleArchive {
    /// A record.
    public static func record(
        _ type: String = "response",
        _ address: String? = "http://example.org/",
        date: String = "2016-09-30T11:22:00Z",
        contentType: String = "application/http; msgtype=response",
        version: String = "1.0",
        length: String? = nil,
        fields: [String] = [],
        newline: String = "\r\n",
        _ content: [UInt8]
    ) -> [UInt8] {
        var lines = ["WARC/\(version)", "WARC-Type: \(type)", "WARC-Date: \(date)"]
        if let address { lines.append("WARC-Target-URI: \(address)") }
        lines += fields + ["Content-Type: \(contentType)"]
        let length = length ?? "\(content.count)"
        if !length.isEmpty { lines.append("Content-Length: \(length)") }
        let head = lines.map { $0 + newline }.joined() + newline
        return Array(head.utf8) + content + Array((newline + newline).utf8)
    }

    /// A server's answer from an address that does not matter.
    public static func record(_ content: [UInt8]) -> [UInt8] {
        record("response", "http://example.org/", content)
    }

    /// A record of an address that does not matter.
    public static func record(_ type: String, _ content: [UInt8]) -> [UInt8] {
        record(type, "http://example.org/", content)
    }

    /// A server's answer.
    public static func answer(
        _ body: [UInt8],
        status: String = "200 OK",
        fields: [String] = ["Content-Type: text/html; charset=utf-8"]
    ) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status)"] + fields
        return Array((lines.map { $0 + "\r\n" }.joined() + "\r\n").utf8) + body
    }

    /// A server's answer with a page.
    public static func answer(page: String) -> [UInt8] { answer(Array(page.utf8)) }
}
