import News

// Credits in running text and captions.
extension CreditReader {
    /// "Ảnh: AFP", "(Nguồn: Reuters)", "REUTERS/Jane Roe", "(AP Photo/Jane Roe)".
    func photo(_ block: Int, isCaption: Bool) -> [Credit] {
        let span = blocks[block].span
        // In running text only "Ảnh: X" counts, at the very end.
        if !isCaption, !bytes[max(span.start, span.end - 120)..<span.end].contains(0x3A) {
            return []
        }
        let tokens = tokens(block)
        var index = tokens.count - 1
        while index >= 0 {
            if isWord(tokens[index], Self.photoWords) {
                if let credit = photo(tokens, index, isCaption: isCaption) { return [credit] }
            }
            index -= 1
            // Credits stand at the end; a long text is not searched through.
            if !isCaption, tokens.count - index > 16 { break }
        }
        return isCaption ? tail(tokens) : []
    }

    private func photo(_ tokens: [Token], _ cue: Int, isCaption: Bool) -> Credit? {
        var low = cue + 1
        // "Ảnh minh họa: X", "Ảnh chụp màn hình: X", "Photo by X", "AP Photo/X".
        while low < tokens.count, low - cue <= 4, isWord(tokens[low], Self.photoTails) { low += 1 }
        guard low < tokens.count else { return nil }
        let hasColon = tokens[low].isMark(":") || isWord(tokens[low - 1], Self.by)
        let hasSlash = tokens[low].isMark("/")
        if tokens[low].isMark(":") || hasSlash { low += 1 }
        guard low < tokens.count else { return nil }
        var high = low
        while high < tokens.count, !tokens[high].isMark(")"), !tokens[high].isMark("]") {
            high += 1
            // Makers' names are short; points may follow them.
            if high - low > 64 { return nil }
        }
        let closed = high
        while high > low, tokens[high - 1].isMark(".") { high -= 1 }
        guard high > low, high - low <= 14 else { return nil }
        if hasSlash, cue > 0, let agency = listedOutlet(tokens, cue - 1, end: cue) {
            return Credit(
                role: .photo,
                span: TextSpan(tokens[cue - 1].start, tokens[high - 1].end),
                sources: [agency.name]
            )
        }
        let isLast = tokens.count - closed <= 2
        if hasColon {
            guard isCaption || isLast else { return nil }
        } else {
            guard isCaption, isLast, tokens[low].isName,
                listedOutlet(tokens, low, end: high)?.next == high
            else { return nil }
        }
        let names = sources(tokens, low, high).filter { !Self.noSources.contains($0.lowercased()) }
        guard !names.isEmpty else { return nil }
        return Credit(
            role: .photo,
            span: TextSpan(tokens[cue].start, tokens[high - 1].end),
            sources: names
        )
    }

    /// A caption that ends in "(AFP)", "– AFP" or "REUTERS/Jane Roe".
    private func tail(_ tokens: [Token]) -> [Credit] {
        var high = tokens.count
        while high > 0, tokens[high - 1].isMark(".") || tokens[high - 1].isMark(")") { high -= 1 }
        var low = high
        while low > 0, high - low < 6,
            !(tokens[low - 1].kind == .mark && !tokens[low - 1].isMark("/"))
        {
            low -= 1
        }
        guard low > 0, low < high else { return [] }
        for index in low..<high {
            guard let listed = listedOutlet(tokens, index, end: high) else { continue }
            let isWhole = index == low && listed.next == high
            let isJoined =
                (listed.next < high && tokens[listed.next].isMark("/"))
                || (index > low && tokens[index - 1].isMark("/") && listed.next == high)
            guard isWhole || isJoined else { continue }
            return [
                Credit(
                    role: .photo,
                    span: TextSpan(tokens[low].start, tokens[high - 1].end),
                    sources: [listed.name]
                )
            ]
        }
        return []
    }

