import Archive
import News

/// Archives that are read together, and what revisits in them repeat.
final class ArchiveGroup {
    /// An open archive.
    struct Member {
        /// What messages call it.
        var name: String
        var input: ByteInput
    }

    var members: [Member]
    let selection: CaptureSelection
    let limits: WARCReader.Limits
    var originals = OriginalIndex()
    /// Revisits whose original has not come yet, where each stands; those before `settled` are done.
    private var waiting: [(revisit: WARCRecord, member: Int)] = []
    private var settled = 0
    /// How many captures were passed over.
    var skipped = 0

    private static let mostWaiting = 10_000

    init(_ members: [Member], selection: CaptureSelection, limit: Int) {
        self.members = members
        self.selection = selection
        limits = WARCReader.Limits(content: limit)
    }

    /// The page of a record; `nil` where it holds none, or where its original must be waited for.
    func result(
        of record: WARCRecord,
        in member: Int
    ) -> Result<IngestedPage, UnreadableInput>? {
        let outcome = archived(record).outcome
        guard case .revisit = outcome else { return result(outcome, member, record.offset) }
        if originals.place(of: record.head) == nil, waiting.count - settled < Self.mostWaiting {
            var revisit = record
            revisit.content = []
            waiting.append((revisit, member))
            return nil
        }
        return resolve(record, of: member)
    }

    /// The next page of a revisit that waited for its original to the end; `nil` when all are done.
    func nextWaiting() -> Result<IngestedPage, UnreadableInput>? {
        while settled < waiting.count {
            let (revisit, member) = waiting[settled]
            settled += 1
            if let result = resolve(revisit, of: member) { return result }
        }
        return nil
    }

    /// A record that could not be read.
    func unreadable(_ member: Int, _ offset: Int, _ reason: String) -> UnreadableInput {
        UnreadableInput(name: "\(members[member].name) record at byte \(offset)", reason: reason)
    }
}

extension ArchiveGroup {
    private func archived(_ record: WARCRecord) -> ArchivedRecord {
        ArchivedRecord(record: record, selection: selection, limit: limits.content)
    }

    /// Reads the record that a revisit repeats.
    private func resolve(
        _ revisit: WARCRecord,
        of member: Int
    ) -> Result<IngestedPage, UnreadableInput>? {
        func failure(_ reason: String) -> Result<IngestedPage, UnreadableInput> {
            .failure(unreadable(member, revisit.offset, reason))
        }
        guard let place = originals.place(of: revisit.head) else {
            return failure("repeats an earlier capture that is not in this archive")
        }
        let input = members[place.archive].input
        guard let count = input.count, let part = input.part(place.offset..<count) else {
            return failure("repeats an earlier capture, which a pipe cannot go back to")
        }
        switch WARCReader(part, limits: limits).next() {
        case .success(let original):
            return result(archived(original).page(of: revisit), member, revisit.offset)
        case .failure(let damage): return failure(damage.description)
        case nil: return failure("repeats an earlier capture that is not in this archive")
        }
    }

    private func result(
        _ outcome: ArchivedRecord.Outcome,
        _ member: Int,
        _ offset: Int
    ) -> Result<IngestedPage, UnreadableInput>? {
        switch outcome {
        case .page(let page): return .success(IngestedPage(page: page))
        case .unreadable(let reason): return .failure(unreadable(member, offset, reason))
        case .notPage, .revisit:
            skipped += 1
            return nil
        }
    }
}
