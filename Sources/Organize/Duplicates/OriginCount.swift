public import News

/// Counts independent origins: groups of articles that share no name in their chains.
///
/// Articles with a teller in common, at whatever place of their chains, are one group, and so are those that a third article joins.
public enum OriginCount {
    /// The number of groups.
    ///
    /// - Parameter origins: One an article; an article given twice counts once.
    /// - Returns: How many groups there are.
    public static func of(_ origins: some Sequence<Origin>) -> Int {
        var places: [String: Int] = [:]
        var parents: [Int] = []
        func root(_ place: Int) -> Int {
            var place = place
            while parents[place] != place {
                parents[place] = parents[parents[place]]
                place = parents[place]
            }
            return place
        }
        for origin in origins {
            let own = parents.count
            parents.append(own)
            for key in [origin.key] + origin.chain.flatMap(OriginTracer.keys) {
                if let known = places[key] {
                    parents[root(known)] = root(own)
                } else {
                    places[key] = own
                }
            }
        }
        return parents.indices.reduce(0) { $0 + (parents[$1] == $1 ? 1 : 0) }
    }
}
