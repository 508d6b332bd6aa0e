import Markup

/// A page's tree with what reading it needs at every node: concepts, what is left out, and its stretches of text.
struct PageMap: Sendable {
    /// A stretch of text between two breaks.
    struct Stretch: Sendable {
        /// The nearest element around it that breaks text.
        var element: Int32
        /// Its first text node.
        var first: Int32
        /// After its last text node.
        var end: Int32
        /// Characters without white space.
        var characters: Int32 = 0
        /// Those that stand in links.
        var linked: Int32 = 0
        /// Marks that end or join sentences.
        var marks: Int32 = 0
        /// Whether it stands in a part that belongs to no article.
        var isOut = false

        /// Share of its characters that stand in links.
        var linkDensity: Double { characters > 0 ? Double(linked) / Double(characters) : 0 }
    }

    let tree: MarkupTree
    /// Per node: the node after its subtree.
    private(set) var ends: [Int32] = []
    /// Per node: its parent; -1 for the document.
    private(set) var parents: [Int32] = []
    /// Per node: what its name means; texts are inline.
    private(set) var classes: [ElementClass] = []
    /// Per node: what its own class, id and role say.
    private(set) var concepts: [Concepts] = []
    /// Stretches in reading order; hidden and skipped parts have none.
    private(set) var stretches: [Stretch] = []
    /// Per node: how many stretches stand before it.
    private(set) var stretchesBefore: [Int32] = []

    /// Whether parts that are not shown are read all the same.
    let showsHidden: Bool

    init(tree: MarkupTree, showsHidden: Bool = false) {
        self.tree = tree
        self.showsHidden = showsHidden
        readNodes()
        readStretches()
    }

    /// The stretches inside a node.
    func stretchRange(of node: Int) -> Range<Int> {
        let lower = Int(stretchesBefore[node])
        let after = Int(ends[node])
        let upper = after < stretchesBefore.count ? Int(stretchesBefore[after]) : stretches.count
        return lower..<max(lower, upper)
    }

    /// The innermost node that a stretch lies in with all its text, inline ones included.
    func holder(of stretch: Stretch) -> Int {
        var node = Int(stretch.first)
        while node > Int(stretch.element), Int(ends[node]) < Int(stretch.end) {
            node = Int(parents[node])
        }
        return max(node, Int(stretch.element))
    }

    /// The bytes of an attribute; empty where there is none.
    func attribute(_ name: AttributeName, _ node: Int) -> ArraySlice<UInt8> {
        tree.attributeUTF8(name, of: MarkupNode(index: UInt32(node))) ?? []
    }

    /// The name of an element.
    func name(_ node: Int) -> TagName { tree.name(of: MarkupNode(index: UInt32(node))) }

    /// Whether `node` lies in `other` or is it.
    func isInside(_ node: Int, _ other: Int) -> Bool { node >= other && node < Int(ends[other]) }
}

extension PageMap {
    private mutating func readNodes() {
        let count = tree.count
        ends.reserveCapacity(count)
        parents.reserveCapacity(count)
        classes.reserveCapacity(count)
        concepts.reserveCapacity(count)
        let table = ConceptTable.shared
        var known = KnownConcepts()
        for node in tree.nodes {
            let end = tree.descendants(of: node).endIndex
            ends.append(Int32(truncatingIfNeeded: end))
            parents.append(tree.parent(of: node).map { Int32(truncatingIfNeeded: $0.index) } ?? -1)
            guard tree.isElement(node) else {
                let isSkipped = tree.kind(of: node) == .templateContent
                classes.append(isSkipped ? .skipped : .inline)
                concepts.append([])
                continue
            }
            classes.append(
                tree.namespace(of: node) == .html ? ElementClass.of(tree.name(of: node)) : .skipped
            )
            concepts.append(readConcepts(node, table, &known))
        }
    }

