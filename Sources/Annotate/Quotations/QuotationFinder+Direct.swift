import News

// Words in quotation marks, and headlines.
extension QuotationFinder {
    /// "“…”, ông X nói": a sentence that begins with quoted words; `false` where it does not.
    mutating func readDirect(
        _ low: Int,
        _ high: Int,
        _ relays: [String],
        _ trailing: Speaker?,
        _ trailingCue: Range<Int>?
    ) -> Bool {
        let start = reader.skipConnectives(low, high)
        guard
            let stretch = reader.stretches(
                in: block,
                opening: low..<max(low, min(start + 1, high))
            ).first
        else { return false }
        let inner = (stretch.open + 1)..<max(stretch.open + 1, min(stretch.close, high))
        guard inner.count >= 2 else { return false }
        var rest = min(stretch.close + 1, high)
        let hasComma =
            rest < high && reader.tokens[rest].isMark(in: Self.separators)
            || endsInComma(inner.upperBound)
        while rest < high, reader.tokens[rest].isMark(in: Self.separators) { rest += 1 }
        if rest >= high {
            return readUnattributed(stretch, inner, high, relays, trailing, trailingCue)
        }
        guard let attribution = attribution(rest, high, needsNear: !hasComma) else { return false }
        add(
            inner.lowerBound,
            inner.upperBound,
            attribution.speaker,
            attribution.cue,
            attribution.relays + relays
        )
        readMore(after: attribution, high, relays)
        return true
    }

    private static let separators = StaticMarks(",.-\u{2013}\u{2014}")

    private func endsInComma(_ end: Int) -> Bool {
        end > 0 && (reader.tokens[end - 1].isMark(",") || reader.tokens[end - 1].isMark("?"))
    }

    /// A quotation that fills its sentence: "theo X" behind it, or who spoke last goes on.
    private mutating func readUnattributed(
        _ stretch: QuotedStretch,
        _ inner: Range<Int>,
        _ high: Int,
        _ relays: [String],
        _ trailing: Speaker?,
        _ trailingCue: Range<Int>?
    ) -> Bool {
        if let trailing {
            add(inner.lowerBound, inner.upperBound, trailing, trailingCue, [])
            return true
        }
        let next = reader.blocks[block].upperBound
        if let upcoming = attributionSentence(after: max(high, stretch.close + 1), next) {
            add(inner.lowerBound, inner.upperBound, upcoming.speaker, upcoming.cue, relays)
            return true
        }
        guard inner.count >= 5, let last = drafts.last, last.kind != .indirect,
            let speaker = names.last
        else { return true }
        // Only a neighbour's words go on: the same paragraph, or the one before.
        let previous = block > 0 ? reader.blocks[block - 1].lowerBound : 0
        guard last.content.lowerBound >= previous else { return true }
        add(inner.lowerBound, inner.upperBound, speaker, nil, last.relays)
        return true
    }

    /// "… ông X nói." as a sentence of its own behind the quoted one.
    private func attributionSentence(after index: Int, _ end: Int) -> SpeechLead? {
        var start = index
        while start < end, reader.tokens[start].kind == .mark,
            !reader.tokens[start].isMark("\u{201C}")
        {
            start += 1
        }
        guard start < end else { return nil }
        let found = attribution(start, min(end, start + 16), needsNear: true)
        guard let found,
            found.cue.upperBound >= end || reader.tokens[found.cue.upperBound].isMark(".")
        else { return nil }
        return found
    }

