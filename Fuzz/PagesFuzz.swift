// The fuzz target of Scripts/fuzz.sh for the path from bytes to articles: compiled with News, Markup, Language and Extract,
// outside the package. The first byte of an input says what its bringer knows; the rest is the page.
import Extract
import Foundation
import News

@_silgen_name("fuzz_heap_reset") private func resetHeap()
@_silgen_name("fuzz_heap_peak") private func heapPeak() -> Int

/// Reads one input; libFuzzer calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = Array(UnsafeBufferPointer(start: data, count: count))
    PagesFuzz.read(source)
    return 0
}

enum PagesFuzz {
    /// Tables that are made once weigh on no page.
    static let extractor: Extractor = {
        let extractor = Extractor()
        for format in [WebPage.Format.html, .text] {
            let words = "<p>Theo AFP, 5/9/2015: đoạn văn.</p>\n"
            let bytes = Array(String(repeating: words, count: 20).utf8)
            _ = extractor.read(WebPage(bytes: bytes, format: format))
        }
        return extractor
    }()

    static func read(_ source: [UInt8]) {
        let bits = source.first ?? 0
        var page = WebPage(bytes: Array(source.dropFirst()), format: bits & 1 == 0 ? .html : .text)
        if bits & 2 != 0 { page.url = "https://bao.example.vn/the-gioi/tin-20150905.html" }
        if bits & 4 != 0 { page.fetched = Timestamp(seconds: 1_700_000_000) }
        if bits & 8 != 0 { page.contentType = "text/html; charset=windows-1258" }
        let extractor = extractor
        resetHeap()
        let reading = extractor.read(page)
        // A node of the tree takes some forty bytes in each of a few passes, and "<a>" is one.
        expect(heapPeak() <= page.bytes.count * 600 + 4 << 20, "\(heapPeak()) bytes of heap")
        check(reading)
        if bits & 16 != 0 { expect(extractor.read(page) == reading, "two readings differ") }
    }

    private static func check(_ reading: PageReading) {
        expect(reading.articles.isEmpty == (reading.reason != nil), "neither article nor reason")
        let length = reading.decoded.utf8.count
        for (index, article) in reading.articles.enumerated() {
            expect(article.ordinal == index + 1, "ordinals")
            var end = 0
            for block in article.blocks {
                expect(block.span.start >= end && !block.span.isEmpty, "blocks overlap")
                expect(article.text.slice(block.span) != nil, "block outside the text")
                end = block.span.end
                if let place = block.source {
                    expect(reading.decoded.slice(place) != nil, "block outside the capture")
                }
            }
            for reason in article.published.reasons {
                guard let citation = reason.citation else { continue }
                expect(article.text.slice(citation.span) != nil, "reason outside the text")
            }
            let fields = article.origins.map(\.field)
            expect(Set(fields).count == fields.count, "a field with two origins")
            for field in fields { expect(article.text(of: field) != nil, "origin of \(field)") }
        }
        for piece in reading.furniture {
            expect(piece.source.end <= length, "furniture outside the capture")
        }
        for sighting in reading.sightings {
            guard let place = sighting.source else { continue }
            expect(reading.decoded.slice(place) != nil, "sighting outside the capture")
        }
    }

    private static func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
        guard !condition else { return }
        fatalError(message())
    }
}
