import Harvest
import News

/// What `feeds test` prints for programs.
struct ListingJSON: Encodable {
    struct Item: Encodable {
        let title: String?
        let url: String?
        let published: String?
    }

    let dialect: String
    let title: String?
    let items: [Item]
    let sitemaps: [String]
    let notes: [String]

    init(_ listing: Listing, _ items: [FeedItem]) {
        dialect = listing.dialect
        title = listing.title
        self.items = items.map {
            Item(
                title: $0.title,
                url: $0.address,
                published: ($0.published ?? $0.updated)?.iso8601
            )
        }
        sitemaps = listing.sitemaps
        notes = listing.notes.map(\.description)
    }
}
