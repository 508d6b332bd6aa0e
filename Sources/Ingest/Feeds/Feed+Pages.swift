public import News

extension Feed {
    /// The page that the feed itself has of an item: its text as it came, under the item's address and date.
    ///
    /// - Returns: `nil` where the item has neither text nor title. The same item gives the same page.
    public func page(of item: FeedItem) -> WebPage? {
        FeedPage(feed: self, file: ownAddress ?? homeAddress).page(item)
    }
}
