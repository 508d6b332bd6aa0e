/// The schema, one step a version: step 1 makes an empty file a store of version 1.
///
/// A landed step is never changed; a new version is a new step. Articles and stories have 63-bit identities; `row` is the
/// short number by which big and full-text tables refer to an article, and says nothing but the order of arrival.
enum Migrations {
    /// `application_id` of a store: "DtLn".
    static let applicationID = 0x4474_4C6E

    /// All steps, in order.
    static let steps = [
        version1, version2, namesOfTheCorpus, corrections, surroundings, feeds,
    ]

    private static let version1 = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        -- One capture of a page. `seen` (seconds, 0 for unknown) and `length` say which of two versions is the later one.
        CREATE TABLE capture (
            id INTEGER PRIMARY KEY, url TEXT, address TEXT, host TEXT, format TEXT NOT NULL, fetched INTEGER,
            published TEXT, outlet TEXT, content_type TEXT, encoding TEXT NOT NULL, reason TEXT,
            seen INTEGER NOT NULL, length INTEGER NOT NULL, byte_count INTEGER NOT NULL,
            furniture TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
        CREATE INDEX capture_address ON capture(address) WHERE address IS NOT NULL;
        CREATE INDEX capture_reason ON capture(reason) WHERE reason IS NOT NULL;
        CREATE TABLE capture_file (
            file TEXT NOT NULL, capture INTEGER NOT NULL REFERENCES capture(id) ON DELETE CASCADE,
            PRIMARY KEY (file, capture)) STRICT, WITHOUT ROWID;
        CREATE INDEX capture_file_capture ON capture_file(capture, file);
        CREATE TABLE sighting (
            capture INTEGER NOT NULL REFERENCES capture(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (capture, position)) STRICT, WITHOUT ROWID;
        CREATE INDEX sighting_key ON sighting(key);

        -- The current version of an article, with what is queried; the layers are in `document`.
        CREATE TABLE article (
            row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE,
            capture INTEGER NOT NULL REFERENCES capture(id), ordinal INTEGER NOT NULL,
            headline TEXT NOT NULL, headline_key TEXT NOT NULL, outlet_id TEXT, outlet_name TEXT, url TEXT,
            language TEXT NOT NULL, published TEXT NOT NULL, year INTEGER, moment INTEGER,
            is_inferred INTEGER NOT NULL, sort_time INTEGER, index_hash INTEGER NOT NULL) STRICT;
        CREATE INDEX article_capture_ordinal ON article(capture, ordinal);
        CREATE INDEX article_headline ON article(headline_key);
        CREATE INDEX article_outlet ON article(outlet_id);
        CREATE INDEX article_latest ON article(sort_time DESC, id);
        CREATE INDEX article_undated ON article(published, id) WHERE year IS NULL;
        CREATE TABLE document (
            row INTEGER PRIMARY KEY REFERENCES article(row) ON DELETE CASCADE, body BLOB NOT NULL) STRICT;
        CREATE TABLE sketch (
            row INTEGER PRIMARY KEY REFERENCES article(row) ON DELETE CASCADE, body BLOB NOT NULL) STRICT;
        CREATE TABLE article_capture (
            article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
            capture INTEGER NOT NULL REFERENCES capture(id) ON DELETE CASCADE,
            PRIMARY KEY (article, capture)) STRICT, WITHOUT ROWID;
        CREATE INDEX article_capture_capture ON article_capture(capture, article);
        CREATE TABLE mention (
            row INTEGER NOT NULL REFERENCES article(row) ON DELETE CASCADE, key TEXT NOT NULL,
            kind TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (row, key)) STRICT, WITHOUT ROWID;
        CREATE TABLE quotation (
            row INTEGER NOT NULL REFERENCES article(row) ON DELETE CASCADE,
            position INTEGER NOT NULL, speaker TEXT NOT NULL,
            PRIMARY KEY (row, position)) STRICT, WITHOUT ROWID;
        CREATE INDEX quotation_speaker ON quotation(speaker, row, position);
        CREATE VIRTUAL TABLE words USING fts5(
            headline, body, folded_headline, folded_body,
            content = '', tokenize = "unicode61 remove_diacritics 0");

        -- What was made of all articles together.
        CREATE TABLE story (
            id INTEGER PRIMARY KEY, sort_time INTEGER, articles INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
        CREATE INDEX story_latest ON story(sort_time DESC, articles DESC, id);
        CREATE TABLE story_article (
            story INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            article INTEGER NOT NULL UNIQUE REFERENCES article(id),
            PRIMARY KEY (story, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE redirect (
            story INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id)) STRICT;
        CREATE INDEX redirect_article ON redirect(article);
        CREATE TABLE copy (
            article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
            original INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
            kind TEXT NOT NULL, similarity REAL NOT NULL) STRICT;
        CREATE INDEX copy_original ON copy(original, article);
        CREATE TABLE origin (
            article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
            key TEXT NOT NULL, chain TEXT NOT NULL) STRICT;

        -- What the reader had forgotten, by identity alone, so that it does not come back.
        CREATE TABLE forgotten_article (id INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE forgotten_capture (id INTEGER PRIMARY KEY) STRICT;
        """

    private static let version2 = """
        -- How far an article is organized: 0 not yet, 1 placed until the next settling, 2 settled. `keys`: its rows in `posting`.
        ALTER TABLE sketch ADD COLUMN state INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE sketch ADD COLUMN keys BLOB;
        CREATE INDEX sketch_unsettled ON sketch(state, row) WHERE state < 2;
        CREATE TABLE posting (key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) STRICT, WITHOUT ROWID;

        -- What the last settling leaves for articles that come after it.
        CREATE TABLE settling (name TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;

        ALTER TABLE story_article ADD COLUMN development INTEGER NOT NULL DEFAULT 0;
        INSERT OR REPLACE INTO setting (name, value) SELECT 'needs_settling', 2 FROM article LIMIT 1;
        """

    private static let namesOfTheCorpus = """
        -- `key` keeps the marks of Vietnamese names; `forms`: a line for each other name the article uses, offices after "=".
        ALTER TABLE mention ADD COLUMN forms TEXT NOT NULL DEFAULT '';
        CREATE INDEX mention_key ON mention(key, row);
        ALTER TABLE quotation ADD COLUMN speaker_key TEXT;
        CREATE INDEX quotation_speaker_key ON quotation(speaker_key, row, position) WHERE speaker_key IS NOT NULL;

        -- Names joined across all articles. `name_alias` leads from every other key to the name's own; `form` is folded and padded.
        CREATE TABLE name (
            key TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL,
            mentions INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX name_rank ON name(articles DESC, name, key);
        CREATE TABLE name_alias (
            key TEXT PRIMARY KEY, name TEXT NOT NULL REFERENCES name(key) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
        CREATE INDEX name_alias_name ON name_alias(name);
        CREATE TABLE name_form (
            form TEXT NOT NULL, name TEXT NOT NULL REFERENCES name(key) ON DELETE CASCADE,
            PRIMARY KEY (form, name)) STRICT, WITHOUT ROWID;
        CREATE INDEX name_form_name ON name_form(name);
        INSERT OR REPLACE INTO setting (name, value) SELECT 'needs_settling', 2 FROM article LIMIT 1;
        """

    private static let corrections = """
        -- What the reader knows better, in order; numbers are never used again.
        CREATE TABLE correction (
            number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, body TEXT NOT NULL UNIQUE) STRICT;
        -- The corrections that an article's document carries since the last settling.
        CREATE TABLE corrected (article INTEGER PRIMARY KEY, corrections TEXT NOT NULL) STRICT;
        -- Articles that the reader marked as none, as of the last settling.
        CREATE TABLE hidden (article INTEGER PRIMARY KEY) STRICT;
        """

    private static let surroundings = """
        -- What the likeness of an article counts in its surroundings; of articles that have a place and are no copies.
        CREATE TABLE surroundings (
            article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, scale REAL NOT NULL) STRICT;
        INSERT OR REPLACE INTO setting (name, value) SELECT 'needs_settling', 2 FROM article LIMIT 1;
        """

    private static let feeds = """
        -- What is followed, with its health; moments in seconds, `interval` in seconds, `folder` as a JSON list.
        CREATE TABLE feed (
            id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, host TEXT NOT NULL, title TEXT,
            folder TEXT NOT NULL, home TEXT, takes TEXT NOT NULL, dialect TEXT,
            etag TEXT, last_modified TEXT, body_hash INTEGER,
            interval INTEGER NOT NULL, next_try INTEGER NOT NULL, failures INTEGER NOT NULL,
            last_try INTEGER, last_success INTEGER, last_error TEXT, ended INTEGER NOT NULL,
            items INTEGER NOT NULL) STRICT;
        CREATE INDEX feed_due ON feed(next_try, id) WHERE ended = 0;

        -- Items that were seen, each taken once; `key` is made of the address, `stamp` of the item's own dates.
        CREATE TABLE feed_seen (
            feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE, key INTEGER NOT NULL,
            stamp INTEGER NOT NULL, seen INTEGER NOT NULL, state INTEGER NOT NULL, visits INTEGER NOT NULL,
            reason TEXT, PRIMARY KEY (feed, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX feed_seen_key ON feed_seen(key);

        -- Items that are to be fetched; a row goes in the transaction that saves its page. `page`: what the feed has of it, compressed.
        CREATE TABLE feed_pending (
            id INTEGER PRIMARY KEY AUTOINCREMENT, feed INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
            key INTEGER NOT NULL, address TEXT, host TEXT NOT NULL, title TEXT, tries INTEGER NOT NULL,
            next_try INTEGER NOT NULL, reason TEXT, wants_page INTEGER NOT NULL, page BLOB,
            page_length INTEGER NOT NULL) STRICT;
        CREATE INDEX feed_pending_due ON feed_pending(next_try, id);
        CREATE UNIQUE INDEX feed_pending_item ON feed_pending(feed, key);
        """
}