    private func readConcepts(
        _ node: MarkupNode,
        _ table: ConceptTable,
        _ known: inout KnownConcepts
    ) -> Concepts {
        var found: Concepts = []
        // Ids of headings are made of their words.
        let isHeading = classes.last == .heading
        for name in [AttributeName.class, .id] {
            if isHeading, name == .id { continue }
            guard let value = tree.attributeUTF8(name, of: node), !value.isEmpty else { continue }
            var key: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in value.prefix(400) { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
            if let old = known[key] {
                found.formUnion(old)
            } else {
                let new = table.concepts(of: value)
                known[key] = new
                found.formUnion(new)
            }
        }
        if let style = tree.attributeUTF8(.style, of: node), Self.isHiding(style) {
            found.insert(.hidden)
        }
        if tree.hasAttribute(.hidden, of: node) { found.insert(.hidden) }
        // What stands there until scripts have loaded the rest.
        if tree.hasAttribute(.placeholder, of: node) { found.insert(.hidden) }
        if let prop = tree.attributeUTF8(.itemprop, of: node) {
            if prop.elementsEqual("articleBody".utf8) { found.insert(.body) }
            if prop.elementsEqual("author".utf8) { found.insert(.byline) }
            if prop.elementsEqual("comment".utf8) { found.insert(.comments) }
        }
        if let role = tree.attributeUTF8(.role, of: node) {
            if role.elementsEqual("navigation".utf8) { found.insert(.nav) }
            if role.elementsEqual("complementary".utf8) { found.insert(.sidebar) }
            if role.elementsEqual("contentinfo".utf8) { found.insert(.footer) }
            if role.elementsEqual("dialog".utf8) { found.insert(.consent) }
            if role.elementsEqual("search".utf8) { found.insert(.widget) }
        }
        return found
    }

    /// Whether a `style` says `display:none` or `visibility:hidden`.
    private static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
        var text: [UInt8] = []
        for byte in style.prefix(300) where byte > 0x20 {
            text.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return text.contains("display:none") || text.contains("visibility:hidden")
    }

    private mutating func readStretches() {
        let count = classes.count
        stretchesBefore = [Int32](repeating: 0, count: count)
        stretches.reserveCapacity(256)
        var open: [Int32] = [0]
        var current: Stretch?
        var linkEnd = 0
        var breaks = 0
        func finish(_ list: inout [Stretch]) {
            if let done = current, done.characters > 0 { list.append(done) }
            current = nil
        }
        var i = 0
        while i < count {
            while let top = open.last, open.count > 1, i >= Int(ends[Int(top)]) {
                open.removeLast()
                finish(&stretches)
            }
            let kind = classes[i]
            if kind == .skipped || !showsHidden && concepts[i].contains(.hidden) && !isPage(i) {
                let next = max(i + 1, Int(ends[i]))
                let before = Int32(stretches.count)
                for k in i..<next { stretchesBefore[k] = before }
                i = next
                continue
            }
            if kind.breaksText {
                finish(&stretches)
                open.append(Int32(i))
            }
            stretchesBefore[i] = Int32(stretches.count)
            switch kind {
            case .link: linkEnd = max(linkEnd, Int(ends[i]))
            case .lineBreak:
                breaks += 1
                // A line that is wholly bold is a headline or a sub-head, where it is no label: one break ends it.
                if breaks >= 2 || current.map({ isBold($0, before: i) }) ?? false {
                    finish(&stretches)
                }
            case .inline where tree.kind(of: MarkupNode(index: UInt32(i))) == .text:
                let bytes = tree.utf8(of: MarkupNode(index: UInt32(i)))
                let (characters, marks) = Self.measure(bytes)
                if characters > 0 {
                    breaks = 0
                    if current == nil {
                        current = Stretch(
                            element: open.last ?? 0,
                            first: Int32(i),
                            end: Int32(i + 1)
                        )
                    }
                    current?.characters += Int32(characters)
                    current?.marks += Int32(marks)
                    if i < linkEnd { current?.linked += Int32(characters) }
                    current?.end = Int32(i + 1)
                }
            default: break
            }
            i += 1
        }
        finish(&stretches)
        // A node inside an open stretch belongs to it.
        for (index, stretch) in stretches.enumerated() {
            for k in Int(stretch.first)..<Int(stretch.end) { stretchesBefore[k] = Int32(index) }
        }
    }

    /// Whether a stretch lies wholly in bold letters that end before `node`.
    private func isBold(_ stretch: Stretch, before node: Int) -> Bool {
        guard stretch.characters >= 20, stretch.marks == 0 else { return false }
        var above = Int(parents[Int(stretch.first)])
        for _ in 0..<4 where above > 0 && classes[above] == .inline {
            let name = name(above)
            if name == .b || name == .strong || name == .big {
                let end = Int(ends[above])
                return end >= Int(stretch.end) && end <= node
            }
            above = Int(parents[above])
        }
        return false
    }

    /// `html` and `body` are never hidden: pages hide them until their scripts run.
    private func isPage(_ node: Int) -> Bool {
        let name = name(node)
        return name == .html || name == .body
    }

    /// Characters that are not white space, and marks of sentences among them.
    private static func measure(_ bytes: ArraySlice<UInt8>) -> (characters: Int, marks: Int) {
        var characters = 0
        var marks = 0
        bytes.withUnsafeBufferPointer { buffer in
            for (i, byte) in buffer.enumerated() {
                if byte <= 0x20 || byte & 0xC0 == 0x80 { continue }
                characters += 1
                if byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F { marks += 1 }
                guard byte >= 0xD8 else { continue }
                switch byte {
                // Arabic commas, semicolons and question marks.
                case 0xD8 where i + 1 < buffer.count && [0x8C, 0x9B, 0x9F].contains(buffer[i + 1]):
                    marks += 1
                // A sign of Chinese, Japanese or Korean says as much as two letters; their marks are E3 80 8x and EF BC xx.
                case 0xE3 where i + 2 < buffer.count && buffer[i + 1] == 0x80:
                    if buffer[i + 2] == 0x81 || buffer[i + 2] == 0x82 { marks += 1 }
                case 0xE3...0xED: characters += 1
                case 0xEF: marks += 1
                default: break
                }
            }
        }
        return (characters, marks)
    }
}

extension Array where Element == UInt8 {
    /// Whether the bytes of `text` stand somewhere in it.
    func contains(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            guard let head = wanted.first, wanted.count <= count else { return false }
            for i in 0...(count - wanted.count) where self[i] == head {
                var k = 1
                while k < wanted.count, self[i + k] == wanted[k] { k += 1 }
                if k == wanted.count { return true }
            }
            return false
        }
    }
}

/// The concepts of values met before on a page; a newer value takes the place of an older one with the same low bits.
private struct KnownConcepts {
    private var keys = [UInt64](repeating: 0, count: 1024)
    private var values = [Concepts](repeating: [], count: 1024)

    subscript(key: UInt64) -> Concepts? {
        get {
            let place = Int(key & 1023)
            return keys[place] == key ? values[place] : nil
        }
        set {
            let place = Int(key & 1023)
            keys[place] = key
            values[place] = newValue ?? []
        }
    }
}
