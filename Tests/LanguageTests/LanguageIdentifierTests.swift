import Language
import Testing

@Suite struct LanguageIdentifierTests {
    @Test(arguments: [
        ("vi", "Hai bên sẽ gặp nhau vào tuần tới để bàn về thỏa thuận mới, theo Bộ Ngoại giao."),
        ("en", "The two sides will meet next week to discuss the new deal, officials said."),
        ("fr", "Les deux parties se rencontreront la semaine prochaine pour discuter de l'accord."),
        ("de", "Beide Seiten treffen sich nächste Woche, um über das neue Abkommen zu sprechen."),
        ("es", "Las dos partes se reunirán la próxima semana para hablar del nuevo acuerdo."),
        ("pt", "As duas partes vão reunir-se na próxima semana para discutir o novo acordo."),
        (
            "it",
            "Le due parti si incontreranno la prossima settimana per discutere del nuovo accordo."
        ),
        ("nl", "Beide partijen komen volgende week bijeen om over het nieuwe akkoord te praten."),
        ("pl", "Obie strony spotkają się w przyszłym tygodniu, aby omówić nowe porozumienie."),
        ("id", "Kedua pihak akan bertemu pekan depan untuk membahas kesepakatan baru tersebut."),
        ("ru", "Обе стороны встретятся на следующей неделе, чтобы обсудить новое соглашение."),
        ("zh", "双方将于下周会面，讨论新的协议。"), ("ja", "両者は来週会談し、新しい合意について話し合う。"),
        ("ko", "양측은 다음 주 만나 새 합의를 논의한다."),
        ("ar", "سيلتقي الجانبان الأسبوع المقبل لمناقشة الاتفاق الجديد."),
        ("th", "ทั้งสองฝ่ายจะพบกันสัปดาห์หน้าเพื่อหารือข้อตกลงใหม่"),
        ("und", "Обидві сторони зустрінуться наступного тижня, щоб обговорити нову угоду."),
        ("und", "De to parter mødes i næste uge for at drøfte den nye aftale med regeringen."),
        ("und", "İki taraf yeni anlaşmayı görüşmek için gelecek hafta bir araya gelecek."),
        ("und", "Obě strany se sejdou příští týden, aby projednaly novou dohodu."),
        ("und", "Kerry Lavrov Paris 2014"), ("und", "12/3 4.5 ..."), ("und", ""),
    ])
    func aSentenceIsEnough(language: String, text: String) {
        #expect(LanguageIdentifier().language(of: text) == language)
    }

    @Test func namesOfOtherScriptsDoNotDecide() {
        let text = "Thủ tướng gặp ông Владимир Путин (普京) ở Moscow và nói về quan hệ giữa hai nước."
        #expect(LanguageIdentifier().language(of: text) == "vi")
    }

    @Test(.timeLimit(.minutes(1))) func onlyTheBeginningIsRead() {
        let long = String(repeating: "Hai bên đã gặp nhau. ", count: 1_000_000)
        #expect(LanguageIdentifier().language(of: long) == "vi")
    }
}
