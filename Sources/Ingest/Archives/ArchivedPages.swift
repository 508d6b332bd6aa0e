import Archive
import News

/// Reads the pages of web archives that belong together: of one WARC file, of the ones in a WACZ collection.
final class ArchivedPages: PageSource {
    private let group: ArchiveGroup
    private var current = 0
    private var reader: WARCReader?

    init(_ group: ArchiveGroup) { self.group = group }

    var skipped: Int { group.skipped }

    func next() -> Result<IngestedPage, UnreadableInput>? {
        while current < group.members.count {
            let reader =
                self.reader ?? WARCReader(group.members[current].input, limits: group.limits)
            self.reader = reader
            switch reader.next(wanted: isWanted) {
            case .success(let record):
                if let result = group.result(of: record, in: current) { return result }
            case .failure(let damage):
                return .failure(group.unreadable(current, damage.offset, damage.description))
            case nil:
                self.reader = nil
                current += 1
            }
        }
        return group.nextWaiting()
    }

    private func isWanted(_ head: WARCHead, at offset: Int) -> Bool {
        group.originals.add(head, at: .init(archive: current, offset: offset))
        guard ArchivedRecord.canBePage(head) else { return false }
        let isSelected = group.selection.includes(
            address: WARCRecord.address(in: head),
            date: WARCRecord.date(in: head)
        )
        if !isSelected { group.skipped += 1 }
        return isSelected
    }
}
