import Archive
import News

/// Reads the pages that an index of web archives names, each from its place in its archive.
final class IndexedPages: PageSource {
    /// Opens the archive that an index names; `nil` where there is none.
    typealias Opening = (String) -> ByteInput?

    private let name: String
    private let lines: CDXLines
    private let group: ArchiveGroup
    private let opening: Opening
    /// The member of the group by the name that the index has for it; `nil` for one that is not there.
    private var numbers: [String: Int?] = [:]
    /// How many lines were unreadable, far below 0 once one was not.
    private var unreadableLines = 0

    private static let patience = 10

    init(_ lines: CDXLines, name: String, group: ArchiveGroup, opening: @escaping Opening) {
        self.name = name
        self.lines = lines
        self.group = group
        self.opening = opening
    }

    var skipped: Int { group.skipped }

    func next() -> Result<IngestedPage, UnreadableInput>? {
        guard unreadableLines < Self.patience else { return nil }
        while let line = lines.next() {
            switch line {
            case .success(.nothing): continue
            case .success(.unreadable):
                unreadableLines += 1
                return .failure(unreadableLine())
            case .success(.entry(let entry)):
                unreadableLines = .min
                if let result = result(of: entry) { return result }
            case .failure(let error):
                return .failure(UnreadableInput(name: name, reason: error.description))
            }
        }
        return group.nextWaiting()
    }
}

extension IndexedPages {
    private func unreadableLine() -> UnreadableInput {
        let isLast = unreadableLines == Self.patience
        return UnreadableInput(
            name: isLast ? name : "\(name) line \(lines.number)",
            reason: isLast
                ? "its first \(Self.patience) lines are no index, the others are not read"
                : "not a line of an index"
        )
    }

    private func result(of entry: CDXEntry) -> Result<IngestedPage, UnreadableInput>? {
        if let known = numbers[entry.file], known == nil { return nil }
        guard let member = member(entry.file) else {
            let reason = "the archive \(entry.file), which it names, is not beside it"
            return .failure(UnreadableInput(name: name, reason: reason))
        }
        let place = OriginalIndex.Place(archive: member, offset: entry.offset)
        if entry.mediaType != "warc/revisit" {
            group.originals.add(digest: entry.digest, at: place)
        }
        guard group.selection.includes(entry), canBePage(entry) else {
            group.skipped += 1
            return nil
        }
        let input = group.members[member].input
        // Lengths in indexes are those of the record alone; a reader stops at its end by itself.
        guard let count = input.count, entry.offset < count,
            let part = input.part(entry.offset..<count)
        else {
            return .failure(group.unreadable(member, entry.offset, "the archive ends before it"))
        }
        switch WARCReader(part, limits: group.limits).next() {
        case .success(var record):
            record.offset = entry.offset
            return group.result(of: record, in: member)
        case .failure(let damage):
            return .failure(group.unreadable(member, entry.offset, damage.description))
        case nil: return .failure(group.unreadable(member, entry.offset, "no record is there"))
        }
    }

    private func member(_ file: String) -> Int? {
        if let known = numbers[file] { return known }
        let number = opening(file).map { input in
            group.members.append(.init(name: file, input: input))
            return group.members.count - 1
        }
        numbers[file] = .some(number)
        return number
    }

    private func canBePage(_ entry: CDXEntry) -> Bool {
        if entry.mediaType == "warc/revisit" { return true }
        if let status = entry.status, !(200...299).contains(status) { return false }
        switch entry.mediaType {
        case nil, "text/html", "application/xhtml+xml", "text/plain", "unk": return true
        default: return false
        }
    }
}
