import News

// Cues of speech with their speakers.
extension QuotationFinder {
    /// The first cue from `from` on that has a speaker and something said.
    func lead(from: Int, _ high: Int, low: Int) -> SpeechLead? {
        var index = from
        while index < high {
            guard !reader.isQuoted[index] else {
                index += 1
                continue
            }
            if let lead = toldLead(index, high, low: low) { return lead }
            guard let cue = reader.cue(index, high) else {
                index += 1
                continue
            }
            let after = index + cue.count
            switch cue.kind {
            case .according:
                break
            case .relay:
                if let lead = relayLead(index, after, high, low: low) { return lead }
            case .strong, .weak, .quoteOnly:
                if isSpeech(index, cue, high, low: low),
                    let lead = lead(index, cue, high, low: low)
                {
                    return lead
                }
            }
            index = after
        }
        return nil
    }

    private func lead(
        _ index: Int,
        _ cue: (kind: CueLexicon.Kind, count: Int),
        _ high: Int,
        low: Int
    ) -> SpeechLead? {
        let after = index + cue.count
        let (content, relay) = contentStart(after, high)
        if let subject = reader.subject(before: index, from: low),
            let speaker = names.joined(subject, from: low) ?? names.speaker(subject)
        {
            var relays = relay.map { [$0] } ?? []
            if relays.isEmpty, let holder = reportHolder(subject, low) { relays = [holder] }
            return SpeechLead(
                cue: index..<after,
                speaker: speaker,
                relays: relays,
                content: content,
                hasOwnSubject: true
            )
        }
        guard index > low, isJoined(index, low) else { return nil }
        let named = apposed(index, low)
        guard let subject = named ?? reader.firstSubject(from: low, to: index),
            let speaker = names.speaker(subject)
        else { return nil }
        return SpeechLead(
            cue: index..<after,
            speaker: speaker,
            relays: relay.map { [$0] } ?? [],
            content: content,
            // "…, A, a spokesman for B, said": what was said stands before the name.
            hasOwnSubject: named != nil && after >= high
        )
    }

    /// "Đại tá A, Phó giám đốc Công an tỉnh B, cho biết", "the spokeswoman, Maria Zakharova, said".
    func apposed(_ index: Int, _ low: Int) -> Range<Int>? {
        guard index - 1 > low, reader.tokens[index - 1].isMark(",") else { return nil }
        var comma = index - 2
        while comma > low, index - comma < 26,
            !reader.tokens[comma].isMark(",") || reader.isInName(comma)
        {
            comma -= 1
        }
        guard comma > low, reader.tokens[comma].isMark(","), !reader.isQuoted[comma] else {
            return nil
        }
        if let inner = reader.subject(before: index - 1, from: comma + 1),
            inner.lowerBound - comma <= 2, let speaker = names.speaker(inner), speaker.isPerson,
            reader.isInName(inner.upperBound - 1)
        {
            return inner
        }
        let title = reader.isWritten(Self.articles, comma + 1) ? comma + 2 : comma + 1
        guard title < index, reader.isTitle(title, index) else { return nil }
        return reader.subject(before: comma, from: low)
    }

    /// Whether a cue without a subject of its own goes on after a comma or a conjunction.
    private func isJoined(_ index: Int, _ low: Int) -> Bool {
        var before = index - 1
        while before > low, reader.words(before).contains(.adverb) { before -= 1 }
        guard before > low else { return false }
        return reader.tokens[before].isMark(",") || reader.tokens[before].isMark(")")
            || reader.isAny(Self.conjunctions, before)
    }

    private static let articles: WordSet = ["a", "an", "the"]

    private static let conjunctions: WordSet = [
        "nhưng", "và", "thời", "song", "and", "but", "còn", "cũng", "đó",
    ]

    /// "những thông tin từ X cho rằng …": who holds the report relays it.
    private func reportHolder(_ subject: Range<Int>, _ low: Int) -> String? {
        guard subject.lowerBound - low > 4,
            reader.isWritten(Self.origins, subject.lowerBound - 1),
            let first = reader.firstSubject(from: low, to: subject.lowerBound),
            let speaker = names.speaker(first), !speaker.isMedia
        else { return nil }
        return speaker.name
    }

    private static let origins: WordSet = ["từ", "from"]

