import Language
import News

/// What a page says of itself that all its articles share.
struct PageMetadata {
    /// Addresses of the page, the bringer's first.
    let addresses: [String]
    /// The first of them that can be read.
    let address: Address?
    /// The outlet's name and the like, to be dropped from titles and authors.
    let siteNames: [TextKey]
    /// Who publishes the page.
    let outlet: Outlet?
    /// ISO 639-1 code, `und` where it cannot be told.
    let language: String
    /// Reads dates in the page's habit.
    let scanner: StampScanner

    init(page: WebPage, map: PageMap, head: PageHead, blocks: [PageBlock]) {
        addresses = [
            page.url, head.canonical, head.first("og:url"), head.savedFrom,
            head.article?["url"]?.text, head.article?["mainEntityOfPage"]?.text,
            head.article?["mainEntityOfPage"]?["@id"]?.text,
        ].compactMap(\.self)
        address = addresses.lazy.compactMap { Address($0) }.first
        let name =
            page.outlet ?? head.first("og:site_name") ?? head.article?["publisher"]?["name"]?.text
        siteNames = [name, address?.siteName, address?.host, head.first("application-name")]
            .compactMap { $0.map { TextKey($0) } }.filter { !$0.isEmpty }
        let key = address?.registrable
        outlet = (name ?? address?.host).map { Outlet(id: key ?? $0.lowercased(), name: $0) }
        let stated = head.language.lowercased().prefix { $0.isLetter }
        if stated.count == 2 {
            language = String(stated)
        } else {
            let text = blocks.prefix(8).map(\.text).joined(separator: " ")
            language = LanguageIdentifier().language(of: text)
        }
        scanner = StampScanner(
            language: head.language.isEmpty ? language : head.language,
            host: address?.host ?? ""
        )
    }
}
