import Markup
import News

/// Reads days of publication from the data that a page hands its scripts.
///
/// Names and values only: nothing is run. `"publishedAt":"2022-01-31T14:27:32+01:00"`, also with escaped quotation marks.
/// Used where nothing that the page shows or declares tells the day; on dev the first such value is right on 76 of 90 pages.
struct ScriptDates {
    let map: PageMap
    let scanner: StampScanner
    /// Bytes of scripts that are read of one page.
    private static let limit = 4_000_000

    /// Names in lower case without marks between words.
    private static let names: Set<String> = [
        "datepublished", "publishedat", "publishdate", "publicationdate", "publisheddate",
        "pubdate", "datepublication", "firstpublished", "firstpublishedat", "firstpublishdate",
        "firstpubdate", "publishedtime", "publishtime", "articledatepublished",
        "articlepublishdate", "articlepublished", "articlepublisheddate", "articlepubdate",
        "published", "postdate", "publishdatetime", "pagepublishdate", "contentpublished",
    ]
    private static let created: Set<String> = ["createdat", "datecreated", "creationdate"]

    /// The first day of publication that scripts tell, else the day of making.
    func first() -> DateEvidence? {
        var named: [DateEvidence] = []
        var made: DateEvidence?
        var left = Self.limit
        for node in map.tree.nodes where map.tree.name(of: node) == .script {
            guard map.tree.isElement(node) else { continue }
            if map.tree.attributeUTF8(.type, of: node)?.starts(with: "application/ld".utf8) ?? false
            {
                continue
            }
            let bytes = map.tree.textUTF8(of: node)
            left -= bytes.count
            if left < 0 { break }
            read(bytes, &named, &made)
        }
        guard var first = named.first else { return made }
        // Pages that carry several articles' data name the first without doubt only where nothing else speaks.
        first.isNamed = named.allSatisfy { $0.stamp.date == first.stamp.date }
        return first
    }

    /// Adds the named days of a script, some of them at most, and the first day of making.
    private func read(
        _ bytes: [UInt8],
        _ named: inout [DateEvidence],
        _ made: inout DateEvidence?
    ) {
        // Every value begins with the digit of its year or day: names are looked for before those.
        var i = 0
        while i < bytes.count, named.count < 20 {
            guard bytes[i] &- 0x30 < 10, i > 4, bytes[i - 1] == 0x22 || bytes[i - 1] == 0x27 else {
                i += 1
                continue
            }
            let from = i
            while i < bytes.count, i - from < 40, bytes[i] != bytes[from - 1], bytes[i] != 0x5C {
                i += 1
            }
            guard i - from >= 8, let name = name(bytes, before: from - 1) else { continue }
            let isNamed = Self.names.contains(name)
            guard isNamed || made == nil && Self.created.contains(name) else { continue }
            let value = String(decoding: bytes[from..<i], as: UTF8.self)
            guard let stamp = scanner.value(value), stamp.date.precision == .day else { continue }
            let evidence = DateEvidence(
                rung: .metadata,
                found: "script \(name) \(value)",
                stamp: stamp,
                isNamed: isNamed,
                weight: isNamed ? 20 : 10
            )
            if isNamed { named.append(evidence) } else { made = evidence }
        }
    }

    /// The name in `"name":"` or `name="` whose value's quotation mark stands at `mark`.
    private func name(_ bytes: [UInt8], before mark: Int) -> String? {
        var i = mark - 1
        func skip(_ also: [UInt8]) {
            while i >= 0, bytes[i] == 0x20 || also.contains(bytes[i]) { i -= 1 }
        }
        skip([0x5C])
        guard i >= 0, bytes[i] == 0x3A || bytes[i] == 0x3D || bytes[i] == 0x2C else { return nil }
        i -= 1
        skip([0x22, 0x27, 0x5C])
        var name: [UInt8] = []
        while i >= 0, name.count < 32 {
            let byte = bytes[i]
            let lower = byte | 0x20
            if (0x61...0x7A).contains(lower) {
                name.append(lower)
            } else if byte != 0x5F, byte != 0x2D {
                break
            }
            i -= 1
        }
        guard name.count >= 7 else { return nil }
        return String(decoding: name.reversed(), as: UTF8.self)
    }
}
