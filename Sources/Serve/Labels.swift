import News

/// The languages of the interface.
enum InterfaceLanguage: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"

    /// The language that a request asks for: its cookie, else its `Accept-Language`, else English.
    init(cookie: String?, acceptLanguage: String?) {
        if let cookie, let chosen = InterfaceLanguage(rawValue: cookie) {
            self = chosen
            return
        }
        let wishes = (acceptLanguage ?? "").lowercased().split(separator: ",").map {
            $0.prefix { $0 != ";" && $0 != "-" }.filter { !$0.isWhitespace }
        }
        self = wishes.lazy.compactMap { InterfaceLanguage(rawValue: $0) }.first ?? .english
    }

    var name: String { self == .vietnamese ? "Tiếng Việt" : "English" }
}

/// The words of the interface, in both languages; everything else on a page is verbatim text of a source.
struct Labels: Sendable {
    let language: InterfaceLanguage

    /// The Vietnamese or the English one of two words.
    func choose(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    var stories: String { choose("Dòng sự kiện", "Stories") }
    var latest: String { choose("Bài mới nhất", "Latest articles") }
    var articles: String { choose("Các bài", "Articles") }
    var search: String { choose("Tìm", "Search") }
    var searchHint: String { choose("Tìm trong bài viết", "Search the articles") }
    var openEnds: String { choose("Chưa rõ", "Open ends") }
    var skip: String { choose("Tới nội dung", "Skip to the content") }
    var timeline: String { choose("Trình tự thời gian", "Timeline") }
    var people: String { choose("Nhân vật, tổ chức, địa danh", "People, organisations, places") }
    var quotes: String { choose("Phát biểu", "Quotes") }
    var published: String { choose("Ngày đăng", "Published") }
    var reasons: String { choose("vì sao biết ngày này", "why this date") }
    var unknownDate: String { choose("chưa rõ ngày", "date unknown") }
    var unknownYear: String { choose("chưa rõ năm", "year unknown") }
    var yearUnknownBelow: String {
        choose(
            "Không bài nào cho biết năm của những ngày dưới đây.",
            "No source gives the year of the days below."
        )
    }
    var inferred: String { choose("suy ra", "inferred") }
    var byPublication: String { choose("theo ngày đăng", "by date of publication") }
    var placedByBounds: String { choose("xếp theo giới hạn ngày", "placed by bounds") }
    var alsoOnPage: String { choose("Cùng trang này", "Also on this page") }
    var capture: String { choose("Bản chụp gốc", "Raw capture") }
    var live: String { choose("Trang đang đăng", "Live page") }
    var layers: String { choose("Hiện:", "Show:") }
    var names: String { choose("tên riêng", "names") }
    var times: String { choose("thời gian", "times") }
    var quotations: String { choose("phát biểu", "quotations") }
    var credits: String { choose("nguồn dẫn", "credits") }
    var figures: String { choose("con số", "figures") }
    var storyOfArticle: String { choose("Thuộc dòng sự kiện", "Part of the story") }
    var copyOf: String { choose("bản sao của", "copy of") }
    var unseen: String { choose("không có trong kho", "not in the store") }
    var nothing: String { choose("Chưa có gì.", "Nothing yet.") }
    var noResults: String { choose("Không tìm thấy bài nào.", "No article was found.") }
    var pagesWithoutArticle: String {
        choose("Trang không có bài viết", "Pages without an article")
    }
    var articlesWithoutYear: String {
        choose("Bài chưa rõ ngày hoặc năm", "Articles without a date or a year")
    }
    var reason: String { choose("Lý do", "Reason") }
    var evidence: String { choose("Bằng chứng", "Evidence") }
    var noEvidence: String {
        choose("Trang và bài không nêu ngày nào.", "Neither page nor text names a day.")
    }
    var found: String { choose("Đọc thấy", "Read") }
    var says: String { choose("Cho biết", "Says") }
    var notUsed: String { choose("không dùng", "not used") }
    var notFound: String { choose("Không có trang này.", "There is no such page.") }
    var home: String { choose("Trang đầu", "Home") }
    var next: String { choose("Tiếp", "Next") }
    var previous: String { choose("Trước", "Previous") }
    var said: String { choose("người nói", "speaker") }
    var value: String { choose("giá trị", "value") }
    var sortedByPublication: String {
        choose("Theo thứ tự đăng, ai có trước", "In order of publication, who had it first")
    }
    var footer: String {
        choose(
            "Mọi dòng đều nguyên văn từ nguồn và mở đúng câu của nó. Không có câu nào do máy viết.",
            "Every line is a verbatim sentence of a source and opens it. No sentence is written by the machine."
        )
    }
    var download: String { choose("Tải về nguyên bản", "Download the original") }
    var captureNote: String {
        choose(
            "Bản chụp như đã đọc, chỉ hiện chữ.",
            "The capture as it was read, shown as text."
        )
    }

    func articleCount(_ n: Int) -> String {
        choose("\(n) bài", n == 1 ? "1 article" : "\(n) articles")
    }

    func headlineCount(_ n: Int) -> String {
        choose(
            "\(n) tít của bài khác",
            n == 1 ? "1 headline of another article" : "\(n) headlines of other articles"
        )
    }

    func originCount(_ n: Int) -> String {
        choose("\(n) nguồn độc lập", n == 1 ? "1 independent origin" : "\(n) independent origins")
    }

    var provisional: String { choose("xếp tạm", "placed provisionally") }
    var provisionalMeaning: String {
        choose(
            "Bài mới đến; khi toàn bộ kho được xếp lại, vị trí này có thể thay đổi.",
            "It came in lately; when the whole store is settled, its place may change."
        )
    }

    func status(_ status: ClaimStatus) -> String {
        switch status {
        case .reported: choose("tường thuật", "reported")
        case .denied: choose("bị bác bỏ", "denied")
        case .unconfirmed: choose("chưa xác nhận", "unconfirmed")
        case .planned: choose("dự kiến", "planned")
        case .threatened: choose("đe dọa / có điều kiện", "threatened or conditional")
        }
    }

    func rung(_ rung: DateReason.Rung) -> String {
        switch rung {
        case .correction: choose("người đọc sửa", "corrected by the reader")
        case .stated: choose("nơi cung cấp ghi", "stated by its bringer")
        case .jsonLD: choose("dữ liệu JSON-LD", "JSON-LD of the page")
        case .metadata: choose("siêu dữ liệu của trang", "metadata of the page")
        case .url: choose("địa chỉ trang", "address of the page")
        case .stamp: choose("dấu thời gian của bài", "stamp of the article")
        case .deicticPair: choose("ngày kèm từ chỉ ngày", "a day named with its date")
        case .text: choose("ngày mới nhất trong bài", "latest day told in the text")
        case .caption: choose("ngày đầy đủ trong bài", "a full date in the article")
        case .weekday: choose("thứ trong tuần", "day of the week")
        case .development: choose("bài khác về cùng việc", "another report of the same happening")
        case .bounds: choose("giới hạn ngày", "bounds")
        case .sighting: choose("tít thấy trên trang", "headline sighting")
        case .capture: choose("ngày chụp trang", "day of the capture")
        }
    }

    func noArticle(_ reason: NoArticleReason) -> String {
        switch reason {
        case .empty: choose("trang trống", "empty page")
        case .listing: choose("trang danh sách", "listing page")
        case .tooShort: choose("quá ngắn", "too short")
        case .binary: choose("không phải văn bản", "not text")
        case .wall: choose("trang lỗi hoặc xin đồng ý", "error or consent page")
        }
    }

    func role(_ role: Credit.Role) -> String {
        switch role {
        case .photo: choose("ảnh", "picture")
        case .attribution: choose("dẫn theo", "attribution")
        case .byline: choose("tác giả", "byline")
        case .syndication: choose("lấy từ", "taken from")
        case .publisher: choose("nơi đăng", "publisher")
        }
    }

    /// A date for people: `5/9/2015` in Vietnamese, `5 September 2015` in English; unknown parts are said, not left out.
    func date(_ date: PartialDate) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        switch (date.year, date.month, date.day) {
        case (nil, nil, _): return unknownDate
        case (let year?, nil, _): return choose("năm \(year)", "\(year)")
        case (let year, let month?, nil):
            let end = year.map { choose("/\($0)", " \($0)") } ?? choose(", ", ", ") + unknownYear
            return choose("tháng \(month)", months[month - 1]) + end
        case (let year, let month?, let day?):
            let end = year.map { choose("/\($0)", " \($0)") } ?? ", " + unknownYear
            return choose("\(day)/\(month)", "\(day) \(months[month - 1])") + end
        }
    }
}
