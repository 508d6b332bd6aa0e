import DatelineKit
import News

/// The words of rankings, explanations, copies and corrections.
extension Labels {
    var show: String { choose("Xem", "Show") }
    var asOf: String { choose("Tính đến hết ngày", "As of the end of") }
    var newSince: String { choose("Mới từ", "New since") }
    var mostEntries: String { choose("Số mốc", "Entries") }
    var sentencesEach: String { choose("Số câu mỗi mốc", "Sentences each") }
    var nameWish: String { choose("Nói tới", "Naming") }
    var nameToo: String { choose("và", "and") }
    var options: String { choose("Độ dài, khoảng thời gian", "Length and time") }
    var happenings: String { choose("Diễn biến", "Happenings") }
    var nearStories: String { choose("Gần dòng sự kiện này", "Near this story") }
    var sharesNames: String { choose("cùng nhắc", "both name") }
    var why: String { choose("Vì sao?", "Why?") }
    var whyHere: String { choose("Vì sao ở đây?", "Why here?") }
    var notInStore: String {
        choose("bài gốc không có trong kho", "its own article is not in the store")
    }
    var whatDiffers: String { choose("Khác nhau ở đâu", "What differs") }
    var copies: String { choose("Bản in lại", "Copies") }
    var samePeople: String { choose("Cùng nhân vật", "Same people") }
    var sameOrganizations: String { choose("Cùng tổ chức", "Same organisations") }
    var samePlaces: String { choose("Cùng địa danh", "Same places") }
    var sameDays: String { choose("Cùng kể ngày", "Same days") }
    var sameSentences: String { choose("Cùng câu", "Same sentences") }
    var sameWords: String { choose("Cùng từ hiếm", "Same rare words") }
    var sameText: String { choose("Phần chữ trùng nhau", "Text in common") }
    var apart: String { choose("Đăng cách nhau", "Published apart") }
    var none: String { choose("không có", "none") }
    var likeness: String { choose("Độ giống", "Likeness") }
    var likenessPair: String { choose("hai bài", "the two articles") }
    var likenessReports: String {
        choose("với các bài cùng việc", "with the reports of each")
    }
    var likenessHappenings: String { choose("hai diễn biến", "the two happenings") }
    var likenessNearly: String { choose("gần như một diễn biến", "as nearly one happening") }
    var likenessStories: String { choose("hai dòng sự kiện", "the two stories") }
    var joinedOver: String { choose("Nối qua", "Joined over") }
    var standsAlone: String {
        choose(
            "Bài này đứng một mình trong dòng sự kiện.",
            "The article stands alone in its story."
        )
    }
    var corrections: String { choose("Người đọc sửa", "Corrections by the reader") }
    var isThisWrong: String { choose("Có gì sai?", "Is something wrong?") }
    var correctThus: String {
        choose(
            "Sửa bằng lệnh; điều đã sửa giữ nguyên qua mọi lần dựng lại.",
            "Set it right with a command; it stays right over every rebuild."
        )
    }
    var markedAsNone: String {
        choose(
            "Người đọc đã đánh dấu: không phải bài báo.",
            "The reader marked this as no article."
        )
    }
    var noEffect: String { choose("không có tác dụng", "no effect") }
    var onlyHere: String { choose("chỉ có ở bài này", "only in this article") }
    var onlyThere: String { choose("chỉ có ở bài kia", "only in the other one") }

    func undatedLeftOut(_ n: Int) -> String {
        choose(
            "Bỏ ra \(n) bài không rõ ngày.",
            n == 1
                ? "1 article without a sure date is left out."
                : "\(n) articles without a sure date are left out."
        )
    }

    func name(of ranking: StoryRanking) -> String {
        switch ranking {
        case .focus: choose("Tiêu điểm", "Focus")
        case .rising: choose("Đang lên", "Rising")
        case .latest: choose("Mới nhất", "Latest")
        }
    }

    /// How the order is worked out.
    func formula(of ranking: StoryRanking, asOf day: CivilDay?) -> String {
        let day = date(day.map { PartialDate($0) } ?? .unknown)
        return switch ranking {
        case .focus:
            choose(
                "Xếp theo số nguồn độc lập của các bài đăng trong 7 ngày tới hết \(day); bản in lại không tính.",
                "By the independent origins of what was published in the 7 days to \(day); copies do not count."
            )
        case .rising:
            choose(
                "Số nguồn độc lập trong 7 ngày tới hết \(day) trừ đi 7 ngày trước đó.",
                "Independent origins of the 7 days to \(day) less those of the 7 days before."
            )
        case .latest:
            choose(
                "Theo ngày đăng mới nhất; bản in lại không làm mới dòng sự kiện.",
                "By the latest publication; a copy makes no story new."
            )
        }
    }

