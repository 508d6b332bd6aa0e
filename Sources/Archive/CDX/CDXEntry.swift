public import News

/// A line of an index of web archives: which record of which file holds a capture.
public struct CDXEntry: Sendable, Hashable {
    /// The address.
    public var address: String
    /// When it was captured.
    public var date: Timestamp?
    /// The media type; `nil` where the index says none.
    public var mediaType: String?
    /// The status.
    public var status: Int?
    /// The digest of the content.
    public var digest: String?
    /// The archive's file, as the index names it.
    public var file: String
    /// Where the record begins in the file.
    public var offset: Int
    /// How many bytes the record takes in the file; `nil` where the index does not say.
    public var length: Int?

    /// Makes an entry.
    public init(
        address: String,
        date: Timestamp? = nil,
        mediaType: String? = nil,
        status: Int? = nil,
        digest: String? = nil,
        file: String,
        offset: Int,
        length: Int? = nil
    ) {
        self.address = address
        self.date = date
        self.mediaType = mediaType
        self.status = status
        self.digest = digest
        self.file = file
        self.offset = offset
        self.length = length
    }
}
