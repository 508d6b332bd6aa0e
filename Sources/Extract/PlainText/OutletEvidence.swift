import Language
import News

/// Finds who published a page: its bringer's word, its address, the publisher's mark, domains in its furniture.
struct OutletEvidence: Sendable {
    private let folding = Folding()
    private static let suffixes = [
        ".example", ".com.vn", ".gov.vn", ".org.vn", ".edu.vn", ".net.vn", ".vn", ".com", ".net",
        ".org",
        ".co.uk", ".info", ".news", ".asia",
    ]
    private static let others: Set<String> = [
        "facebook.com", "google.com", "google.com.vn", "news.google.com", "youtube.com",
        "twitter.com", "x.com", "instagram.com", "tiktok.com", "zalo.me", "gmail.com", "yahoo.com",
        "linkedin.com", "pinterest.com", "whatsapp.com", "telegram.org", "apple.com",
    ]

    /// The outlet of a page, from its lines where bringer and address do not tell.
    ///
    /// `openings` are texts and summaries, where a publisher's mark ("VOV.VN-") may stand first; `chrome` are lines of
    /// widgets and imprints.
    ///
    /// - Returns: `nil` where nothing names it; abbreviations that are no host ("VGT") name nothing.
    func outlet(of page: WebPage, openings: [String], chrome: [String]) -> Located<Outlet>? {
        let host = page.url.flatMap { WebAddress($0)?.outletID }
        if let stated = page.outlet, !stated.isEmpty {
            let looksLikeHost = stated.contains(".") && !stated.contains(" ")
            let id = host ?? (looksLikeHost ? stated.lowercased() : folding.fold(stated))
            return Located(Outlet(id: id, name: stated), .bringer, "outlet")
        }
        if let host { return Located(Outlet(id: host, name: host), .address) }
        for opening in openings.prefix(64) {
            if let name = OutletEvidence.publisherMark(opening) {
                return Located(Outlet(id: name.lowercased(), name: name), .line)
            }
        }
        var votes: [String: (count: Int, first: Int, name: String)] = [:]
        for (i, line) in chrome.prefix(400).enumerated() where line.utf8.count <= 600 {
            for name in domains(in: line) {
                let id = WebAddress("http://" + name)?.outletID ?? name.lowercased()
                if OutletEvidence.others.contains(id) { continue }
                votes[id, default: (0, i, name)].count += 1
            }
        }
        return votes.sorted {
            ($1.value.count, $0.value.first, $0.key) < ($0.value.count, $1.value.first, $1.key)
        }
        .first.map { Located(Outlet(id: $0.key, name: $0.value.name), .line) }
    }

    /// "VOV.VN-", "VOV.VN - ", "(Dantri.com.vn) - " at the start of a text.
    static func publisherMark(_ text: String) -> String? {
        var head = text.prefix(40)
        if head.first == "(" { head = head.dropFirst() }
        let name = head.prefix { $0.isLetter || $0.isNumber || $0 == "." }
        let rest = head.dropFirst(name.count).drop { $0 == " " || $0 == ")" }
        guard let mark = rest.first,
            mark == "-" || mark == "\u{2013}" || mark == "\u{2014}" || mark == ":",
            isDomain(name)
        else { return nil }
        return String(name)
    }

    private func domains(in line: String) -> [String] {
        line.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")) }
            .map { $0.drop { $0 == "." || $0 == "-" } }
            .map { name in
                var name = name
                while name.last == "." || name.last == "-" { name = name.dropLast() }
                return name
            }
            .filter { OutletEvidence.isDomain($0) }.map(String.init)
    }

    private static func isDomain(_ name: Substring) -> Bool {
        let lower = name.lowercased()
        guard lower.utf8.count >= 5, lower.utf8.count <= 60, lower.utf8.allSatisfy({ $0 < 0x80 })
        else { return false }
        return OutletEvidence.suffixes.contains {
            lower.hasSuffix($0) && lower.utf8.count > $0.utf8.count + 1
        }
    }
}
