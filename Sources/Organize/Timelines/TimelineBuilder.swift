public import News

/// Chooses the sentences that tell a story by date.
///
/// A line is a verbatim sentence placed by the day it tells of. Sentences of one day that say nearly the same become one line;
/// different happenings of a day stay apart, and so do days whose year is unknown, whatever their day and month.
public struct TimelineBuilder: Sendable {
    /// Makes a builder.
    public init() {}

    /// Share of the shorter sentence's words from which two sentences of one day tell the same.
    static let repeatBar = 0.5
    /// The same for two sentences of one article's running text, which seldom repeats itself.
    static let ownRepeatBar = 0.7

    /// The timeline of `documents`.
    ///
    /// - Parameters:
    ///   - documents: In any order.
    ///   - origins: Independent origins by article, as `Organizer` found them.
    ///   - limit: Most entries to give, the most told ones; `nil` for all.
    /// - Returns: The dated entries in order, then those whose year is unknown.
    public func timeline(
        of documents: [Document],
        origins: [ArticleID: Origin],
        limit: Int? = nil
    ) -> Timeline {
        let documents = Self.ordered(documents)
        let reader = TellingReader()
        let tellings = documents.enumerated().flatMap { reader.tellings(of: $1, index: $0) }
        var days: [Key: [Telling]] = [:]
        for telling in tellings { days[Key(telling), default: []].append(telling) }
        var happenings: [[Telling]] = []
        for key in days.keys.sorted() { happenings += joined(days[key] ?? []) }
        happenings = distinct(happenings)
        if let limit, happenings.count > limit {
            let ranking = DayRanking(
                of: documents,
                tellings: tellings,
                words: CorpusWords(of: documents)
            )
            let importances = happenings.map { importance($0, ranking) }
            let ranked = happenings.indices.sorted {
                let (a, b) = (importances[$0], importances[$1])
                return a != b ? a > b : $0 < $1
            }
            happenings = ranked.prefix(max(0, limit)).sorted().map { happenings[$0] }
        }
        let entries = happenings.map { group in
            (entry(of: group, documents: documents, origins: origins), group)
        }
        return Timeline(entries: TimelineOrder(documents: documents).ordered(entries))
    }

    /// The documents in canonical order.
    static func ordered(_ documents: [Document]) -> [Document] {
        documents.sorted {
            (CanonicalOrder.day($0.article.published), $0.id)
                < (CanonicalOrder.day($1.article.published), $1.id)
        }
    }

    /// Tellings of one key, joined where they say nearly the same; the best of each group first.
    private func joined(_ tellings: [Telling]) -> [[Telling]] {
        var groups: [[Telling]] = []
        let sorted = tellings.sorted {
            ($1.fitness, $0.document, $0.sentence) < ($0.fitness, $1.document, $1.sentence)
        }
        for telling in sorted {
            let index = groups.firstIndex { group in
                let isOwn = group[0].document == telling.document
                let isCaption = group[0].isCaption || telling.isCaption
                let bar = isOwn && !isCaption ? Self.ownRepeatBar : Self.repeatBar
                return Self.overlap(group[0].words, telling.words) >= bar
            }
            if let index { groups[index].append(telling) } else { groups.append([telling]) }
        }
        return groups
    }

    /// Leaves out the groups that could only show a sentence shown already, for a lesser date of it.
    private func distinct(_ groups: [[Telling]]) -> [[Telling]] {
        var shown: Set<[UInt32]> = []
        for group in groups where group[0].isMain { shown.insert(group[0].words) }
        return groups.compactMap { group in
            if group[0].isMain { return group }
            guard let best = group.firstIndex(where: { !shown.contains($0.words) }) else {
                return nil
            }
            shown.insert(group[best].words)
            var group = group
            group.swapAt(0, best)
            return group
        }
    }

    private func importance(_ group: [Telling], _ ranking: DayRanking) -> Float {
        let articles = Set(group.map(\.document)).count
        let day = Logarithm.natural(1 + ranking.weight(of: group[0].date))
        return group[0].fitness + Float(articles) + 0.2 * Float(group.count) + day
            - (group[0].isPublication ? 0.5 : 0)
    }

    func entry(
        of group: [Telling],
        documents: [Document],
        origins: [ArticleID: Origin]
    ) -> TimelineEntry {
        let best = group[0]
        let document = documents[best.document]
        let sentence = document.sentences[best.sentence]
        var seen: Set<Citation> = []
        let citations = group.map(\.citation).filter { seen.insert($0).inserted }
        let tellers = Set(citations.map(\.article)).sorted().map { article in
            origins[article] ?? Origin(article: article, chain: [], key: "article:\(article)")
        }
        let account = Account(of: sentence, in: document)
        var status = account.status
        if status == .reported, let told = best.date.civilDay,
            let published = document.article.published.date.civilDay, told > published
        {
            status = .planned
        }
        return TimelineEntry(
            date: best.date,
            until: best.until,
            isInferred: isInferred(document),
            placement: best.date.year == nil
                ? .unknownYear : best.isPublication ? .publication : .dated,
            text: document.text.slice(sentence.span).map(String.init) ?? "",
            status: status,
            chain: account.chain,
            origins: OriginCount.of(tellers),
            citations: citations
        )
    }

    /// Whether the article's date was worked out from other articles.
    private func isInferred(_ document: Document) -> Bool {
        document.article.published.isInferred
            && document.article.published.reasons.contains { reason in
                reason.isUsed && reason.citation.map { $0.article != document.id } ?? false
            }
    }

    static func overlap(_ a: [UInt32], _ b: [UInt32]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let known = Set(a)
        let shared = b.reduce(0) { $0 + (known.contains($1) ? 1 : 0) }
        return Double(shared) / Double(min(a.count, b.count))
    }

    /// What tellings are joined within: a date; where its year is unknown, of one article.
    private struct Key: Hashable, Comparable {
        var date: PartialDate
        var until: PartialDate?
        var document: Int

        init(_ telling: Telling) {
            date = telling.date
            until = telling.until
            document = telling.date.year == nil ? telling.document : -1
        }

        static func < (a: Key, b: Key) -> Bool {
            (a.date.description, a.until?.description ?? "", a.document)
                < (b.date.description, b.until?.description ?? "", b.document)
        }
    }
}

/// Who tells a sentence, and how it stands to what happened.
struct Account {
    /// Who says so, the first one first.
    private(set) var chain: [String] = []
    /// How what is told stands to what happened.
    private(set) var status: ClaimStatus

    init(of sentence: Sentence, in document: Document) {
        status = sentence.status
        for quotation in document.quotations where quotation.span.overlaps(sentence.span) {
            if status == .reported { status = quotation.status }
            let named =
                quotation.chain.isEmpty
                ? [quotation.speakerName].compactMap { $0 } : quotation.chain
            for name in named where !chain.contains(name) { chain.append(name) }
        }
        for credit in document.credits
        where credit.role == .attribution && credit.span.overlaps(sentence.span) {
            for name in credit.sources where !chain.contains(name) { chain.append(name) }
        }
    }
}
