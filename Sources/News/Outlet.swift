/// A publisher.
public struct Outlet: Hashable, Sendable, Codable {
    /// Stable key: the registrable host in lower case (`vov.vn`), or the folded name where no host is known.
    public var id: String
    /// The name as readers know it; the host where nothing better is known.
    public var name: String

    /// Makes an outlet.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}
