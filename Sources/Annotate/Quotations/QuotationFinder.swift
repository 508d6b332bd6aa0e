import News

/// Reads the quotations of a document, block by block.
struct QuotationFinder {
    let reader: SpeechReader
    var names: SpeakerNames
    var drafts: [QuotationDraft] = []
    var block = 0

    init(_ reader: SpeechReader) {
        self.reader = reader
        names = SpeakerNames(reader)
    }

    /// All quotations in reading order.
    mutating func quotations() -> [Quotation] {
        for (number, block) in reader.document.article.blocks.enumerated() {
            self.block = number
            switch block.role {
            case .byline, .credit, .stamp, .caption, .dateline, .tableRow: continue
            default: break
            }
            let first = drafts.count
            let units = reader.units(number)
            var trailing: String?
            for unit in units {
                trailing = read(unit, isHeadline: block.role == .headline)
            }
            // "…, theo The New York Times" at a paragraph's end covers what it quotes before.
            if let trailing, units.count > 1 {
                for index in first..<drafts.count where drafts[index].relays.isEmpty {
                    drafts[index].relays.append(trailing)
                }
            }
        }
        return drafts.compactMap(quotation)
    }

    private func quotation(_ draft: QuotationDraft) -> Quotation? {
        guard !draft.content.isEmpty, !draft.speaker.range.isEmpty else { return nil }
        let span = reader.span(draft.content)
        return Quotation(
            span: span,
            kind: draft.kind,
            speaker: reader.span(draft.speaker.range),
            speakerName: draft.speaker.name,
            cue: draft.cue.map(reader.span),
            chain: draft.chain,
            status: status(draft)
        )
    }

    private func status(_ draft: QuotationDraft) -> ClaimStatus {
        if draft.isDenied { return .denied }
        return StatusReader(reader).status(draft.content)
    }
}

extension QuotationFinder {
    /// Reads one sentence; gives the outlet that a closing "theo X" names.
    private mutating func read(_ unit: Range<Int>, isHeadline: Bool) -> String? {
        let low = unit.lowerBound
        var high = contentEnd(unit)
        guard high > low else { return nil }
        if isHeadline, readHeadline(low, high) { return nil }
        var trailing: Speaker?
        var trailingCue: Range<Int>?
        if let found = trailingAccording(low, high) ?? trailingReport(low, high) {
            trailing = found.speaker
            trailingCue = found.cue
            high = found.end
        }
        let relays = trailing.map { $0.isMedia ? [$0.name] : [] } ?? []
        let media = trailing?.isMedia == true ? trailing?.name : nil
        let before = drafts.count
        if readDirect(low, high, relays, trailing, trailingCue) { return media }
        if let trailing, !trailing.isMedia {
            add(low, high, trailing, trailingCue, [])
            return nil
        }
        if let according = leadingAccording(low, high) {
            readAccording(according, high, relays)
            return media
        }
        readLead(low, high, relays)
        if let trailing, drafts.count == before { add(low, high, trailing, trailingCue, []) }
        return media
    }

    /// The end of a sentence's words: final points and closing marks are left out.
    private func contentEnd(_ unit: Range<Int>) -> Int {
        var high = unit.upperBound
        while high > unit.lowerBound {
            let token = reader.tokens[high - 1]
            guard token.kind == .mark, token.isMark(in: Self.finals) else { break }
            high -= 1
        }
        return high
    }

    private static let finals = StaticMarks(".!?\u{2026}/;")

    /// "Theo X, …": the rest is what X says, or what X relays.
    private mutating func readAccording(
        _ according: (speaker: Speaker, cue: Range<Int>, content: Int),
        _ high: Int,
        _ relays: [String]
    ) {
        let speaker = according.speaker
        if speaker.isMedia, let lead = lead(from: according.content, high, low: according.content),
            lead.hasOwnSubject, !lead.speaker.isMedia, lead.cue.lowerBound - according.content < 24
        {
            take(lead, high, relays + [speaker.name])
            return
        }
        add(according.content, high, speaker, according.cue, relays)
    }

    /// Reads "X cho biết …" and what is joined to it, or "…, X cho biết".
    private mutating func readLead(_ low: Int, _ high: Int, _ relays: [String]) {
        guard let lead = lead(from: low, high, low: low) else { return }
        if let end = trailingEnd(lead, low, high) {
            add(low, end, lead.speaker, lead.cue, lead.relays + relays)
            return
        }
        take(lead, high, relays)
    }