    /// "VOV.VN -", "(Dân trí) -", "LONDON, June 5 (AP) —" before the lead.
    func publisher(_ block: Int) -> [Credit] {
        let end = blocks[block].span.start + 120
        let tokens = tokens(block, before: end)
        for index in 0..<min(tokens.count, 10) {
            guard
                let listed = listedOutlet(tokens, index, end: tokens.count)
                    ?? bracketedAgency(tokens, index)
            else { continue }
            let isBracketed =
                index > 0 && tokens[index - 1].isMark("(") && listed.next < tokens.count
                && tokens[listed.next].isMark(")")
            guard index == 0 || isBracketed else { continue }
            let after = isBracketed ? listed.next + 1 : listed.next
            guard after < tokens.count, tokens[after].isMark(in: .dashes) else { continue }
            // A place and a date may stand before the bracket, nothing else.
            let before = tokens[..<max(0, index - 1)]
            guard before.allSatisfy({ $0.kind != .word || $0.isCapital }) else { continue }
            let low = isBracketed ? index - 1 : index
            // "VOV-led" is no publisher.
            if !tokens[after].isSpaced, after + 1 < tokens.count, !tokens[after + 1].isSpaced,
                !isBracketed, !tokens[after + 1].isCapital
            {
                continue
            }
            return [
                Credit(
                    role: .publisher,
                    span: TextSpan(tokens[low].start, tokens[after].end),
                    sources: [listed.name]
                )
            ]
        }
        return []
    }

    /// An agency that no list has, in the brackets of a dateline.
    ///
    /// "KOUROU, French Guiana, Dec. 25 (Harbour Wire) -".
    private func bracketedAgency(_ tokens: [Token], _ index: Int) -> (name: String, next: Int)? {
        guard index > 1, tokens[index - 1].isMark("("), tokens[0].isAllCaps,
            tokens[0].span.count > 2
        else { return nil }
        var next = index
        while next < tokens.count, next - index < 4, tokens[next].isWord, tokens[next].isCapital {
            next += 1
        }
        guard next > index, next < tokens.count, tokens[next].isMark(")") else { return nil }
        return (text(tokens[index..<next]), next)
    }

    /// "theo AFP", "Reuters cho hay", "tờ The New York Times dẫn lời", "according to Reuters".
    func attributions(_ block: Int) -> [Credit] {
        guard hasOutlet(in: blocks[block].span) else { return [] }
        let tokens = tokens(block)
        var credits: [Credit] = []
        var index = 0
        while index < tokens.count {
            guard let found = outlet(tokens, index) else {
                index += 1
                continue
            }
            if let cue = cueBefore(tokens, index) {
                var names = [found.name]
                let next = listed(tokens, found.next, &names)
                credits.append(
                    Credit(
                        role: .attribution,
                        span: TextSpan(tokens[cue].start, tokens[next - 1].end),
                        sources: names
                    )
                )
                index = next
            } else if let end = cueAfter(tokens, found.next) {
                var low = index
                while low > 0, isWord(tokens[low - 1], Self.mediaNouns) { low -= 1 }
                credits.append(
                    Credit(
                        role: .attribution,
                        span: TextSpan(tokens[low].start, tokens[end - 1].end),
                        sources: [found.name]
                    )
                )
                index = end
            } else {
                index = found.next
            }
        }
        return credits
    }

    /// More outlets joined to one: "RT, Sputnik", "AFP và Reuters".
    private func listed(_ tokens: [Token], _ next: Int, _ names: inout [String]) -> Int {
        var next = next
        while next + 1 < tokens.count,
            tokens[next].isMark(",") || tokens[next].isMark("/")
                || isWord(tokens[next], Self.and),
            let more = outlet(tokens, next + 1)
        {
            names.append(more.name)
            next = more.next
        }
        return next
    }

