import Markup
import News

/// Finds an article's lead picture and whom it is credited to.
struct PictureFinder {
    let map: PageMap
    let head: PageHead
    let address: Address?
    /// The nodes from the article's headline to its end.
    let nodes: Range<Int>
    private let credits = PhotoCredit()

    /// More images than this in one article are a gallery.
    private static let limit = 60
    /// Text of more characters around an image is no caption.
    private static let longestCaption = 400

    init(map: PageMap, head: PageHead, address: Address?, nodes: Range<Int>) {
        self.map = map
        self.head = head
        self.address = address
        self.nodes = nodes.clamped(to: 0..<map.classes.count)
    }

    /// The address and the credit; `isWholePage` tells that what the page says of itself is said of this article.
    func find(isWholePage: Bool) -> (address: Located<String>?, credit: Located<String>?) {
        let stated = isWholePage ? self.stated() : nil
        let images = shown()
        let key = stated.flatMap { Self.key(of: $0.value) }
        // Where the page shows the picture under another name, the first one with a caption is it.
        let lead =
            images.first { key != nil && Self.key(of: $0.address) == key }
            ?? images.first { isCaptioned($0.node) }
        let found = stated ?? lead.map { Located($0.address, .element, "img") }
        let credit =
            lead.flatMap { printedCredit($0.node) } ?? (isWholePage ? statedCredit(key) : nil)
        return (found?.map(absolute), credit)
    }

    /// The picture that the page names.
    private func stated() -> Located<String>? {
        let field = head.located(
            "og:image",
            "og:image:secure_url",
            "og:image:url",
            "twitter:image",
            "twitter:image:src"
        )
        if let field { return field }
        for image in head.article?["image"]?.elements ?? [] {
            let object = resolved(image)
            if let text = object.text ?? object["url"]?.text ?? object["contentUrl"]?.text,
                !text.isEmpty
            {
                return Located(text, .jsonLD, "image")
            }
        }
        return nil
    }

    /// Images of the article in reading order, with their addresses.
    private func shown() -> [(node: Int, address: String)] {
        var images: [(node: Int, address: String)] = []
        let ampImage = map.tree.tagName("amp-img")
        for node in nodes {
            let element = map.name(node)
            guard element == .img || ampImage != nil && element == ampImage else { continue }
            for name in [AttributeName.dataSrc, .dataOriginal, .dataLazySrc, .src] {
                let value = map.attribute(name, node)
                guard !value.isEmpty, value.count < 2000, !value.starts(with: "data:".utf8) else {
                    continue
                }
                images.append((node, PageHead.squeezed(String(decoding: value, as: UTF8.self))))
                break
            }
            if images.count == Self.limit { break }
        }
        return images
    }

    /// Whether an image stands in a figure or has a caption of its own.
    private func isCaptioned(_ image: Int) -> Bool {
        var node = Int(map.parents[image])
        for _ in 0..<4 where node > nodes.lowerBound {
            if map.classes[node] == .figure || map.concepts[node].contains(.caption) { return true }
            node = Int(map.parents[node])
        }
        return printedCredit(image) != nil
    }

    /// The credit that is printed beside an image: in an element named for it, else at the end of the caption.
    private func printedCredit(_ image: Int) -> Located<String>? {
        let reader = BlockReader(map: map)
        var node = Int(map.parents[image])
        // The largest element that holds little more than the image.
        var frame = image
        for _ in 0..<5 where node > 0 {
            var characters = 0
            for index in map.stretchRange(of: node) where characters <= Self.longestCaption {
                characters += Int(map.stretches[index].characters)
            }
            if characters > Self.longestCaption || frames(node, moreThan: image) { break }
            if characters > 0 {
                for inner in node..<min(Int(map.ends[node]), node + 400)
                where map.concepts[inner].contains(.credit) {
                    let text = reader.text(of: inner..<Int(map.ends[inner]))
                    guard (2..<160).contains(text.utf8.count) else { continue }
                    let name = credits.credit(in: text) ?? PhotoCredit.edged(text)
                    if !name.isEmpty { return Located(name, .text, "credit") }
                }
                let text = reader.text(of: node..<Int(map.ends[node]))
                if let name = credits.credit(in: text) ?? credits.agency(in: text) {
                    return Located(name, .text, "caption")
                }
            }
            frame = node
            node = Int(map.parents[node])
        }
        if let name = creditElement(after: frame, reader) { return Located(name, .text, "credit") }
        // The caption may be the paragraph after the image.
        var next = Int(map.stretchesBefore[image])
        // A stretch may have begun before the image.
        if map.stretches.indices.contains(next), Int(map.stretches[next].first) < image {
            next += 1
        }
        guard map.stretches.indices.contains(next),
            map.stretches[next].characters <= Self.longestCaption,
            !(image + 1..<max(image + 1, Int(map.stretches[next].first))).contains(where: isImage)
        else { return nil }
        let text = reader.text(of: map.stretches[next])
        return credits.credit(in: text).map { Located($0, .text, "caption") }
    }

