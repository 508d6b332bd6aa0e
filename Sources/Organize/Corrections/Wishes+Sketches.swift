public import News

extension Wishes {
    /// What corrections ask of the articles that there are sketches of.
    init(of corrections: [Correction], among sketches: [ArticleSketch]) {
        guard !corrections.isEmpty else {
            self.init(of: []) { _ in true }
            return
        }
        let known = Set(sketches.map(\.id))
        self.init(of: corrections) { known.contains($0) }
    }

    /// The sketches of what the reader lets pass as articles, with the dates that the reader gave.
    func corrected(_ sketches: [ArticleSketch]) -> [ArticleSketch] {
        guard !(hidden.isEmpty && dates.isEmpty) else { return sketches }
        return sketches.filter { !hidden.contains($0.id) }.map { sketch in
            guard let date = dates[sketch.id] else { return sketch }
            var sketch = sketch
            sketch.published = sketch.published.corrected(to: date)
            return sketch
        }
    }
}

extension PublicationDate {
    /// The date that a reader gave, with what was found before as evidence that is not used.
    public func corrected(to date: PartialDate) -> PublicationDate {
        let correction = DateReason(rung: .correction, found: date.description, date: date)
        let known = reasons.filter { $0.rung != .correction }.map { reason in
            var reason = reason
            reason.isUsed = false
            return reason
        }
        return PublicationDate(date: date, reasons: [correction] + known)
    }
}

extension ArticleSketch {
    /// Sketches with the dates that the reader gave.
    public static func corrected(
        _ sketches: [ArticleSketch],
        by corrections: [Correction]
    ) -> [ArticleSketch] {
        Wishes(of: corrections, among: sketches).corrected(sketches)
    }
}