    /// The token of "theo" or "according to" that leads up to an outlet.
    private func cueBefore(_ tokens: [Token], _ index: Int) -> Int? {
        var before = index - 1
        var steps = 0
        while before >= 0, steps < 5, isWord(tokens[before], Self.leadNouns) {
            before -= 1
            steps += 1
        }
        guard before >= 0 else { return nil }
        if isWord(tokens[before], Self.theoWord) {
            // "tiếp theo", "kèm theo", "theo dõi" are no sources.
            if before > 0, isWord(tokens[before - 1], Self.notTheo) {
                return nil
            }
            return before
        }
        if isWord(tokens[before], Self.citing) { return before }
        if before > 0, isWord(tokens[before], Self.to), isWord(tokens[before - 1], Self.according) {
            return before - 1
        }
        if before > 0, isWord(tokens[before], Self.by),
            isWord(tokens[before - 1], Self.reportedBy)
        {
            return before - 1
        }
        return nil
    }

    /// The token after a verb of reporting that follows an outlet, a date or an adverb between them.
    private func cueAfter(_ tokens: [Token], _ next: Int) -> Int? {
        var index = next
        var steps = 0
        while index < tokens.count, steps < 5,
            tokens[index].kind == .number || tokens[index].isName
                || isWord(tokens[index], Self.betweenWords)
                || ((tokens[index].isMark("(") || tokens[index].isMark(")")) && steps < 4)
        {
            index += 1
            steps += 1
        }
        guard index < tokens.count else { return nil }
        if isWord(tokens[index], Self.reportVerbs) { return index + 1 }
        guard index + 1 < tokens.count else { return nil }
        let pair = text(tokens[index...index + 1]).lowercased()
        return Self.reportPairs.contains(pair) ? index + 2 : nil
    }

    private static let by: WordSet = ["by"]
    private static let and: WordSet = ["và", "and"]
    private static let theoWord: WordSet = ["theo"]
    private static let notTheo: WordSet = ["tiếp", "kèm", "đi", "làm", "chạy"]
    private static let citing: WordSet = ["dẫn", "citing", "quoting"]
    private static let to: WordSet = ["to"]
    private static let according: WordSet = ["according"]
    private static let reportedBy: WordSet = ["quoted", "reported", "cited", "seen"]
    private static let photoWords: WordSet = [
        "ảnh", "nguồn", "photo", "photograph", "image", "picture", "source", "credit", "pic",
        "hình",
    ]
    private static let photoTails: WordSet = [
        "minh", "họa", "hoạ", "chụp", "màn", "hình", "tư", "liệu", "by", "credit", "cắt", "từ",
        "clip", "ảnh", "nvcc", "gia", "đình", "cung", "cấp", "courtesy", "of",
    ]
    private static let noSources: Set<String> = ["minh họa", "internet", "nvcc", "t.l", "tl"]
    private static let mediaNounList = [
        "tờ", "báo", "hãng", "tin", "thông", "tấn", "đài", "kênh", "trang", "tạp", "chí", "truyền",
        "hình", "phát", "thanh", "the", "agency", "newspaper", "nhật", "mạng",
    ]
    private static let mediaNouns = WordSet(mediaNounList)
    private static let leadNouns = WordSet(
        mediaNounList + [
            "nguồn", "từ", "của", "lời", "news", "cáo", "tường", "thuật", "ghi", "nhận",
            "reports", "report", "a", "in", "from", "by", "tiết", "lộ", "nước", "này",
        ]
    )
    private static let betweenWords: WordSet = [
        "ngày", "hôm", "nay", "qua", "sáng", "chiều", "tối", "trưa", "mới", "đây", "cũng", "đã",
        "vừa", "còn", "của", "anh", "mỹ", "nga", "also", "on", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "news", "agency", "has", "had", "tuần", "này",
        "trước", "rạng", "đồng", "thời", "earlier",
    ]
    private static let reportVerbs: WordSet = [
        "viết", "dẫn", "trích", "reported", "reports", "said", "says", "quoted", "cited", "wrote",
        "citing", "quoting",
    ]
    private static let reportPairs: Set<String> = [
        "cho hay", "cho biết", "đưa tin", "loan tin", "dẫn lời", "trích lời", "trích dẫn",
        "tiết lộ", "bình luận", "nhận định", "thông tin", "loan báo", "tường thuật", "công bố",
        "ghi nhận",
    ]
}
