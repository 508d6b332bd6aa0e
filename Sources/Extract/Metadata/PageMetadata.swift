import Language
import News

/// What a page says of itself that all its articles share.
struct PageMetadata {
    /// Addresses of the page, the bringer's first.
    let addresses: [String]
    /// The first of them, with its place.
    let url: Located<String>?
    /// The first of them that can be read.
    let address: Address?
    /// The outlet's name and the like, to be dropped from titles and authors.
    let siteNames: [TextKey]
    /// Who publishes the page.
    let outlet: Located<Outlet>?
    /// ISO 639-1 code, `und` where it cannot be told.
    let language: Located<String>
    /// Reads dates in the page's habit.
    let scanner: StampScanner

    init(page: WebPage, map: PageMap, head: PageHead, blocks: [PageBlock]) {
        let stated: [Located<String>?] = [
            page.url.map { Located($0, .bringer, "url") },
            head.canonical.map { Located($0, .element, "link canonical") },
            head.located("og:url"),
            head.savedFrom.map { Located($0, .element, "comment") },
            head.stated("url"), head.stated("mainEntityOfPage"),
            (head.article?["mainEntityOfPage"]?["@id"]?.text).map {
                Located($0, .jsonLD, "mainEntityOfPage")
            },
        ]
        let known = stated.compactMap(\.self)
        url = known.first
        addresses = known.map(\.value)
        address = addresses.lazy.compactMap { Address($0) }.first
        let name =
            page.outlet.map { Located($0, .bringer, "outlet") } ?? head.located("og:site_name")
            ?? (head.article?["publisher"]?["name"]?.text).map {
                Located($0, .jsonLD, "publisher")
            }
        siteNames = [name?.value, address?.siteName, address?.host, head.first("application-name")]
            .compactMap { $0.map { TextKey($0) } }.filter { !$0.isEmpty }
        let key = address?.registrable
        outlet = (name ?? address.map { Located($0.host, .address) }).map { found in
            found.map { Outlet(id: key ?? $0.lowercased(), name: $0) }
        }
        let code = head.language.lowercased().prefix { $0.isLetter }
        if code.count == 2 {
            language = Located(String(code), .element, "html lang")
        } else {
            let text = blocks.prefix(8).map(\.text).joined(separator: " ")
            language = Located(LanguageIdentifier().language(of: text), .words)
        }
        scanner = StampScanner(
            language: head.language.isEmpty ? language.value : head.language,
            host: address?.host ?? ""
        )
    }
}
