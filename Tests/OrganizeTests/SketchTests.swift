import News
import Organize
import Testing

/// Sketches on their way through a store.
struct SketchTests {
    @Test func storedSketchComesBackTheSame() {
        for document in Sample.corpus {
            let sketch = Sketcher().sketch(of: document)
            #expect(ArticleSketch(bytes: sketch.bytes) == sketch)
        }
    }

    @Test func organizingStoredSketchesIsOrganizingDocuments() {
        let sketches = Sample.corpus.map { Sketcher().sketch(of: $0).bytes }
            .compactMap { ArticleSketch(bytes: $0) }
        #expect(Organizer().organize(sketches: sketches) == Organizer().organize(Sample.corpus))
    }

    @Test func damagedSketchIsNone() {
        let bytes = Sketcher().sketch(of: Sample.corpus[0]).bytes
        #expect(ArticleSketch(bytes: []) == nil)
        #expect(ArticleSketch(bytes: [9] + bytes.dropFirst()) == nil)
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(ArticleSketch(bytes: Array(bytes.prefix(length))) == nil)
        }
        #expect(ArticleSketch(bytes: [1, 255, 255, 255, 255] + bytes) == nil)
    }
}
