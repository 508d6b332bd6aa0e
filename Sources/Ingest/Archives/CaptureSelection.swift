import Archive
public import News

/// Which captures of an archive are wanted.
public struct CaptureSelection: Sendable, Hashable {
    /// Hosts, each with the hosts below it; empty for all.
    public var hosts: [String]
    /// The first moment; captures of an unknown time are wanted only where no time is asked for.
    public var from: Timestamp?
    /// The moment after the last.
    public var until: Timestamp?
    /// Media types such as `text/html`, or a first half with a star, `text/*`; empty for all.
    public var mediaTypes: [String]

    /// Makes a selection; without parameters, of everything.
    public init(
        hosts: [String] = [],
        from: Timestamp? = nil,
        until: Timestamp? = nil,
        mediaTypes: [String] = []
    ) {
        self.hosts = hosts.map { $0.lowercased() }
        self.from = from
        self.until = until
        self.mediaTypes = mediaTypes.map { $0.lowercased() }
    }

    /// Whether everything is wanted.
    public var isAll: Bool {
        hosts.isEmpty && from == nil && until == nil && mediaTypes.isEmpty
    }

    /// Whether a capture of `address` at `date` is wanted, its media type aside.
    public func includes(address: String?, date: Timestamp?) -> Bool {
        if from != nil || until != nil {
            guard let date else { return false }
            if let from, date < from { return false }
            if let until, date >= until { return false }
        }
        guard !hosts.isEmpty else { return true }
        guard let host = address.flatMap({ WebAddress($0)?.host }) else { return false }
        return hosts.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    /// Whether a `Content-Type` is wanted; an unknown one is.
    public func includes(mediaType: String?) -> Bool {
        guard !mediaTypes.isEmpty, let mediaType else { return true }
        let bare = MediaType.bare(mediaType)
        return mediaTypes.contains { wanted in
            wanted == bare || (wanted.hasSuffix("/*") && bare.hasPrefix(wanted.dropLast()))
        }
    }
}

extension CaptureSelection {
    /// Whether the capture of an index line is wanted.
    ///
    /// A revisit has the media type of what it repeats, which the index does not say.
    func includes(_ entry: CDXEntry) -> Bool {
        guard includes(address: entry.address, date: entry.date) else { return false }
        return entry.mediaType == "warc/revisit" || includes(mediaType: entry.mediaType)
    }
}
