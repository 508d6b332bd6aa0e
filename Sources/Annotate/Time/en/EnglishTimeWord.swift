/// The words that the English grammar of time expressions knows.
enum EnglishTimeWord: String, TimeWord {
    // Months, in order.
    case january, february, march, april, may, june, july, august, september, october, november
    case december
    case jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
    // Weekdays, in order.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays
    // Units and parts of units.
    case second, minute, hour, day, week, month, quarter, year, decade, century
    case seconds, minutes, hours, days, weeks, months, quarters, years, decades, centuries
    case weekend, weekends, fortnight, night, nights, morning, afternoon, evening, noon, midnight
    case half, time, moment, period, hrs, hr
    // Seasons.
    case spring, summer, autumn, fall, winter
    // Numbers.
    case one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen
    case fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty
    case thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred
    case several, few, many, couple, dozen, a, an
    case someWord = "some"
    case another, right
    // Ordinals; "second" is a unit too.
    case first, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth
    case thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth
    case twentieth, st, nd, rd, th
    // Deictic words.
    case today, tonight, yesterday, tomorrow, now, currently, recently, nowadays, present
    case former, recent
    case last, next, this, past, previous, following, coming, same, that, current, final
    case ago, earlier, later, after, before, afterwards, early, late, mid, beginning, start, end
    case middle, rest, close, turn, part, opening, closing, hence
    case future
    case past2 = "bygone"
    // Approximators.
    case about, around, nearly, almost, over, under, more, less, than, at, least, up, roughly
    case approximately, fewer, only, just, most, circa, ca, well
    // Sets.
    case every, each, per, daily, weekly, monthly, yearly, annually, annual, quarterly, nightly
    // Small words.
    case the, of, `in`, on, by, since, until, till, from, to, through, during, between, and, or
    case for2 = "for"
    case within, throughout, into, `as`, `is`, old, age, long, o, clock, s, m, p, b, c, q, bc, bce,
        ad
    case gmt, utc, est, edt, bst, cet
    case am, pm, eve, new, christmas, thanksgiving, attacks, attack, terror, no, flight, route
    case its, their, his, her, our, be, are, it, very, full
    // Tense.
    case will, would, shall, could, might, should, planned, scheduled, expected, due, set, plans,
        plan, hopes, upcoming
    case opens, begins, starts, resumes, expires, ends, closes
    case said, told, announced, reported, was, were, had, did, met, held, began, won, lost, came
    case went, took, made, died, fell, rose, which, who, when, because, `while`, but
    // What is counted, so that the number before it is no year.
    case men, soldiers, troops, people, miles, kilometers, kilometres, km, tons, tonnes, meters
    case metres, feet, pounds, dollars, euros, prisoners, casualties, civilians, aircraft, tanks
    case ships, guns, killed, wounded, yards, percent, points, acres, workers, others, dead, strong

    static let variants: [(spelling: String, word: EnglishTimeWord)] = [
        ("week's", .week), ("tues", .tuesday), ("weds", .wednesday), ("thurs", .thursday),
    ]

    /// The month, 1...12.
    var month: Int? {
        switch self {
        case .january, .jan: 1
        case .february, .feb: 2
        case .march, .mar: 3
        case .april, .apr: 4
        case .may: 5
        case .june, .jun: 6
        case .july, .jul: 7
        case .august, .aug: 8
        case .september, .sep, .sept: 9
        case .october, .oct: 10
        case .november, .nov: 11
        case .december, .dec: 12
        default: nil
        }
    }

    /// Whether the month's name is a common word or name too, or an abbreviation of one.
    var isDoubtfulMonth: Bool {
        switch self {
        case .march, .may, .april, .june, .august, .mar, .jan, .jun, .dec, .sep: true
        default: false
        }
    }

    /// The weekday, Monday 1.
    var weekday: Int? {
        switch self {
        case .monday, .mondays: 1
        case .tuesday, .tuesdays: 2
        case .wednesday, .wednesdays: 3
        case .thursday, .thursdays: 4
        case .friday, .fridays: 5
        case .saturday, .saturdays: 6
        case .sunday, .sundays: 7
        default: nil
        }
    }

    /// The unit that it names and whether it stands for several.
    var unit: (unit: TimeUnit, isPlural: Bool)? {
        switch self {
        case .second: (.second, false)
        case .minute: (.minute, false)
        case .hour: (.hour, false)
        case .day: (.day, false)
        case .week: (.week, false)
        case .month: (.month, false)
        case .quarter: (.quarter, false)
        case .year: (.year, false)
        case .decade: (.decade, false)
        case .century: (.century, false)
        case .seconds: (.second, true)
        case .minutes: (.minute, true)
        case .hours: (.hour, true)
        case .days: (.day, true)
        case .weeks: (.week, true)
        case .months: (.month, true)
        case .quarters: (.quarter, true)
        case .years: (.year, true)
        case .decades: (.decade, true)
        case .centuries: (.century, true)
        default: nil
        }
    }

    /// The number that it writes, 1...90.
    var cardinal: Int? {
        switch self {
        case .one: 1
        case .two: 2
        case .three: 3
        case .four: 4
        case .five: 5
        case .six: 6
        case .seven: 7
        case .eight: 8
        case .nine: 9
        case .ten: 10
        case .eleven: 11
        case .twelve: 12
        case .thirteen: 13
        case .fourteen: 14
        case .fifteen: 15
        case .sixteen: 16
        case .seventeen: 17
        case .eighteen: 18
        case .nineteen: 19
        case .twenty: 20
        case .thirty: 30
        case .forty: 40
        case .fifty: 50
        case .sixty: 60
        case .seventy: 70
        case .eighty: 80
        case .ninety: 90
        default: nil
        }
    }

    /// The ordinal that it writes, 1...20.
    var ordinal: Int? {
        switch self {
        case .first: 1
        case .second: 2
        case .third: 3
        case .fourth: 4
        case .fifth: 5
        case .sixth: 6
        case .seventh: 7
        case .eighth: 8
        case .ninth: 9
        case .tenth: 10
        case .eleventh: 11
        case .twelfth: 12
        case .thirteenth: 13
        case .fourteenth: 14
        case .fifteenth: 15
        case .sixteenth: 16
        case .seventeenth: 17
        case .eighteenth: 18
        case .nineteenth: 19
        case .twentieth: 20
        default: nil
        }
    }

    /// TIMEX3 code of the part of the day.
    var partOfDay: String? {
        switch self {
        case .morning: "TMO"
        case .afternoon: "TAF"
        case .evening: "TEV"
        case .night, .nights: "TNI"
        default: nil
        }
    }

    /// TIMEX3 code of the season.
    var season: String? {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn, .fall: "FA"
        case .winter: "WI"
        default: nil
        }
    }
}
