import News

/// Keys that name the same, joined one pair at a time; pairs that must not meet never do.
struct NameGroups {
    /// Why a key was joined to others.
    struct Join {
        var ground: NameGround
        var articles: Int
        var example: ArticleID?
    }

    private let keys: [String]
    private var parent: [Int]
    private var apart: [Int: Set<Int>] = [:]
    /// The reason of each key's first join, by the key that was joined.
    private(set) var joins: [Int: Join] = [:]

    /// Every key alone; `keys` in order.
    init(_ keys: [String]) {
        self.keys = keys
        parent = Array(keys.indices)
    }

    /// Forbids pairs of keys to meet.
    mutating func separate(_ pairs: [(Int, Int)]) {
        for (a, b) in pairs {
            apart[a, default: []].insert(b)
            apart[b, default: []].insert(a)
        }
    }

    /// Joins the groups of two keys, unless a pair of them must stay apart.
    mutating func join(
        _ pair: (from: Int, to: Int),
        because ground: NameGround,
        articles: Int,
        example: ArticleID? = nil
    ) {
        let (a, b) = (root(pair.from), root(pair.to))
        guard a != b, apart[a].map({ !$0.contains(b) }) ?? true else { return }
        let (low, high) = (min(a, b), max(a, b))
        parent[high] = low
        // What must not meet the one must not meet the other: named by the group's root.
        let enemies = (apart[low] ?? []).union(apart[high] ?? [])
        apart[high] = nil
        apart[low] = enemies.isEmpty ? nil : enemies
        for enemy in enemies {
            apart[enemy]?.remove(high)
            apart[enemy]?.insert(low)
        }
        if joins[pair.from] == nil {
            joins[pair.from] = Join(ground: ground, articles: articles, example: example)
        }
    }

    /// Joins what a link names.
    mutating func join(_ link: NameLinks.Link) {
        join(
            (link.from, link.to),
            because: link.ground,
            articles: link.articles,
            example: link.example
        )
    }

    /// The group of every key, named by its first.
    mutating func roots() -> [Int] { keys.indices.map { root($0) } }

    /// The groups, each in order, in the order of their first keys.
    mutating func members() -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for index in keys.indices { groups[root(index), default: []].append(index) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private mutating func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }
}