    /// Takes what follows a cue, split where another cue of the same speaker goes on.
    mutating func take(_ lead: SpeechLead, _ high: Int, _ relays: [String]) {
        var lead = lead
        var relays = relays
        if lead.speaker.isMedia, let inner = self.lead(from: lead.content, high, low: lead.content),
            inner.hasOwnSubject, inner.speaker.range.lowerBound - lead.content <= 4,
            !inner.speaker.isMedia
        {
            relays = [lead.speaker.name] + relays
            lead = inner
        }
        var guardCount = 0
        while guardCount < 6 {
            guardCount += 1
            let next = continuation(of: lead, high)
            let end = next.map { $0.end } ?? high
            add(lead.content, end, lead.speaker, lead.cue, lead.relays + relays)
            guard let next else { break }
            lead = next.lead
        }
    }

    /// Adds what lies in `low..<high`, in the kind that its quotation marks tell.
    mutating func add(
        _ low: Int,
        _ high: Int,
        _ speaker: Speaker,
        _ cue: Range<Int>?,
        _ relays: [String]
    ) {
        var low = low
        var high = high
        while low < high, reader.tokens[low].isMark(in: Self.edges) { low += 1 }
        while high > low, reader.tokens[high - 1].isMark(in: Self.edges) { high -= 1 }
        guard high > low else { return }
        var kind = Quotation.Kind.indirect
        let inside = reader.stretches(in: block, touching: low..<high)
        if let first = inside.first {
            kind = .mixed
            if inside.count == 1, first.open <= low, first.close >= high - 1 {
                kind = .direct
                low = max(low, first.open + 1)
                high = min(high, first.close)
            }
        }
        // A closing mark goes where its opening one is left out.
        while high > low, kind == .mixed, let last = inside.last, last.close == high - 1,
            last.open < low
        {
            high -= 1
        }
        let words = (low..<max(low, high)).reduce(0) {
            $0 + (reader.tokens[$1].kind == .mark ? 0 : 1)
        }
        guard words >= (kind == .direct ? 2 : 4) else { return }
        let speaker = sameAsBefore(speaker)
        var draft = QuotationDraft(
            content: low..<high,
            kind: kind,
            speaker: speaker,
            cue: cue,
            relays: relays
        )
        if let cue { draft.isDenied = reader.isDenial(cue) }
        // Who relayed a speaker's words relays what the same paragraph quotes of him next: "Reuters dẫn lời ông A …. Ông A nói thêm …".
        if relays.isEmpty, let last = drafts.last, last.speaker.name == speaker.name,
            (kind == .direct && continues(low)) || isInBlock(last.content.lowerBound)
        {
            draft.relays = last.relays
        }
        drafts.append(draft)
        names.note(speaker)
    }

    /// "Các quan chức này" after "các quan chức Mỹ", the last speaker, named shorter.
    private func sameAsBefore(_ speaker: Speaker) -> Speaker {
        guard let last = drafts.last, isInBlock(last.content.lowerBound), !speaker.isPerson,
            !speaker.isMedia, last.speaker.name.utf8.count > speaker.name.utf8.count,
            last.speaker.name.lowercased().hasPrefix(speaker.name.lowercased()),
            speaker.range.upperBound < reader.tokens.count,
            reader.isWritten(Self.saidBefore, speaker.range.upperBound)
                || reader.isWritten(Self.pointing, speaker.range.upperBound - 1)
        else { return speaker }
        var speaker = speaker
        speaker.name = last.speaker.name
        return speaker
    }

    /// Whether a token stands in the block that is read.
    private func isInBlock(_ token: Int) -> Bool { reader.blocks[block].contains(token) }

    private static let edges = StaticMarks(",:;-\u{2013}\u{2014}.")

    /// Whether quoted words take up what was said before: "Nhưng …".
    private func continues(_ low: Int) -> Bool {
        reader.isAny(Self.conjunctions, low)
    }

    private static let pointing: WordSet = ["này", "trên"]
    private static let saidBefore: WordSet = ["này", "trên", "nói"]
    private static let conjunctions: WordSet = ["nhưng", "và", "song", "but", "and"]
}