    /// "cho X biết", "nói với X rằng": the words between are who was told.
    private func toldLead(_ index: Int, _ high: Int, low: Int) -> SpeechLead? {
        guard reader.isVietnamese, reader.isWritten(Self.cho, index), index > low else {
            return nil
        }
        var end = index + 1
        while end < high, end - index < 9, !reader.isWritten(Self.tellings, end) {
            if reader.tokens[end].kind == .mark, !reader.isInName(end) { return nil }
            end += 1
        }
        guard end < high, end > index + 1, end - index < 9,
            (index + 1..<end).contains(where: {
                reader.isInName($0) || reader.length(reader.lexicon.media, $0, end) != nil
            }), let subject = reader.subject(before: index, from: low),
            let speaker = names.speaker(subject)
        else { return nil }
        let (content, _) = contentStart(end + 1, high)
        return SpeechLead(
            cue: index..<(end + 1),
            speaker: speaker,
            relays: medium(index + 1..<end).map { [$0] } ?? [],
            content: content,
            hasOwnSubject: true
        )
    }

    private static let cho: WordSet = ["cho"]
    private static let tellings: WordSet = ["biết", "hay"]

    /// "tờ X dẫn lời Y cho rằng …".
    private func relayLead(_ index: Int, _ after: Int, _ high: Int, low: Int) -> SpeechLead? {
        guard let subject = reader.subject(before: index, from: low),
            let relay = names.speaker(subject), relay.isMedia || after - index > 1
        else { return nil }
        var next = after
        while next < high, next - after < 30 {
            if !reader.isQuoted[next], let cue = reader.cue(next, high), cue.kind != .relay,
                cue.kind != .according, next > after
            {
                guard
                    let object = reader.subject(before: next, from: index + 1)
                        ?? apposed(next, after - 1),
                    let speaker = names.speaker(object)
                else { return nil }
                let (content, _) = contentStart(next + cue.count, high)
                return SpeechLead(
                    cue: next..<(next + cue.count),
                    speaker: speaker,
                    relays: [relay.name],
                    content: content,
                    hasOwnSubject: true
                )
            }
            if reader.tokens[next].isMark(":")
                || reader.isWritten(Self.relayedThat, next)
            {
                guard let object = reader.object(after: after, to: next),
                    let speaker = names.speaker(object)
                else { return nil }
                return SpeechLead(
                    cue: index..<after,
                    speaker: speaker,
                    relays: [relay.name],
                    content: contentStart(next + 1, high).0,
                    hasOwnSubject: true
                )
            }
            next += 1
        }
        return nil
    }

    private static let relayedThat: WordSet = ["rằng", "that", "saying"]

    /// Whether a cue is one here: not a noun, not denied to its subject, followed by something said.
    private func isSpeech(
        _ index: Int,
        _ cue: (kind: CueLexicon.Kind, count: Int),
        _ high: Int,
        low: Int
    ) -> Bool {
        let after = index + cue.count
        if reader.lexicon.notSpeakers.longest(reader.tokens, before: index, start: low) != nil,
            !reader.isInName(index - 1)
        {
            return false
        }
        guard after < high else { return true }
        if opensQuote(after, high, within: 8) { return true }
        if cue.kind == .quoteOnly { return false }
        let isFirm = cue.kind == .strong && (cue.count > 1 || !reader.isVietnamese)
        if isFirm { return true }
        if reader.isVietnamese, cue.kind == .strong, index > low, reader.isInName(index - 1),
            high - after >= 4, !reader.isAny(Self.spokenOf, after)
        {
            return true
        }
        if index > low, reader.words(index - 1).contains(.nounBefore), !reader.isInName(index - 1) {
            return false
        }
        if reader.skipConnectives(low, high) == index { return false }
        if said(after, high) { return true }
        if reader.length(reader.lexicon.nounAfter, after, high) != nil,
            !startsClause(after, high), !hasVerb(after, high)
        {
            return false
        }
        if reader.isVietnamese, Self.firmVerbs.contains(reader.text(index..<after).lowercased()),
            high - after >= 5
        {
            return true
        }
        return (after..<min(high, after + 26)).contains {
            reader.words($0).contains(.clauseMark) && !reader.isInName($0)
        }
    }

    /// What follows a bare "nói" that reports nothing: "nói về", "nói chuyện với".
    private static let spokenOf: WordSet = [
        "về", "với", "chuyện", "tiếng", "lời", "dối", "đùa", "trong", "tại", "ở", "trên", "trước",
        "giọng", "điều", "những", "lên", "ra", "đến", "tới", "thế", "như", "vậy", "qua", "nhiều",
        "ít", "gì", "hôm", "ngày", "sau", "khi", "trên", "và", "hộ", "thay", "nhỏ", "to",
    ]

    /// Verbs that a clause follows unless a noun of the list does.
    private static let firmVerbs: Set<String> = ["khẳng định", "cảnh báo", "dự báo", "xác nhận"]

    /// "rằng", "that" or a colon soon after the cue.
    private func said(_ index: Int, _ high: Int) -> Bool {
        (index..<min(high, index + 10)).contains {
            reader.tokens[$0].isMark(":") || reader.isWritten(Self.that, $0)
        }
    }