    /// Who says the quoted words, from what follows them.
    private func attribution(_ low: Int, _ high: Int, needsNear: Bool) -> SpeechLead? {
        if let cue = reader.cue(low, high), cue.kind == .according {
            let after = low + cue.count
            guard let object = reader.object(after: after, to: high),
                let speaker = names.speaker(object)
            else { return nil }
            return SpeechLead(
                cue: low..<after,
                speaker: speaker,
                content: object.upperBound,
                hasOwnSubject: true
            )
        }
        var index = low
        var relays: [String] = []
        var relayEnd: Int?
        let limit = needsNear ? min(high, low + 14) : min(high, low + 40)
        while index < limit {
            guard !reader.isQuoted[index], let cue = reader.cue(index, high) else {
                index += 1
                continue
            }
            let after = index + cue.count
            switch cue.kind {
            case .according:
                break
            case .relay:
                if let subject = reader.subject(before: index, from: low),
                    let medium = names.speaker(subject), cue.count > 1 || medium.isMedia
                {
                    relays = [medium.name]
                    relayEnd = after
                }
            case .strong, .weak, .quoteOnly:
                let from = relayEnd ?? low
                if let subject = reader.subject(before: index, from: from) ?? apposed(index, from),
                    let speaker = names.joined(subject, from: from) ?? names.speaker(subject)
                {
                    return SpeechLead(
                        cue: index..<after,
                        speaker: speaker,
                        relays: relays,
                        content: after,
                        hasOwnSubject: true
                    )
                }
                // "said John Kerry": the speaker follows.
                if index == low, let object = reader.object(after: after, to: high),
                    object.lowerBound <= after + 2, let speaker = names.speaker(object)
                {
                    return SpeechLead(
                        cue: index..<after,
                        speaker: speaker,
                        relays: relays,
                        content: object.upperBound,
                        hasOwnSubject: true
                    )
                }
            }
            index = after
        }
        if let relayEnd, let object = reader.object(after: relayEnd, to: high),
            let speaker = names.speaker(object)
        {
            return SpeechLead(
                cue: (relayEnd - 1)..<relayEnd,
                speaker: speaker,
                relays: relays,
                content: object.upperBound,
                hasOwnSubject: true
            )
        }
        return nil
    }

    /// What the speaker goes on to say in the same sentence: more quoted words, or "đồng thời cho biết …".
    private mutating func readMore(after lead: SpeechLead, _ high: Int, _ relays: [String]) {
        let more = reader.stretches(
            in: block,
            opening: lead.content..<max(lead.content, high)
        )
        for stretch in more where stretch.close - stretch.open > 4 {
            let mark =
                stretch.open > 0 ? reader.tokens[stretch.open - 1] : reader.tokens[stretch.open]
            guard mark.isMark(":") || mark.isMark(",") || mark.isMark(".") || mark.isMark(";")
            else {
                continue
            }
            add(
                stretch.open + 1,
                min(stretch.close, high),
                lead.speaker,
                lead.cue,
                lead.relays + relays
            )
            return
        }
        if let next = continuation(of: lead, high) { take(next.lead, high, relays) }
    }

    /// "Nga: 'Thống trị …'", "Điện Kremlin: Mỹ từ chối …".
    mutating func readHeadline(_ low: Int, _ high: Int) -> Bool {
        guard
            let colon = (low..<high).first(where: {
                reader.tokens[$0].isMark(":") && !reader.isQuoted[$0]
            }), colon > low, colon - low <= 10, colon + 3 < high
        else { return false }
        var subject = low..<colon
        if let cue = (low..<colon).first(where: { reader.cue($0, colon) != nil }), cue > low {
            subject = low..<cue
        }
        guard
            subject.contains(where: {
                reader.isInName($0) || reader.noun($0, colon)?.noun == .person
            }), let speaker = names.speaker(subject)
        else { return false }
        // "Syria: IS tiến vào Palmyra" names the place of what is told, not a speaker.
        if reader.tokens[colon + 1].kind != .mark, subject.count == 1, isPlace(subject.lowerBound) {
            return false
        }
        add(colon + 1, high, speaker, colon..<(colon + 1), [])
        return true
    }

    private func isPlace(_ index: Int) -> Bool {
        guard let mention = reader.mention(index) else { return false }
        return reader.document.entities[mention.entity].kind == .place
    }
}
