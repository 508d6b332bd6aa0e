import Language
import News

/// Which keys of the corpus name the same, by what its articles show.
struct NameLinks {
    /// Two keys and why they are one; `to` is the fuller or commoner.
    struct Link {
        var from: Int
        var to: Int
        var ground: NameGround
        var articles = 0
        var example: ArticleID?
    }

    private let evidence: [NameEvidence]
    private let folding = Folding()

    init(_ evidence: [NameEvidence]) { self.evidence = evidence }

    /// Links that spelling tells, the surest kinds first, each kind in order of the keys.
    func ofSpelling() -> [Link] {
        let persons = evidence.indices.filter { evidence[$0].kind == .person }
        let foreign = persons.filter { !isVietnamese($0) }
        return marks(persons) + middleNames(foreign) + transliterations(foreign)
            + spellings(foreign) + slips(foreign)
    }

    /// Most keys that are compared with each other because they sound alike.
    private static let mostAlike = 24

    /// A short name belongs to the one full name that has at least this many times as many articles as all others together.
    private static let dominance = 10

    /// A slip is joined to a name in at least this many times as many articles.
    private static let commoner = 4
}

extension NameLinks {
    private func words(_ spelling: some StringProtocol) -> [String] {
        folding.fold(spelling).split { $0 == " " || $0 == "-" || $0 == "." }.map(String.init)
    }

    /// A name whose words are all spelled like Vietnamese syllables: such names share their parts with too many others.
    private func isVietnamese(_ index: Int) -> Bool {
        let name = folding.fold(evidence[index].name)
        return !name.contains("-") && name.split(separator: " ").allSatisfy(Syllable.isOne)
    }

    /// Whether a name is written in syllables joined by hyphens: "La-vrốp", "Pu-tin".
    private func isSyllabic(_ index: Int) -> Bool {
        let words = folding.fold(evidence[index].name).split(separator: " ")
        return words.contains { $0.contains("-") }
            && words.allSatisfy { $0.split(separator: "-").allSatisfy(Syllable.isOneOrClustered) }
    }

    /// "Nguyen Xuan Phuc" in English articles, "Nguyễn Xuân Phúc" in Vietnamese ones: where only one name has those letters.
    private func marks(_ persons: [Int]) -> [Link] {
        var byLetters: [String: [Int]] = [:]
        for index in persons {
            byLetters[folding.fold(evidence[index].spelling), default: []].append(index)
        }
        return byLetters.sorted { $0.key < $1.key }.flatMap { letters, indices -> [Link] in
            guard indices.count == 2, letters.contains(" "),
                let plain = indices.first(where: { evidence[$0].spelling == letters }),
                let marked = indices.first(where: { $0 != plain })
            else { return [] }
            return [Link(from: plain, to: marked, ground: .marks)]
        }
    }

    /// Articles that know a name by its short form alone, where others show which full name it is short for.
    ///
    /// - Parameter group: The group of a key, by what is joined already.
    /// - Returns: Links in order of the keys.
    func ofShortNames(group: (Int) -> Int) -> [Link] {
        // Which keys are called so, and in how many articles.
        var called: [String: [(index: Int, articles: Int, example: ArticleID)]] = [:]
        for (index, entry) in evidence.enumerated() where entry.kind != .place {
            if entry.kind == .person, isVietnamese(index) { continue }
            for (name, found) in entry.shortNames.sorted(by: { $0.key < $1.key }) {
                let short = words(name).joined(separator: " ")
                guard !short.isEmpty, short != writtenWords(entry).joined(separator: " ") else {
                    continue
                }
                called[short, default: []].append((index, found.articles, found.example))
            }
        }
        // Full names that end so, whether or not an article shortens them.
        var ending: [String: [Int]] = [:]
        for (index, entry) in evidence.enumerated() where entry.kind == .person {
            let words = writtenWords(entry)
            guard words.count > 1, let last = words.last else { continue }
            ending[last, default: []].append(index)
        }
        var links: [Link] = []
        for (index, entry) in evidence.enumerated() where entry.kind != .place {
            let own = writtenWords(entry).joined(separator: " ")
            let full = (called[own] ?? []).filter {
                $0.index != index && evidence[$0.index].kind == entry.kind
            }
            guard let best = full.max(by: { ($0.articles, $1.index) < ($1.articles, $0.index) })
            else { continue }
            let bestGroup = group(best.index)
            var others = full.filter { group($0.index) != bestGroup }.reduce(0) { $0 + $1.articles }
            if entry.kind == .person {
                // A single word must not be the family name of somebody else, too.
                guard !own.contains(" ") else { continue }
                let shortened = Set(full.map(\.index))
                for other in ending[own] ?? []
                where group(other) != bestGroup && !shortened.contains(other) {
                    others += evidence[other].articles
                }
            }
            guard others * Self.dominance <= best.articles else { continue }
            links.append(
                Link(
                    from: index,
                    to: best.index,
                    ground: .coreference,
                    articles: best.articles,
                    example: best.example
                )
            )
        }
        return links
    }

    /// The words of a name as it is written: keys of persons join spellings, short names do not.
    private func writtenWords(_ entry: NameEvidence) -> [String] {
        words(entry.kind == .person ? entry.name[...] : entry.spelling)
    }

