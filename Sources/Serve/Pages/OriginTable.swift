import News

/// Where each field of an article was read.
struct OriginTable: Sendable {
    let labels: Labels
    let article: Article

    /// A table to be opened; nothing for an article that was kept before origins were.
    func html() -> HTML {
        let rows: [HTML] = article.origins.compactMap { origin in
            guard let value = article.text(of: origin.field) else { return nil }
            let name = origin.name ?? ""
            return
                "<tr><td>\(labels.field(origin.field))</td><td>\(value)</td><td>\(labels.place(origin.place)) \(name)</td></tr>"
        }
        guard !rows.isEmpty else { return .empty }
        return """
            <details><summary>\(labels.readFrom)</summary>
            <table><thead><tr><th>\(labels.fieldHead)</th><th>\(labels.found)</th><th>\(labels.placeHead)</th></tr></thead>
            <tbody>\(rows)</tbody></table></details>
            """
    }
}

extension Labels {
    var readFrom: String { choose("Từng mục đọc từ đâu", "Where each field was read") }
    var fieldHead: String { choose("Mục", "Field") }
    var placeHead: String { choose("Nơi", "Place") }

    func field(_ field: FieldOrigin.Field) -> String {
        switch field {
        case .title: choose("tít", "title")
        case .standfirst: choose("sapo", "standfirst")
        case .body: choose("thân bài", "body")
        case .authors: choose("tác giả", "authors")
        case .outlet: choose("nơi đăng", "outlet")
        case .section: choose("chuyên mục", "section")
        case .tags: choose("từ khóa", "tags")
        case .language: choose("ngôn ngữ", "language")
        case .url: choose("địa chỉ", "address")
        case .picture: choose("ảnh chính", "lead picture")
        case .pictureCredit: choose("nguồn ảnh", "picture credit")
        case .modified: choose("sửa lần cuối", "last changed")
        }
    }

    func place(_ place: FieldOrigin.Place) -> String {
        switch place {
        case .bringer: choose("nơi cung cấp ghi", "stated by its bringer")
        case .jsonLD: choose("dữ liệu JSON-LD", "JSON-LD of the page")
        case .openGraph: "OpenGraph"
        case .microdata: choose("vi dữ liệu", "microdata")
        case .dublinCore: "Dublin Core"
        case .meta: choose("thẻ meta", "meta element")
        case .element: choose("phần tử", "element")
        case .text: choose("chữ hiện trên trang", "visible text")
        case .line: choose("dòng", "line")
        case .address: choose("địa chỉ trang", "address of the page")
        case .words: choose("suy từ câu chữ", "worked out from the words")
        }
    }
}
