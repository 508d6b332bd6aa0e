import News

/// What a unit is to its article.
extension ArticleWalk {
    func textRole(_ unit: TextUnit) -> Block.Role {
        isListItem(unit) ? .listItem : .paragraph
    }

    func isListItem(_ unit: TextUnit) -> Bool {
        ["- ", "\u{2022}", "* ", "+ ", "\u{2013} ", "\u{25CF}", "\u{25AA}"].contains {
            unit.text.hasPrefix($0)
        }
    }

    /// Whether a key is the headline again, alone or with a picture's number.
    func repeats(_ key: String, _ headline: String) -> Bool {
        guard headline.utf8.count >= 8, key.hasPrefix(headline) else { return false }
        let rest = key.dropFirst(headline.count)
        return rest.isEmpty
            || (rest.first == " " && rest.utf8.count <= 3 && Int(rest.dropFirst()) != nil)
    }

    /// Whether the unit is the text under a picture.
    func isCaption(_ i: Int) -> Bool {
        let unit = units[i]
        guard unit.shape.length <= 500 else { return false }
        if phrases.rest(after: .captionPrefix, unit.shape.key) != nil { return true }
        if credits.ends(unit.text) { return true }
        guard i > 0, marks[i - 1]?.kind == .figureLabel, signature.kind(unit) == nil else {
            return false
        }
        if hasGaps, !unit.startsAfterGap { return unit.shape.length <= 320 }
        return unit.shape.ending == .open && (3...40).contains(unit.shape.words)
            && unit.shape.innerStops == 0 && !starts.isFigureHeadline(i)
    }

    /// Whether the unit and the next are a picture's alternate text and the same words below it: one pair alone, between
    /// running texts or below the headline.
    func isTwinCaption(_ i: Int) -> Bool {
        guard let mark = marks[i], mark.isPaired, i > 0, i + 2 < units.count,
            units[i + 1].text == units[i].text, marks[i + 2] == nil, starts.isText(i + 2)
        else { return false }
        switch marks[i - 1]?.kind {
        case nil: return starts.isText(i - 1) || labels[i - 1] != nil
        case .chrome, .timestamp, .figureLabel:
            return marks[i - 1]?.closes == false && labels[i - 1] != nil
        default: return false
        }
    }

    /// Gives waiting units their role now that running text follows them.
    mutating func settle(_ progress: inout Progress) {
        defer { progress.waiting = [] }
        let waiting = progress.waiting
        guard let first = waiting.first else { return }
        let opensList = units[progress.lastText].shape.ending == .colon
        // Three lines or more of a headline's length are links, eight short ones a menu.
        let long = waiting.count { units[$0].shape.words >= 5 && !isListItem(units[$0]) }
        let isLinks = waiting.count >= 3 && long * 10 >= waiting.count * 7 && long >= 3
        let isMenu = waiting.count >= 8 && !waiting.contains { isListItem(units[$0]) }
        if !opensList, isLinks || isMenu { return }
        for i in waiting {
            let shape = units[i].shape
            let role: Block.Role =
                if isListItem(units[i]) || (opensList && waiting.count > 1) {
                    .listItem
                } else if shape.ending == .open || shape.ending == .question {
                    waiting.count <= 2 || i == waiting.last || i == first ? .subhead : .paragraph
                } else {
                    .paragraph
                }
            labels[i] = .content(role, article: count)
        }
    }

    /// Decides about waiting units at the end of the article: a list item or one last line belongs to it, links do not.
    mutating func settleEnd(_ progress: inout Progress) {
        defer { progress.waiting = [] }
        let opensList = units[progress.lastText].shape.ending == .colon
        for i in progress.waiting {
            if isListItem(units[i]) || opensList {
                labels[i] = .content(.listItem, article: count)
            } else if progress.waiting.count == 1,
                i == units.count - 1 || following[i] >= units.count,
                !marks.contains(where: { $0?.kind == .otherTitle }), i == progress.lastText + 1
            {
                labels[i] = .content(.paragraph, article: count)
            } else if units[i].shape.ending != .open, units[i].shape.words <= 12,
                i == progress.lastText + 1
            {
                // "Vì sao?" or a short quotation at the very end.
                labels[i] = .content(.paragraph, article: count)
            }
        }
    }
}