    /// The credit in the element next to one that holds an image, where it is named for that.
    private func creditElement(after frame: Int, _ reader: BlockReader) -> String? {
        var next = Int(map.ends[frame])
        while next < map.classes.count, map.parents[next] == map.parents[frame],
            map.tree.kind(of: MarkupNode(index: UInt32(next))) == .text
        {
            next += 1
        }
        guard next < map.classes.count, map.parents[next] == map.parents[frame],
            map.concepts[next].contains(.credit)
        else { return nil }
        let text = reader.text(of: next..<Int(map.ends[next]))
        guard (2..<160).contains(text.utf8.count) else { return nil }
        let name = credits.credit(in: text) ?? PhotoCredit.edged(text)
        return name.isEmpty ? nil : name
    }

    /// Whether an element holds a heading or another image: more than one picture and its caption.
    private func frames(_ node: Int, moreThan image: Int) -> Bool {
        (node..<min(Int(map.ends[node]), node + 400)).contains {
            map.classes[$0] == .heading || $0 != image && isImage($0)
        }
    }

    private func isImage(_ node: Int) -> Bool { map.name(node) == .img }

    /// The credit that JSON-LD gives the picture.
    private func statedCredit(_ key: String?) -> Located<String>? {
        var objects = head.article?["image"]?.elements.map(resolved) ?? []
        if let key {
            objects += head.objects.filter {
                ($0["url"]?.text ?? $0["contentUrl"]?.text).flatMap(Self.key) == key
            }
        }
        for object in objects {
            for name in ["creditText", "copyrightHolder", "creator", "author", "copyrightNotice"] {
                guard let value = object[name] else { continue }
                let names = value.elements.compactMap { $0.text ?? $0["name"]?.text }
                    .map { PhotoCredit.edged(PageHead.squeezed($0)) }
                    .filter { (2..<160).contains($0.utf8.count) }
                if !names.isEmpty {
                    return Located(
                        TitleFinder.unescaped(names.joined(separator: ", ")),
                        .jsonLD,
                        "image \(name)"
                    )
                }
            }
            if let caption = object["caption"]?.text.map({ PageHead.squeezed($0) }),
                let credit = credits.credit(in: caption) ?? credits.agency(in: caption)
            {
                return Located(TitleFinder.unescaped(credit), .jsonLD, "image caption")
            }
        }
        return nil
    }

    /// The object that a reference names.
    private func resolved(_ value: LooseJSON) -> LooseJSON {
        guard let id = value["@id"]?.text, value["url"] == nil, value["contentUrl"] == nil else {
            return value
        }
        return head.objects.first { $0["@id"]?.text == id && $0["url"] != nil } ?? value
    }

    /// The name of a picture's file without its size and kind; the same picture comes in several of them.
    static func key(of address: String) -> String? {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        guard let file = path.split(separator: "/").last else { return nil }
        var name = file.lastIndex(of: ".").map { file[..<$0] } ?? file
        if let mark = name.lastIndex(where: { $0 == "-" || $0 == "_" }) {
            let size = name[mark...].dropFirst().split(separator: "x")
            if size.count == 2, size.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
                name = name[..<mark]
            }
        }
        return name.utf8.count >= 5 ? name.lowercased() : nil
    }

    private func absolute(_ link: String) -> String {
        guard let address, !link.contains("://") else { return link }
        if link.hasPrefix("//") { return "https:" + link }
        return link.hasPrefix("/") ? "https://\(address.host)\(link)" : link
    }
}
