import Language
import Markup
import News

/// Reads plain-text scrapes: pages as a scraper left them, a line a block, furniture mixed in.
///
/// Every non-blank line gets a label. Marks come first (what a line's own form and its neighbours show), then articles are
/// looked for among the unmarked lines, then what is left is named. Linear in the page's length.
struct PlainTextReader: Sendable {
    private let normalizer = TextNormalizer()
    private let signature = Signature()
    private let credits = PhotoCredit()

    func read(_ page: WebPage) -> PageReading {
        if BinaryCheck.hasSignature(page.bytes) {
            return PageReading(decoded: "", encoding: "", reason: .binary)
        }
        let decoding = TextDecoding().decode(
            page.bytes,
            contentType: page.contentType,
            isHTML: false
        )
        if BinaryCheck.looksBinary(decoding.utf8) {
            return PageReading(decoded: "", encoding: decoding.encoding, reason: .binary)
        }
        var decoded = normalizer.nfc(decoding.utf8)
        decoded.makeContiguousUTF8()
        let units = TextUnits().units(in: decoded)
        var reading = PageReading(decoded: decoded, encoding: decoding.encoding)
        guard !units.isEmpty else {
            reading.reason = .empty
            return reading
        }
        let lined = LinedPage(units: units)
        reading.sightings = lined.sightings
        reading.furniture = lined.furniture(in: decoded)
        reading.articles = articles(of: lined, page)
        if reading.articles.isEmpty { reading.reason = lined.reasonWithoutArticle }
        return reading
    }

    private func articles(of lined: LinedPage, _ page: WebPage) -> [Article] {
        let outlet = outlet(of: lined, page)
        let latest = lined.latestStamp
        let identifier = LanguageIdentifier()
        return (0..<lined.articleCount).map { index in
            let parts = lined.parts(ofArticle: index + 1)
            var article = Article(
                ordinal: index + 1,
                parts: parts,
                outlet: outlet?.value,
                url: page.url,
                section: index == 0 ? lined.section : nil,
                tags: lined.articleCount == 1 ? lined.tags : []
            )
            article.language = identifier.language(of: article.text)
            article.authors = article.blocks.filter { $0.role == .byline }
                .flatMap { signature.authors(article.text(of: $0)) }
            article.pictureCredit = article.blocks.first { $0.role == .caption }
                .flatMap { credits.credit(in: article.text(of: $0)) }
            let dating = PlainTextDating(page: page, isVietnamese: lined.isVietnamese)
            let stamps = article.blocks.filter { $0.role == .stamp }
                .map { (text: article.text(of: $0), span: $0.span) }
            (article.published, article.modified) = dating.dates(
                stamps: stamps,
                latestSighting: latest
            )
            article.origins = origins(of: article, lined, outlet)
            return article
        }
    }

    /// Where the fields stand: lines, what the bringer says, or the words of the text.
    private func origins(
        of article: Article,
        _ lined: LinedPage,
        _ outlet: Located<Outlet>?
    ) -> [FieldOrigin] {
        FieldOrigin.Field.allCases.compactMap { field in
            guard article.text(of: field) != nil else { return nil }
            let roles: (Block.Role) -> Bool
            switch field {
            case .outlet: return outlet?.origin(.outlet)
            case .url: return FieldOrigin(field: .url, place: .bringer, name: "url")
            case .language: return FieldOrigin(field: .language, place: .words)
            case .section: return line(lined.sectionUnit, of: .section, lined)
            case .tags:
                let first = lined.labels.firstIndex(of: .furniture(.tag, article: nil))
                return line(first, of: .tags, lined)
            case .title: roles = { $0 == .headline }
            case .standfirst: roles = { $0 == .standfirst }
            case .body: roles = \.isBody
            case .authors: roles = { $0 == .byline }
            case .picture, .pictureCredit: roles = { $0 == .caption }
            case .modified: roles = { $0 == .stamp }
            }
            let unit = lined.labels.firstIndex {
                guard case .content(let role, article.ordinal) = $0 else { return false }
                return roles(role)
            }
            return line(unit, of: field, lined)
        }
    }

    /// The line of a unit as the origin of a field.
    private func line(
        _ unit: Int?,
        of field: FieldOrigin.Field,
        _ lined: LinedPage
    ) -> FieldOrigin {
        let number = unit.map { String(lined.units[$0].line) }
        return FieldOrigin(field: field, place: .line, name: number)
    }

    private func outlet(of lined: LinedPage, _ page: WebPage) -> Located<Outlet>? {
        var openings: [String] = []
        var chrome: [String] = []
        for (unit, label) in zip(lined.units, lined.labels) {
            switch label {
            case .content(.standfirst, _), .content(.paragraph, _), .furniture(.otherSummary, _):
                if openings.count < 64 { openings.append(unit.text) }
            case .furniture(.chrome, _):
                if chrome.count < 400 { chrome.append(unit.text) }
            default: break
            }
        }
        return OutletEvidence().outlet(of: page, openings: openings, chrome: chrome)
    }
}
