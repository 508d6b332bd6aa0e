import Export
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Makes responses; every one carries the headers that keep a page from loading or running anything foreign.
enum Answer {
    /// A page.
    static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
        text(page.source, type: "text/html; charset=utf-8", status: status)
    }

    /// A value as JSON.
    static func json(_ value: some Encodable) throws -> Response {
        text(try JSONText().string(value) + "\n", type: "application/json")
    }

    /// Text of any type.
    static func text(
        _ text: String,
        type: String = "text/plain; charset=utf-8",
        status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status,
            headers: headers(type: type),
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// The style sheet.
    static var stylesheet: Response {
        var fields = headers(type: "text/css; charset=utf-8")
        fields[.cacheControl] = "max-age=3600"
        return Response(
            status: .ok,
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.style_css))
        )
    }

    /// Bytes to save, never to show.
    static func download(_ bytes: [UInt8], name: String) -> Response {
        var fields = headers(type: "application/octet-stream")
        fields[.contentDisposition] = "attachment; filename*=UTF-8''\(PercentEncoding.query(name))"
        return Response(
            status: .ok,
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// A permanent redirect to another page of this server.
    static func redirect(_ path: String) -> Response {
        var fields = headers(type: "text/plain; charset=utf-8")
        fields[.location] = path
        return Response(status: .movedPermanently, headers: fields)
    }

    /// Remembers the language asked for and goes back to where the reader was.
    static func languageChange(_ asked: Query) -> Response {
        let language = asked.value("to").flatMap { InterfaceLanguage(rawValue: $0) } ?? .english
        let back = asked.value("back") ?? "/"
        let isLocal =
            back.hasPrefix("/") && !back.hasPrefix("//") && !back.hasPrefix("/\\")
            && back.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        var fields = headers(type: "text/plain; charset=utf-8")
        fields[.location] = isLocal ? back : "/"
        fields[.setCookie] =
            "dateline_language=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        return Response(status: .seeOther, headers: fields)
    }

    private static func headers(type: String) -> HTTPFields {
        var fields = HTTPFields()
        fields[.contentType] = type
        fields[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "no-referrer" }
        fields[.vary] = "Accept, Accept-Language, Cookie"
        return fields
    }
}
