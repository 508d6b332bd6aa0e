import News

/// The frame that every page stands in.
struct Layout: Sendable {
    let labels: Labels
    /// The address of the page itself, path and query, for the link to its JSON and for switching languages.
    let path: String

    /// A whole page.
    func page(title: String, query: String = "", head: HTML = .empty, body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(labels.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>\(title) - Dateline</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="alternate" type="application/json" href="\(jsonPath)">
        \(head)
        </head>
        <body>
        <a class="skip" href="#main">\(labels.skip)</a>
        <header class="site">
        <a class="name" href="/">Dateline</a>
        <nav><a href="/">\(labels.stories)</a><a href="/names">\(labels.nameList)</a><a href="/open-ends">\(labels.openEnds)</a><a href="/feeds">\(labels.feeds)</a>\(switches)</nav>
        <form action="/search" role="search"><input type="search" name="q" value="\(query)" aria-label="\(
            labels.searchHint)" placeholder="\(labels.searchHint)" accesskey="/"><button>\(labels.search)</button></form>
        </header>
        <main id="main" tabindex="-1">
        \(body)
        </main>
        <footer class="site"><p>\(labels.footer)</p></footer>
        </body>
        </html>

        """
    }

    private var jsonPath: String { path + (path.contains("?") ? "&" : "?") + "format=json" }

    private var switches: [HTML] {
        InterfaceLanguage.allCases.filter { $0 != labels.language }.map { other in
            "<a href=\"/language?to=\(other.rawValue)&amp;back=\(PercentEncoding.query(path))\" hreflang=\"\(other.rawValue)\" lang=\"\(other.rawValue)\">\(other.name)</a>"
        }
    }
}

/// Percent-encoding of texts for addresses.
enum PercentEncoding {
    /// Everything but unreserved characters is encoded: for values in a query and for text fragments.
    static func query(_ text: some StringProtocol) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return encoded
    }
}
