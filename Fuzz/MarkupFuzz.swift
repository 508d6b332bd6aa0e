// The fuzz target of Scripts/fuzz.sh: compiled together with Sources/Markup, outside the package.
// FUZZ_TARGET says what the bytes are: html, xml or bytes (of an unknown character set).
import Foundation

@_silgen_name("fuzz_heap_reset") private func resetHeap()
@_silgen_name("fuzz_heap_peak") private func heapPeak() -> Int

/// Reads one input; libFuzzer calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = Array(UnsafeBufferPointer(start: data, count: count))
    switch FuzzTarget.chosen {
    case .html: FuzzTarget.readHTML(source)
    case .xml: FuzzTarget.readXML(source)
    case .bytes: FuzzTarget.readBytes(source)
    }
    return 0
}

enum FuzzTarget: String {
    case html
    case xml
    case bytes

    static let chosen =
        ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) ?? .html

    static func readHTML(_ source: [UInt8]) {
        // The first byte chooses the element around a part, the rest is also read as a page.
        let contexts = ["body", "td", "select", "template", "title", "svg", "frameset", "p"]
        let context = contexts[Int(source.first ?? 0) % contexts.count]
        let page = withinMemory(source) { HTMLParser().parse($0) }
        let part = withinMemory(source) { HTMLParser().parseFragment($0, in: context) }
        check(page)
        check(part)
        let safe = HTMLParser().parseFragment(Array(page.sanitizedHTML().utf8))
        let harmful: [TagName] = [.script, .style, .iframe, .object, .embed, .form, .svg, .math]
        for name in harmful { expect(safe.elements(named: name).isEmpty, "unsafe \(name)") }
        for node in safe.nodes {
            for attribute in safe.attributes(of: node) {
                let name = safe.string(attribute.name)
                expect(!name.hasPrefix("on") && name != "style", "unsafe attribute \(name)")
                let value = attribute.value.lowercased()
                expect(!value.hasPrefix("javascript:") || name != "href", "unsafe address")
            }
        }
        // Small limits cut everywhere.
        var limits = ParseLimits()
        limits.depth = 7
        limits.nodes = 20
        limits.attributesPerElement = 2
        check(HTMLParser(limits: limits).parse(source))
    }

    static func readXML(_ source: [UInt8]) {
        let tree = withinMemory(source) { XMLMarkupParser().parse($0) }
        check(tree)
        for node in tree.nodes { _ = tree.namespaceAddress(of: node) }
    }

    static func readBytes(_ source: [UInt8]) {
        let labels = [nil, "text/html; charset=windows-1258", "text/html; charset=utf-16", "x"]
        let label = labels[Int(source.first ?? 0) % labels.count]
        for isHTML in [true, false] {
            let text = withinMemory(source) {
                TextDecoding().decode($0, contentType: label, isHTML: isHTML)
            }
            expect(String(validating: text.utf8, as: UTF8.self) != nil, "\(text.encoding)")
        }
    }

    /// Runs `read` and stops where it takes more than fifty bytes of heap for each byte of the source.
    private static func withinMemory<Result>(
        _ source: [UInt8],
        _ read: ([UInt8]) -> Result
    ) -> Result {
        resetHeap()
        let result = read(source)
        // Tables of a fixed size weigh on small sources.
        expect(heapPeak() <= source.count * 50 + 512 << 10, "\(heapPeak()) bytes of heap")
        return result
    }

    private static func check(_ tree: MarkupTree) {
        expect(tree.nodeAfterSubtree(of: tree.document) == nil, "document does not end the tree")
        for node in tree.nodes {
            let range = tree.sourceRange(of: node)
            expect(range.upperBound <= tree.source.count, "range past the source")
            expect(tree.startTagRange(of: node).upperBound <= tree.source.count, "tag past it")
            var previous: MarkupNode?
            for child in tree.children(of: node) {
                expect(tree.parent(of: child) == node, "child of another")
                expect(tree.previousSibling(of: child) == previous, "siblings out of order")
                expect(child > node && tree.isDescendant(child, of: node), "child outside")
                previous = child
            }
            expect(tree.lastChild(of: node) == previous, "another last child")
            if tree.kind(of: node) == .text {
                expect(tree.firstChild(of: node) == nil, "text with children")
            }
        }
        _ = tree.text(of: tree.document)
        _ = tree.blockText(of: tree.document)
        _ = tree.html(of: tree.document)
        _ = tree.testFormat()
    }

    private static func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
        guard !condition else { return }
        fatalError(message())
    }
}
