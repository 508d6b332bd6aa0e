import News

/// Names the kind of every unit that belongs to no article.
struct FurnitureLabels: Sendable {
    let units: [TextUnit]
    let marks: [LineMark?]

    /// Fills the gaps of `labels`.
    func complete(_ labels: [LineLabel?]) -> [LineLabel] {
        var result: [LineLabel] = []
        result.reserveCapacity(units.count)
        let firstHeadline = labels.firstIndex { label in
            if case .content = label { true } else { false }
        }
        var takesTags = false
        var previous: Furniture.Kind?
        for i in units.indices {
            if let label = labels[i] {
                result.append(label)
                previous = nil
                takesTags = false
                continue
            }
            let kind: Furniture.Kind
            if let mark = marks[i] {
                kind = mark.kind
                if mark.opensTags {
                    takesTags = true
                } else if kind != .chrome {
                    takesTags = false
                }
            } else if takesTags, units[i].shape.words <= 7, units[i].shape.ending == .open,
                units[i].shape.length <= 60
            {
                kind = .tag
            } else {
                takesTags = false
                kind = plainKind(i, previous, firstHeadline)
            }
            result.append(.furniture(kind, article: nil))
            previous = kind
        }
        return result
    }

    private func plainKind(
        _ i: Int,
        _ previous: Furniture.Kind?,
        _ firstHeadline: Int?
    ) -> Furniture.Kind {
        let shape = units[i].shape
        let isBeforeStamp = i + 1 < units.count && marks[i + 1]?.kind == .timestamp
        if shape.isShort, shape.words <= 4 {
            let isBelow = firstHeadline.map { i > $0 } ?? true
            if isBeforeStamp || (isBelow && (previous == .otherTitle || previous == .timestamp)) {
                return .categoryLabel
            }
            // The line right above the headline is the section of the article.
            return i + 1 == firstHeadline ? .categoryLabel : .chrome
        }
        if shape.isProse || shape.words >= 36 {
            return previous == .sectionLabel || previous == nil && shape.words < 8
                ? .otherTitle : .otherSummary
        }
        if shape.ending == .ellipsis, previous == .otherTitle || previous == .timestamp {
            return .otherSummary
        }
        return .otherTitle
    }
}
