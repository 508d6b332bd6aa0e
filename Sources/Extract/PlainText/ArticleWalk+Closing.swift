import News

/// Where an article ends.
extension ArticleWalk {
    /// Whether a line of furniture that stands below articles ends this one.
    func closes(_ i: Int, _ progress: Progress) -> Bool {
        guard progress.texts >= 2 || progress.length >= 200 else { return false }
        if goesOn(below: i) { return false }
        // Labels and buttons of comments stand above texts too: what follows decides, but for readers' comments
        // below a text of some length.
        if marks[i]?.kind == .chrome, progress.length >= 600 { return true }
        let rest = i < progress.end ? starts.regions.mass(i..<progress.end) : 0
        return rest <= max(progress.length, 300)
    }

    /// Whether what follows a signature is no article of its own but more of this one's text.
    ///
    /// A credit line ends an article. A writer's name may stand above the text as well as below it: it ends the article
    /// where little text follows, or one that is signed by a credit or repeated by a picture.
    func isInterrupted(after i: Int, _ kind: Signature.Kind, _ progress: Progress) -> Bool {
        let rest = i + 1 < progress.end ? starts.regions.mass((i + 1)..<progress.end) : 0
        guard rest > (progress.texts <= 1 ? 150 : 300) else { return false }
        if progress.texts <= 1 { return true }
        var next = i + 1
        var isCredited = kind == .credit || signature.hasCredit(units[i])
        while next < units.count, marks[next] == nil, let kind = signature.kind(units[next]) {
            if kind == .credit { isCredited = true }
            next += 1
        }
        guard starts.next(from: next, isOpen: true, within: 12) != nil else {
            return rest > max(progress.length, 600)
        }
        return !isCredited && !isSignedArticle(below: next)
    }

    /// Whether a list in the middle of a page interrupts the article: running text and a signature follow below it.
    func goesOn(below label: Int) -> Bool {
        guard let mark = marks[label], mark.kind == .sectionLabel, !mark.opensTags else {
            return false
        }
        let next = following[label]
        guard next + 1 < units.count, starts.isText(next), marks[next + 1] == nil,
            starts.isText(next + 1), units[next].shape.length >= 80, next - label <= 40,
            !(label + 1..<next).contains(where: { marks[$0]?.closes == true })
        else { return false }
        for i in next..<min(next + 60, units.count) where marks[i] == nil {
            if units[i].shape.hasClosingMark || signature.kind(units[i]) == .credit { return true }
        }
        return false
    }

    /// A signature closes the article unless its text goes on below.
    mutating func sign(
        _ i: Int,
        _ kind: Signature.Kind,
        _ progress: inout Progress
    ) -> (unit: Int, isSigned: Bool)? {
        let next = following[i]
        let goesOn =
            next < units.count && starts.isText(next)
            && !(i + 1..<next).contains {
                marks[$0]?.closes == true || marks[$0]?.kind == .sectionLabel
            }
        labels[i] = .content(kind == .credit ? .credit : .byline, article: count)
        if goesOn || progress.texts == 0 || isInterrupted(after: i, kind, progress) { return nil }
        return close(after: i, &progress)
    }

    /// Labels the signatures that follow a closing line.
    ///
    /// Another article may follow a credit or a closing mark; after a name alone it needs a sign of its own.
    mutating func close(
        after last: Int,
        _ progress: inout Progress
    ) -> (unit: Int, isSigned: Bool) {
        settleEnd(&progress)
        var isCredited =
            units[last].shape.hasClosingMark || labels[last] == .content(.credit, article: count)
            || signature.hasCredit(units[last])
        var i = last + 1
        while i < units.count {
            if let mark = marks[i] {
                guard mark.kind == .chrome, units[i].shape.key.isEmpty else { break }
            } else if let kind = signature.kind(units[i]) {
                labels[i] = .content(kind == .credit ? .credit : .byline, article: count)
                if kind == .credit || signature.hasCredit(units[i]) { isCredited = true }
            } else if isCaption(i) {
                labels[i] = .content(.caption, article: count)
            } else if signature.isName(units[i]), !isTagRun(i),
                following[i] >= units.count || !starts.isText(following[i])
            {
                labels[i] = .content(.byline, article: count)
            } else {
                break
            }
            i += 1
        }
        return (i, isCredited || isSignedArticle(below: i))
    }

    /// Whether the article that seems to begin below is credited itself, or its headline repeated by a picture.
    func isSignedArticle(below i: Int) -> Bool {
        guard let start = starts.next(from: i, isOpen: true, within: 12),
            let headline = start.headline
        else { return false }
        if starts.isFigureHeadline(headline) { return true }
        return (start.text..<min(start.text + 60, units.count)).contains {
            marks[$0] == nil
                && (units[$0].shape.hasClosingMark || signature.kind(units[$0]) == .credit)
        }
    }

    /// Three short lines in a row are tags or menus, not writers.
    func isTagRun(_ i: Int) -> Bool {
        var low = i
        var high = i
        func fits(_ k: Int) -> Bool {
            units.indices.contains(k) && marks[k] == nil && units[k].shape.isShort
                && signature.kind(units[k]) == nil
        }
        while i - low < 3, fits(low - 1) { low -= 1 }
        while high - i < 3, fits(high + 1) { high += 1 }
        return high - low >= 2
    }
}
