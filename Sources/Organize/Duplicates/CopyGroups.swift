import News

/// Articles grouped with their copies.
struct CopyGroups {
    /// For every article the index of the first one of its group; its own where it is no copy.
    let original: [Int]
    private let found: [(copy: Int, original: Int, relation: DuplicateFinder.Relation)]

    /// Groups `sketches`, which stand in canonical order.
    init(of sketches: [ArticleSketch]) {
        let duplicates = DuplicateFinder()
        let found = duplicates.copies(in: sketches)
        var original = Array(sketches.indices)
        for copy in found { original[copy.copy] = copy.original }
        let early = CreditedOriginals.early(sketches, original: original)
        let regrouped = CreditedOriginals.regrouped(original, by: early)
        self.original = regrouped
        self.found =
            regrouped == original
            ? found : duplicates.regrouped(found, original: regrouped, sketches: sketches)
    }

    /// Every copy, with the article that it repeats.
    func copies(of sketches: [ArticleSketch]) -> [Copy] {
        found.map { found in
            Copy(
                article: sketches[found.copy].id,
                original: sketches[found.original].id,
                kind: found.relation.kind,
                similarity: found.relation.similarity
            )
        }
    }
}