    func standing(_ standing: StoryStanding, _ ranking: StoryRanking) -> String {
        let week = originCount(standing.week)
        return ranking == .rising
            ? choose(
                "+\(standing.growth): \(week) tuần này, \(standing.weekBefore) tuần trước",
                "+\(standing.growth): \(week) this week, \(standing.weekBefore) the week before"
            ) : choose("\(week) tuần này", "\(week) this week")
    }

    func verdict(_ verdict: Explanation.Verdict) -> String {
        switch verdict {
        case .copy: choose("Hai bài in cùng một văn bản.", "They print one text.")
        case .development: choose("Hai bài kể cùng một việc.", "They report one happening.")
        case .story:
            choose(
                "Hai bài kể hai diễn biến của một dòng sự kiện.",
                "They report different happenings of one story."
            )
        case .apart:
            choose("Hai bài thuộc hai dòng sự kiện.", "They belong to different stories.")
        }
    }

    func days(_ n: Int?) -> String {
        switch n {
        case nil:
            choose(
                "không rõ, vì một bài chưa rõ ngày hoặc năm",
                "not known: the day or the year of one is not"
            )
        case 0?: choose("cùng ngày", "on one day")
        case let n?: choose("\(n) ngày", n == 1 ? "1 day" : "\(n) days")
        }
    }

    func compared(_ value: String, _ bar: String, isEnough: Bool) -> String {
        isEnough
            ? choose("\(value), cần \(bar): đủ", "\(value), \(bar) needed: enough")
            : choose("\(value), cần \(bar): chưa đủ", "\(value), \(bar) needed: too little")
    }

    func forced(by number: Int64) -> String {
        choose(
            "Người đọc buộc như vậy: sửa số \(number).",
            "The reader forced it: correction \(number)."
        )
    }

    func words(both: Int, first: Int, second: Int) -> String {
        choose(
            "\(both) từ chung, \(first) từ chỉ ở bài thứ nhất, \(second) từ chỉ ở bài thứ hai",
            "\(both) words in both, \(first) only in the first, \(second) only in the second"
        )
    }

    /// How a copy repeats its original.
    func kind(of copy: Copy) -> String {
        let percent = Parts.percent(copy.similarity)
        return switch copy.kind {
        case .exact: choose("in lại nguyên văn", "the same text")
        case .near: choose("in lại, giống \(percent)", "copy, \(percent) alike")
        case .excerpt: choose("trích, \(percent) văn bản gốc", "excerpt, \(percent) of the text")
        }
    }

    func correction(_ correction: Correction) -> String {
        func level(_ level: Correction.Level) -> String {
            level == .story ? choose("dòng sự kiện", "story") : choose("diễn biến", "happening")
        }
        return switch correction {
        case .merge(_, let what): choose("cùng một \(level(what))", "one \(level(what))")
        case .split(_, _, let what):
            choose("tách khỏi \(level(what))", "split off the \(level(what))")
        case .date(_, let date):
            choose("đăng ngày \(self.date(date))", "published \(self.date(date))")
        case .speaker(let name, _, let words):
            choose("\(name) nói: “\(words)”", "\(name) says: “\(words)”")
        case .notAnArticle: choose("không phải bài báo", "no article")
        case .sameName(let a, let b): choose("“\(a)” và “\(b)” là một", "“\(a)” and “\(b)” are one")
        case .differentNames(let a, let b):
            choose("“\(a)” và “\(b)” là hai", "“\(a)” and “\(b)” are two")
        }
    }

    func reason(_ view: CorrectionView) -> String? {
        switch view.state {
        case .applies: nil
        case .missing: choose("bài không có trong kho", "an article is not in the store")
        case .noQuotation:
            choose("bài không còn câu này", "the article has no such quotation any more")
        case .overruled:
            choose(
                "sửa số \(view.overruledBy ?? 0) nói khác",
                "correction \(view.overruledBy ?? 0) says otherwise"
            )
        }
    }
}
