/// Month names of languages without a grammar of their own, and the small words between the parts of a date.
///
/// The raw value is one spelling of the month; the others are variants.
enum AnyTimeWord: String, TimeWord {
    case january, february, march, april, may, june, july, august, september, october, november
    case december
    case de = "de"
    case of = "of"
    case ordinal = "er"
    /// Any word of `AnyDayWords`: what it means depends on the language.
    case dayWord = "ayer"

    static let variants: [(spelling: String, word: AnyTimeWord)] =
        names.flatMap { month, list in
            list.split(separator: " ").map { (String($0), month) }
        } + AnyDayWords.spellings.filter { $0 != dayWord.rawValue }.map { ($0, .dayWord) }

    // French, German, Spanish, Italian, Portuguese, Dutch, Polish (genitive), Russian (genitive), Indonesian.
    private static let names: [(AnyTimeWord, String)] = [
        (.january, "janvier januar jänner enero gennaio janeiro januari stycznia января"),
        (.february, "février februar febrero febbraio fevereiro februari lutego февраля"),
        (.march, "mars märz marzo março maart marca марта maret"),
        (.april, "avril abril aprile kwietnia апреля"),
        (.may, "mai mayo maggio maio mei maja мая"),
        (.june, "juin juni junio giugno junho czerwca июня"),
        (.july, "juillet juli julio luglio julho lipca июля"),
        (.august, "août agosto augustus sierpnia августа agustus"),
        (.september, "septembre septiembre settembre setembro września сентября"),
        (.october, "octobre oktober octubre ottobre outubro października октября"),
        (.november, "novembre noviembre novembro listopada ноября"),
        (.december, "décembre dezember diciembre dicembre dezembro grudnia декабря desember"),
        (.de, "del do di"),
    ]

    /// The month, 1...12.
    var month: Int? {
        switch self {
        case .january: 1
        case .february: 2
        case .march: 3
        case .april: 4
        case .may: 5
        case .june: 6
        case .july: 7
        case .august: 8
        case .september: 9
        case .october: 10
        case .november: 11
        case .december: 12
        default: nil
        }
    }
}
