import Markup
import News

/// Tells what the short lines around an article's running text are: stamps, bylines, credits, names of the site.
struct EdgeLines {
    let map: PageMap
    let scanner: StampScanner
    /// ISO 639-1 code.
    let language: String
    let siteNames: [TextKey]
    private let signature = Signature()
    private let units = TextUnits()

    init(map: PageMap, scanner: StampScanner, language: String, siteNames: [TextKey]) {
        self.map = map
        self.scanner = scanner
        self.language = language
        self.siteNames = siteNames
    }

    /// More lines than this above the text are no head of an article.
    private static let above = 8
    /// More lines than this below the text are no signature.
    private static let below = 3

    /// The blocks with their roles; lines that belong to the site are gone.
    func assigned(_ blocks: [PageBlock], headline: Int?) -> [PageBlock] {
        var result = blocks
        var dropped: Set<Int> = []
        var head = 0
        for index in blocks.indices.prefix(Self.above) {
            let block = blocks[index]
            if isRunning(block) { break }
            head = index + 1
            guard block.role == .paragraph || block.role == .subhead || block.role == .listItem
            else { continue }
            if isOfSite(block, headline) {
                dropped.insert(index)
            } else if let role = roleAbove(block) {
                result[index].role = role
            } else if block.role == .paragraph, isLead(block) {
                result[index].role = .standfirst
            }
        }
        // A name beside the stamp is the writer's, in any script.
        for index in 0..<head where result[index].role == .paragraph {
            let isBeside =
                index > 0 && result[index - 1].role == .stamp
                || index + 1 < head && result[index + 1].role == .stamp
            if isBeside, looksLikeName(result[index]) { result[index].role = .byline }
        }
        for index in blocks.indices.suffix(Self.below)
        where isAddress(blocks[index].text) { dropped.insert(index) }
        var left = Self.below
        for index in blocks.indices.reversed() where left > 0 {
            if !result[index].role.isBody || dropped.contains(index) { continue }
            guard index > 0, let role = roleBelow(result[index]) else { break }
            result[index].role = role
            left -= 1
        }
        return dropped.isEmpty
            ? result : result.indices.filter { !dropped.contains($0) }.map { result[$0] }
    }

    private func isRunning(_ block: PageBlock) -> Bool {
        block.role == .paragraph && block.characters >= 100 && block.marks > 0 && !isLead(block)
    }

    /// Whether a block is named as the lead.
    private func isLead(_ block: PageBlock) -> Bool {
        var node = block.node
        var steps = 0
        while node > 0, steps < 3 {
            let concepts = map.concepts[node]
            if concepts.contains(.body) { return false }
            if concepts.contains(.standfirst) { break }
            node = Int(map.parents[node])
            steps += 1
        }
        guard node > 0, map.concepts[node].contains(.standfirst) else { return false }
        return map.stretchRange(of: node).count <= 3
    }

    /// Whether a line is the site's name, an address, or a label above the headline.
    private func isOfSite(_ block: PageBlock, _ headline: Int?) -> Bool {
        guard block.characters < 60, block.marks == 0 || block.text.hasPrefix("http") else {
            return false
        }
        if let headline, !block.nodes.isEmpty, block.nodes.upperBound <= headline { return true }
        return siteNames.contains(TextKey(block.text))
    }

    /// Whether a line is nothing but an address of the web.
    private func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www."))
            && !text.utf8.contains(0x20)
    }

    /// Whether a line has the length and the letters of a name: capitals where the script has them.
    private func looksLikeName(_ block: PageBlock) -> Bool {
        let words = block.text.split(separator: " ")
        return block.marks == 0 && block.characters <= 40 && (1...4).contains(words.count)
            && words.allSatisfy { word in
                word.unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || $0 == "-" || $0 == "." || $0 == "'"
                        || $0.properties.generalCategory == .nonspacingMark
                } && !(word.unicodeScalars.first?.properties.isLowercase ?? true)
            }
    }

    /// The writers that a line names.
    func writers(_ text: String) -> [String] {
        let line = rest(of: text).line
        let own = AuthorFinder.lead(line) ?? line
        let names = signature.authors(own)
        // A bare "Von" is no writer.
        return (names.isEmpty ? signature.authors(line) : names)
            .filter { AuthorFinder.lead($0 + " ") != "" }
    }

    /// What a line says beside its dates, and how many of them it has.
    private func rest(of text: String) -> (line: String, stamps: Int) {
        let bytes = Array(text.utf8)
        var rest: [UInt8] = []
        var last = 0
        let stamps = scanner.all(in: bytes[...], limit: 4)
        for stamp in stamps {
            rest += bytes[last..<stamp.range.lowerBound]
            last = stamp.range.upperBound
        }
        rest += bytes[last...]
        let edges: Set<Character> = [" ", ",", "|", "-", "–", "·", "•", ":", "/"]
        return (String(decoding: rest, as: UTF8.self).trimming(edges), stamps.count)
    }

    /// What a short line above the running text is.
    private func roleAbove(_ block: PageBlock) -> Block.Role? {
        guard block.characters <= 120, block.role != .listItem else { return nil }
        let (line, stamps) = rest(of: block.text)
        if !line.isEmpty, let unit = units.units(in: line).first {
            if signature.kind(unit) == .byline { return .byline }
            if let own = AuthorFinder.lead(line), let name = units.units(in: own).first,
                name.shape.words > 1, signature.isName(name)
            {
                return .byline
            }
            if stamps > 0, unit.shape.words > 1, signature.isName(unit) { return .byline }
        }
        guard stamps > 0 else { return nil }
        let letters = line.filter(\.isLetter).count
        let isSentence = block.text.last.map { ".!?…".contains($0) } ?? false
        return letters <= 40 && !(isSentence && letters > 12) ? .stamp : nil
    }

    /// What a short line below the running text is.
    private func roleBelow(_ block: PageBlock) -> Block.Role? {
        guard block.characters <= 110, block.role == .paragraph,
            let unit = units.units(in: block.text).first
        else { return nil }
        if let kind = signature.kind(unit) { return kind == .byline ? .byline : .credit }
        // A name alone signs where the outlet sets it apart.
        guard unit.shape.words > 1, signature.isName(unit), isSetApart(block) else { return nil }
        return .byline
    }

    /// Whether a line stands to the right, or wholly in bold or italic letters.
    private func isSetApart(_ block: PageBlock) -> Bool {
        var node = block.node
        for _ in 0..<2 where node > 0 {
            let style = Array(map.attribute(.style, node).filter { $0 > 0x20 })
            if style.contains("text-align:right") { return true }
            if map.attribute(.align, node).elementsEqual("right".utf8) { return true }
            node = Int(map.parents[node])
        }
        guard language == "vi", let first = block.nodes.first else { return false }
        node = first
        while node > block.node {
            let name = map.name(node)
            if name == .b || name == .strong || name == .em || name == .i {
                return Int(map.ends[node]) >= block.nodes.upperBound
            }
            node = Int(map.parents[node])
        }
        return false
    }
}

extension String {
    /// The text without the given characters at its ends.
    fileprivate func trimming(_ edges: Set<Character>) -> String {
        var text = Substring(self)
        while let c = text.first, edges.contains(c) { text = text.dropFirst() }
        while let c = text.last, edges.contains(c) { text = text.dropLast() }
        return String(text)
    }
}
