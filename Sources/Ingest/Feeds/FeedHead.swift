import Markup
import News

/// Reads what a feed says of itself.
struct FeedHead {
    let isAtom: Bool

    /// Reads the elements of a channel, or of an Atom feed, other than its items.
    ///
    /// `base` is the feed's own address; where that is not known, it becomes what the feed says of itself.
    func read(_ channel: FeedElement, into feed: inout Feed, base: inout AddressResolver?) {
        let outer = channel.tree.namespace(of: channel.node)
        feed.language = channel.attribute("lang")
        var links: [(relation: String, address: String)] = []
        for child in channel.children {
            switch (child.vocabulary(in: outer), child.name) {
            case (.own, "title"): feed.title = feed.title ?? title(child)
            case (.own, "description"), (.own, "subtitle"), (.own, "tagline"):
                feed.summary = feed.summary ?? FeedText.line(ofHTML: child.markup)
            case (.own, "link"), (.atom, "link"):
                if let address = child.attribute("href") {
                    links.append((child.attribute("rel") ?? "alternate", address))
                } else if !child.text.isEmpty {
                    links.insert(("alternate", child.text), at: 0)
                }
            case (.own, "language"), (.dublinCore, "language"):
                feed.language = feed.language ?? child.text
            case (.own, "lastbuilddate"), (.own, "updated"), (.own, "modified"),
                (.own, "pubdate"), (.dublinCore, "date"):
                feed.updated = feed.updated ?? FeedDateScanner.read(child.text).date
            case (.own, "ttl"): feed.minutesBetweenReads = minutes(child.text)
            default: break
            }
        }
        if let own = child(channel, "base", isAttribute: true) { links.append(("self", own)) }
        let itself = links.first { $0.relation == "self" }?.address
        let home = links.first { $0.relation == "alternate" }?.address
        base =
            base ?? itself.flatMap(AddressResolver.init) ?? home.flatMap(AddressResolver.init)
        feed.homeAddress = home.flatMap { AddressResolver.resolved($0, against: base) }
        feed.ownAddress = itself.flatMap { AddressResolver.resolved($0, against: base) }
        feed.nextAddress = links.first { $0.relation == "next" || $0.relation == "prev-archive" }
            .flatMap { AddressResolver.resolved($0.address, against: base) }
    }

    private func title(_ element: FeedElement) -> String? {
        let line = FeedText.line(ofHTML: element.markup)
        return line.isEmpty ? nil : line
    }

    private func child(_ channel: FeedElement, _ name: String, isAttribute: Bool) -> String? {
        channel.attribute(name).flatMap { AddressResolver.isAbsolute($0) ? $0 : nil }
    }

    /// A number of minutes up to a month.
    private func minutes(_ text: String) -> Int? {
        guard let number = Int(text), (1...43_200).contains(number) else { return nil }
        return number
    }
}