    private static let that: WordSet = ["rằng", "that"]

    /// "tuyên bố sẽ …", "khẳng định không …": a verb follows at once.
    private func startsClause(_ index: Int, _ high: Int) -> Bool {
        index < high && reader.words(index).contains(.clauseMark)
    }

    /// "cuộc họp sẽ bảo đảm …": a noun, and its verb soon after.
    private func hasVerb(_ index: Int, _ high: Int) -> Bool {
        for position in index..<min(high, index + 8) {
            if reader.tokens[position].isMark(",") { return false }
            if !reader.isInName(position), reader.isWritten(Self.auxiliaries, position) {
                return true
            }
        }
        return false
    }

    private static let auxiliaries: WordSet = [
        "đã", "đang", "sẽ", "là", "không", "phải", "vẫn", "cần",
    ]

    private func opensQuote(_ index: Int, _ high: Int, within: Int) -> Bool {
        let range = index..<max(index, min(high, index + within))
        return reader.stretches(in: block, opening: range).contains { $0.close - $0.open > 3 }
    }

    /// Where what is said begins after a cue, and the medium it was said to.
    private func contentStart(_ after: Int, _ high: Int) -> (Int, String?) {
        var start = after
        var relay: String?
        for index in after..<min(high, after + 12) {
            if reader.isQuoted[index] { break }
            let isThat = reader.isWritten(Self.that, index)
            if isThat || reader.tokens[index].isMark(":") {
                relay = medium(after..<index)
                start = index + 1
                break
            }
            if index > after, reader.words(index).contains(.clauseMark) { break }
            if reader.tokens[index].isMark(","), index > after { break }
        }
        while start < high, reader.tokens[start].isMark(",") || reader.tokens[start].isMark(":") {
            start += 1
        }
        if start == after, !reader.isVietnamese {
            while start < high, !reader.isInName(start),
                reader.words(start).contains(.adverb) || reader.tokens[start].kind == .number
            {
                start += 1
            }
        }
        return (start, relay)
    }

    /// The outlet or the press that a stretch names.
    private func medium(_ range: Range<Int>) -> String? {
        for index in range {
            if let mention = reader.mention(index), reader.isOutlet(mention) {
                return reader.document.entities[mention.entity].name
            }
        }
        guard
            let index = range.first(where: {
                !reader.isWritten(Self.pressWords, $0)
                    && reader.length(reader.lexicon.media, $0, range.upperBound) != nil
            }), range.contains(where: { reader.isInName($0) })
        else { return nil }
        var end = index
        while end < range.upperBound, reader.tokens[end].isWord { end += 1 }
        return reader.text(index..<end)
    }

    private static let pressWords: WordSet = ["báo", "các"]

    /// "Theo ông A, Giám đốc của B, …": what is said begins behind the second comma.
    private func afterApposition(_ index: Int, _ high: Int) -> Int {
        guard index < high, reader.isTitle(index, high) else { return index }
        for comma in index..<min(high, index + 18)
        where reader.tokens[comma].isMark(",") && !reader.isInName(comma) {
            return comma + 1
        }
        return index
    }

    /// Where another cue of the same speaker goes on: the end of what was said before it, and the new cue.
    func continuation(of lead: SpeechLead, _ high: Int) -> (end: Int, lead: SpeechLead)? {
        var index = lead.content + 2
        while index < high {
            guard !reader.isQuoted[index], let cue = reader.cue(index, high) else {
                index += 1
                continue
            }
            let after = index + cue.count
            defer { index = after }
            guard cue.kind == .strong || cue.kind == .weak,
                let end = joint(index, lead.content),
                isSpeech(index, cue, high, low: lead.content)
            else { continue }
            let (content, _) = contentStart(after, high)
            guard content < high else { continue }
            return (
                end,
                SpeechLead(
                    cue: index..<after,
                    speaker: lead.speaker,
                    relays: lead.relays,
                    content: content,
                    hasOwnSubject: false
                )
            )
        }
        return nil
    }

    /// ", đồng thời", ", nhưng", "," right before a cue: the token where what was said before ends.
    private func joint(_ index: Int, _ low: Int) -> Int? {
        var before = index - 1
        var steps = 0
        while before > low, steps < 4,
            reader.isAny(Self.joints, before)
        {
            before -= 1
            steps += 1
        }
        guard before > low else { return nil }
        if reader.tokens[before].isMark(",") { return before }
        return steps > 0 && reader.isAny(Self.lastJoints, before + steps)
            ? before + 1 : nil
    }

    private static let lastJoints: WordSet = ["thời", "and"]
    private static let joints: WordSet = [
        "đồng", "thời", "nhưng", "và", "song", "cũng", "còn", "đã", "vẫn", "and", "but", "also",
        "ông", "bà", "he", "she",
    ]

