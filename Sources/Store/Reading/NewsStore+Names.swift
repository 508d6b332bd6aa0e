import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// The names of the corpus that have all words of a query in one of their forms: an equal form first, then those in most articles.
    ///
    /// - Parameters:
    ///   - query: Words, compared without case and marks; none stands for every name.
    ///   - kind: Persons, organisations or places only; `nil` for all.
    ///   - limit: Most names to give.
    ///   - offset: Names to leave out at the start.
    /// - Returns: As of the last settling.
    /// - Throws: ``StoreError`` where SQLite fails.
    public func names(
        matching query: String = "",
        kind: Entity.Kind? = nil,
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [StoredName] {
        let words = SearchKey.words(SearchKey.folded(query)).prefix(16)
        let isOfKind = kind.map { _ in "n.kind = ?" } ?? "1"
        var arguments: [any DatabaseValueConvertible] = []
        var sql: String
        if words.isEmpty {
            sql = """
                SELECT n.* FROM name n WHERE \(isOfKind) ORDER BY n.articles DESC, n.name, n.key
                """
        } else {
            let condition = words.map { _ in "instr(form, ?) > 0" }.joined(separator: " AND ")
            sql = """
                SELECT n.* FROM (SELECT name, max(form = ?) AS whole FROM name_form WHERE \(condition)
                    GROUP BY name) f
                JOIN name n ON n.key = f.name WHERE \(isOfKind)
                ORDER BY f.whole DESC, n.articles DESC, n.name, n.key
                """
            arguments.append(SearchKey.padded(query))
            arguments += words.map { " \($0) " }
        }
        if let kind { arguments.append(kind.rawValue) }
        arguments += [max(0, limit), max(0, offset)]
        return try read { db in
            try db.rows(sql + " LIMIT ? OFFSET ?", StatementArguments(arguments)).map {
                try db.storedName(try CorpusName(row: $0))
            }
        }
    }

    /// The name that a key leads to: its own or that of an alias.
    public func name(key: String) throws(StoreError) -> StoredName? {
        try read { db in
            let own = try String.fetchOne(
                db,
                sql: "SELECT name FROM name_alias WHERE key = ?",
                arguments: [key]
            )
            return try db.row("SELECT * FROM name WHERE key = ?", [own ?? key]).map {
                try db.storedName(try CorpusName(row: $0))
            }
        }
    }

    /// A sentence of each article that names somebody: the first that does; the latest articles first.
    public func sentences(
        naming name: CorpusName,
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [NamingSentence] {
        let keys = name.keys
        return try read { db in
            let rows = try db.rows(
                """
                SELECT DISTINCT a.row FROM mention m JOIN article a ON a.row = m.row
                WHERE m.key IN (\(keys.marks)) AND \(NewsStore.isShown) ORDER BY a.sort_time DESC, a.id LIMIT ? OFFSET ?
                """,
                StatementArguments(
                    keys + [max(0, limit), max(0, offset)] as [any DatabaseValueConvertible]
                )
            )
            return try rows.compactMap { found in
                let row: Int64 = found["row"]
                guard let document = try db.document(row: row),
                    let summary = try db.summary(row: row),
                    let span = DocumentNames(document).sentence(naming: Set(keys)),
                    let text = document.text.slice(span)
                else { return nil }
                return NamingSentence(article: summary, text: String(text), span: span)
            }
        }
    }

    /// What a name is quoted with, under any of its keys; the latest articles first.
    public func quotations(
        of name: CorpusName,
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [StoredQuotation] {
        let keys = name.keys
        return try quotations(
            """
            FROM quotation q JOIN article a ON a.row = q.row WHERE q.speaker_key IN (\(keys.marks))
                AND \(NewsStore.isShown)
            ORDER BY a.sort_time DESC, a.id, q.position LIMIT ? OFFSET ?
            """,
            StatementArguments(
                keys + [max(0, limit), max(0, offset)] as [any DatabaseValueConvertible]
            )
        )
    }
}

extension CorpusName {
    /// Its own key and its other ones.
    var keys: [String] { [key] + aliases.map(\.key) }
}

extension Collection {
    /// A question mark for each element, for `IN (…)`.
    var marks: String { map { _ in "?" }.joined(separator: ", ") }
}

extension Database {
    /// The names that are called exactly so, by their keys.
    func nameKeys(called text: String) throws -> [String] {
        let names = try String.fetchAll(
            self,
            sql: "SELECT name FROM name_form WHERE form = ? ORDER BY name",
            arguments: [SearchKey.padded(text)]
        )
        return try names.flatMap { name in
            [name]
                + (try String.fetchAll(
                    self,
                    sql: "SELECT key FROM name_alias WHERE name = ? ORDER BY key",
                    arguments: [name]
                ))
        }
    }

    fileprivate func storedName(_ name: CorpusName) throws -> StoredName {
        let count = try number(
            """
            SELECT count(*) FROM quotation q JOIN article a ON a.row = q.row
            WHERE q.speaker_key IN (\(name.keys.marks)) AND \(NewsStore.isShown)
            """,
            StatementArguments(name.keys)
        )
        return StoredName(name: name, quotations: Int(count ?? 0))
    }
}

extension DocumentNames {
    /// The first sentence that names one of the entities with these keys.
    func sentence(naming keys: Set<String>) -> TextSpan? {
        let mentions = document.mentions.filter {
            self.keys.indices.contains($0.entity) && keys.contains(self.keys[$0.entity])
        }
        // A sentence of the text rather than the headline or a caption.
        let first = mentions.first { isInBody($0.span) } ?? mentions.first
        guard let span = first?.span else { return nil }
        return document.sentences.first { $0.span.start <= span.start && span.end <= $0.span.end }?
            .span ?? span
    }

    private func isInBody(_ span: TextSpan) -> Bool {
        document.article.blocks.contains {
            ($0.role == .paragraph || $0.role == .standfirst) && $0.span.start <= span.start
                && span.end <= $0.span.end
        }
    }
}