    /// "Bashar Hafez al-Assad" beside "Bashar al-Assad": the same ends, and nobody else has them.
    private func middleNames(_ foreign: [Int]) -> [Link] {
        var byEnds: [String: [Int]] = [:]
        for index in foreign {
            let words = words(evidence[index].spelling)
            guard words.count > 1, let first = words.first, let last = words.last,
                first.utf8.count > 2, last.utf8.count > 2
            else { continue }
            byEnds["\(first) \(last)", default: []].append(index)
        }
        return byEnds.sorted { $0.key < $1.key }.flatMap { ends, indices -> [Link] in
            let short = indices.filter { words(evidence[$0].spelling).count == 2 }
            let long = indices.filter { words(evidence[$0].spelling).count > 2 }
            guard short.count == 1, long.count == 1 else { return [] }
            return [Link(from: long[0], to: short[0], ground: .middleName)]
        }
    }

    /// Names in syllables and hyphens with the one name that sounds so.
    private func transliterations(_ foreign: [Int]) -> [Link] {
        var plain: [[String]: [(index: Int, sound: NameSound)]] = [:]
        var syllabic: [(index: Int, sound: NameSound)] = []
        for index in foreign {
            let sound = NameSound(evidence[index].name)
            if isSyllabic(index) {
                syllabic.append((index, sound))
            } else {
                plain[sound.consonants, default: []].append((index, sound))
            }
        }
        return syllabic.flatMap { index, sound -> [Link] in
            let like = (plain[sound.consonants] ?? []).prefix(Self.mostAlike).filter { other in
                sound.consonants.count > 1
                    ? other.sound.isLike(sound, atLeast: 0.7)
                    : other.sound.letters == sound.letters
            }
            guard let first = like.first else { return [] }
            // Several spellings of one name may sound so; two names do not share their letters.
            guard like.allSatisfy({ $0.sound.isLike(first.sound, atLeast: 0.8) }) else { return [] }
            let best = like.max {
                (evidence[$0.index].articles, $1.index) < (evidence[$1.index].articles, $0.index)
            }
            return [Link(from: index, to: best?.index ?? first.index, ground: .transliteration)]
        }
    }

    /// "Volodymyr" and "Vladimir": the same sound, and articles give both the same office.
    private func spellings(_ foreign: [Int]) -> [Link] {
        var bySound: [[String]: [(index: Int, sound: NameSound)]] = [:]
        for index in foreign where !isSyllabic(index) {
            let sound = NameSound(evidence[index].name)
            guard sound.consonants.count > 1 else { continue }
            bySound[sound.consonants, default: []].append((index, sound))
        }
        return links(
            among: bySound.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        ) {
            a,
            b in
            let isSameSound =
                a.sound.letters == b.sound.letters && a.sound.letters.utf8.count >= 10
            let offices = Set(evidence[a.index].offices.keys.map { folding.fold($0) })
            let shared = evidence[b.index].offices.keys.contains {
                offices.contains(folding.fold($0))
            }
            guard isSameSound || (shared && a.sound.isLike(b.sound, atLeast: 0.7)) else {
                return nil
            }
            return .spelling
        }
    }

    /// "Sergei Lavorv": one slip in a long name that is common otherwise.
    private func slips(_ foreign: [Int]) -> [Link] {
        var byWord: [String: [(index: Int, sound: NameSound)]] = [:]
        for index in foreign {
            let words = words(evidence[index].spelling)
            guard words.count == 2, !isSyllabic(index) else { continue }
            for word in Set(words) where word.utf8.count > 3 {
                byWord[word, default: []].append((index, NameSound("")))
            }
        }
        return links(among: byWord.sorted { $0.key < $1.key }.map(\.value)) { a, b in
            let (one, other) = (
                words(evidence[a.index].spelling), words(evidence[b.index].spelling)
            )
            let (rare, common) = (evidence[a.index].articles, evidence[b.index].articles)
            guard max(rare, common) >= Self.commoner * min(rare, common) else { return nil }
            for (x, y) in zip(one, other) where x != y {
                guard min(x.utf8.count, y.utf8.count) >= 6, x.utf8.first == y.utf8.first,
                    EditDistance.isOneSlip(Array(x.utf8), Array(y.utf8))
                else { return nil }
            }
            return .slip
        }
    }

    /// Links between the pairs of each bucket that `ground` finds one; the rarer leads to the commoner.
    private func links(
        among buckets: [[(index: Int, sound: NameSound)]],
        ground: ((index: Int, sound: NameSound), (index: Int, sound: NameSound)) -> NameGround?
    ) -> [Link] {
        var links: [Link] = []
        for bucket in buckets where bucket.count > 1 {
            let bucket = bucket.prefix(Self.mostAlike)
            for (place, a) in bucket.enumerated() {
                for b in bucket.dropFirst(place + 1) {
                    guard let ground = ground(a, b) else { continue }
                    let isRarer = evidence[a.index].articles < evidence[b.index].articles
                    links.append(
                        Link(
                            from: isRarer ? a.index : b.index,
                            to: isRarer ? b.index : a.index,
                            ground: ground
                        )
                    )
                }
            }
        }
        return links
    }
}
