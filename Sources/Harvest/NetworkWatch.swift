/// Tells a machine without a network from hosts that are down: when all hosts fail at once, none of them is at fault.
struct NetworkWatch: Sendable {
    /// Hosts that could not be reached since one was, each once.
    private var failed: Set<String> = []

    /// Different hosts that have to fail with none between them that answers.
    static let enough = 5

    /// Whether the network seems to be gone.
    var isGone: Bool { failed.count >= Self.enough }

    mutating func note(host: String, isReached: Bool) {
        if isReached {
            failed = []
        } else if failed.count < 1000 {
            failed.insert(host)
        }
    }
}