    /// "…, X cho biết trong một thông cáo": the cue stands behind what is said; where that ends.
    func trailingEnd(_ lead: SpeechLead, _ low: Int, _ high: Int) -> Int? {
        guard lead.hasOwnSubject else { return nil }
        let start = lead.speaker.range.lowerBound
        var comma = start - 1
        while comma > low, !reader.tokens[comma].isMark(","), start - comma < 8,
            reader.length(reader.lexicon.connectives, comma, start) != nil
                || reader.length(reader.lexicon.media, comma, start) != nil
                || reader.isAny(Self.classifiers, comma)
        {
            comma -= 1
        }
        guard comma > low, reader.tokens[comma].isMark(","), comma - low >= 5 else { return nil }
        let after = lead.cue.upperBound
        guard after < high else { return comma }
        guard high - after <= 16, reader.length(reader.lexicon.tails, after, high) != nil,
            !said(after, high), !reader.tokens[after].isMark(",")
        else { return nil }
        return comma
    }

    private static let classifiers: WordSet = [
        "hãng", "tờ", "báo", "đài", "thông", "tấn", "tin", "kênh", "trang", "the", "một", "các",
    ]

    /// "…, theo X" at a sentence's end.
    func trailingAccording(
        _ low: Int,
        _ high: Int
    ) -> (speaker: Speaker, cue: Range<Int>, end: Int)? {
        var index = high - 1
        while index > low + 2, high - index < 30 {
            defer { index -= 1 }
            guard !reader.isQuoted[index], let cue = reader.cue(index, high),
                cue.kind == .according
            else { continue }
            let mark = reader.tokens[index - 1]
            let isSet =
                mark.isMark(",") || mark.isMark("(") || mark.isMark(in: .dashes)
                || (mark.isMark(in: .quotes) && reader.isQuoted[index - 1])
            let after = index + cue.count
            guard isSet, reader.length(reader.lexicon.notAccording, after, high) == nil,
                let object = reader.object(after: after, to: high)
            else { continue }
            // "theo ông Peskov, Mỹ đã …": it leads what follows.
            guard high - object.upperBound <= 6 else { continue }
            guard let speaker = names.speaker(object) else { continue }
            let end = mark.isMark(in: .quotes) ? index : index - 1
            return (speaker, index..<after, end)
        }
        return nil
    }

    /// "…, hãng tin Yonhap đưa tin": an outlet and its cue behind the last comma.
    func trailingReport(
        _ low: Int,
        _ high: Int
    ) -> (speaker: Speaker, cue: Range<Int>, end: Int)? {
        var comma = high - 1
        while comma > low + 4, high - comma < 16 {
            if reader.tokens[comma].isMark(","), !reader.isQuoted[comma], !reader.isInName(comma) {
                break
            }
            comma -= 1
        }
        guard comma > low + 4, reader.tokens[comma].isMark(",") else { return nil }
        for index in (comma + 1)..<high {
            guard let cue = reader.cue(index, high), cue.kind == .strong || cue.kind == .weak else {
                continue
            }
            let after = index + cue.count
            let isLast =
                after >= high || reader.length(reader.lexicon.tails, after, high) != nil
            guard isLast, let subject = reader.subject(before: index, from: comma + 1),
                let speaker = names.speaker(subject), speaker.isMedia,
                names.joined(subject, from: comma + 1) == nil,
                subject.contains(where: { reader.isInName($0) })
            else { return nil }
            return (speaker, index..<after, comma)
        }
        return nil
    }

    /// "Theo X, …" at a sentence's start.
    func leadingAccording(
        _ low: Int,
        _ high: Int
    ) -> (speaker: Speaker, cue: Range<Int>, content: Int)? {
        var start = low
        var steps = 0
        while start < high, steps < 4 {
            if let cue = reader.cue(start, high), cue.kind == .according { break }
            if reader.tokens[start].isMark(",") || reader.tokens[start].isMark(in: .opening) {
                start += 1
            } else if let count = reader.length(reader.lexicon.connectives, start, high) {
                start += count
            } else {
                return nil
            }
            steps += 1
        }
        guard start < high, let cue = reader.cue(start, high), cue.kind == .according else {
            return nil
        }
        let after = start + cue.count
        guard reader.length(reader.lexicon.notAccording, after, high) == nil else { return nil }
        var comma = after
        while comma < high, comma - after < 30,
            !reader.tokens[comma].isMark(",") || reader.isInName(comma)
        {
            comma += 1
        }
        guard comma < high, reader.tokens[comma].isMark(","),
            let object = reader.object(after: after, to: comma),
            let speaker = names.speaker(object)
        else { return nil }
        return (speaker, start..<after, afterApposition(comma + 1, high))
    }
}
