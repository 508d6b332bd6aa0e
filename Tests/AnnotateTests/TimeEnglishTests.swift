import News
import Testing

@testable import Annotate

/// English forms; every article is of Thursday, 15 October 2015.
struct TimeEnglishTests {
    @Test(arguments: [
        ("The talks began on Oct. 7.", "Oct. 7 = 2015-10-07"),
        ("It was signed on 27 January 1973 in Paris.", "27 January 1973 = 1973-01-27"),
        ("It opened on Saturday, June 24, 1950.", "Saturday, June 24, 1950 = 1950-06-24"),
        ("The file is of 2014-02-28.", "2014-02-28 = 2014-02-28"),
        ("The envoy said Tuesday that he would stay.", "Tuesday = 2015-10-13"),
        ("The council will meet on Monday.", "Monday = 2015-10-19"),
        ("The exhibition opens on Monday.", "Monday = 2015-10-19"),
        ("The quake struck at 0210 GMT on Sunday.", "0210 GMT on Sunday = 2015-10-11T02:10"),
        ("Shelling resumed last night.", "last night = 2015-10-14TNI"),
        ("Prices fell last month.", "last month = 2015-09"),
        ("He left two weeks ago.", "two weeks ago = 2015-10-01"),
        (
            "The bank cut rates in the second quarter of 2014.",
            "the second quarter of 2014 = 2014-Q2"
        ),
        ("Output rose in Q1.", "Q1 = 2015-Q1"),
        ("It grew in the 1960s.", "the 1960s = 196"),
        ("A city of the 4th century BC.", "the 4th century BC = BC03"),
        ("Athens fell in 404 BC.", "404 BC = BC0404"),
        ("The siege ended in late May 1944.", "late May 1944 = 1944-05"),
        (
            "They waited for more than two and a half years.",
            "more than two and a half years = P2.5Y"
        ),
        ("A ten-day truce held.", "ten-day = P10D"),
        ("The alarm rang at 3:15 a.m. on Tuesday.", "3:15 a.m. on Tuesday = 2015-10-13T03:15"),
        ("Ships dock daily.", "daily = P1D"),
        ("Since 9/11 much has changed.", "9/11 = 2001-09-11"),
        ("In the past 48 hours nobody slept.", "the past 48 hours = PT48H"),
    ])
    func formIsFoundWithItsExtentAndValue(text: String, expected: String) throws {
        #expect(try TimeExamples.found(text, "en") == [expected])
    }

    @Test(arguments: [
        ("The fair ran from October 1 to 5.", ["October 1 = 2015-10-01", "5 = 2015-10-05"]),
        ("March 5-9, 1918, in Moscow.", ["March 5 = 1918-03-05", "9, 1918 = 1918-03-09"]),
        ("Between March and April 1918.", ["March = 1918-03", "April 1918 = 1918-04"]),
        ("The wars of 499-449 BC.", ["499 = BC0499", "449 BC = BC0449"]),
        (
            "They agreed on October 3 but left two days later.",
            ["October 3 = 2015-10-03", "two days later = 2015-10-05"]
        ),
    ])
    func rangesAreTwoExpressions(text: String, expected: [String]) throws {
        #expect(try TimeExamples.found(text, "en") == expected)
    }

    @Test(arguments: [
        "You may march past; Ms. April August read the May report.",
        "The hosts won 3-1 in front of 24,000 people and 1800 soldiers.",
        "Version 5.9 has 1/3 fewer bugs; the 22-year-old flew an F-16 over Route 66.",
        "Three quarters of the city fell; the strike may last several days, said no one.",
        "The fall of Saigon is the title of a book.",
    ])
    func wordsThatOnlyLookLikeDatesAreLeft(text: String) throws {
        let found = try TimeExamples.found(text, "en").filter { !$0.hasSuffix("= PXD") }
        #expect(found == [])
    }

    @Test func aHistoryDatesYearlessDaysByTheYearItTellsOf() throws {
        let text = """
            The war began in 1936. On July 17, 1936 the army rose. On 5 September the town fell. \
            By March 1937 the front held. On 26 April bombers came. In 1938 and 1939 it ended.
            """
        let found = try TimeExamples.found(text, "en")
        #expect(found.contains("5 September = 1936-09-05"))
        #expect(found.contains("26 April = 1937-04-26"))
    }

    @Test(arguments: [
        ("fr", "Le 14 octobre 2014 à Paris.", "14 octobre 2014 = 2014-10-14"),
        ("de", "Am 3. März 2015 in Berlin.", "3. März 2015 = 2015-03-03"),
        ("es", "El 5 de septiembre de 2015.", "5 de septiembre de 2015 = 2015-09-05"),
        ("ru", "5 сентября 2015 года.", "5 сентября 2015 = 2015-09-05"),
        ("pl", "W dniu 9 października 2015.", "9 października 2015 = 2015-10-09"),
        ("zh", "2014年10月14日，北京。", "2014年10月14日 = 2014-10-14"),
        ("und", "14.10.2014 / 00:30", "14.10.2014 = 2014-10-14"),
    ])
    func otherLanguagesGiveFullDates(language: String, text: String, expected: String) throws {
        #expect(try TimeExamples.found(text, language) == [expected])
    }

    @Test(arguments: [
        ("es", "El gobierno dimitió ayer.", "ayer = 2015-10-14"),
        ("es", "Miles se manifestaron el lunes en Madrid.", "lunes = 2015-10-12"),
        ("es", "El martes 29 de septiembre habló.", "29 de septiembre = 2015-09-29"),
        ("fr", "Il a démissionné avant-hier et parlé hier.", "hier = 2015-10-14"),
        ("fr", "Le ministre arrive aujourd'hui à Lyon.", "aujourd'hui = 2015-10-15"),
        ("fr", "Le vote aura lieu vendredi prochain.", "vendredi prochain = 2015-10-16"),
        ("de", "Am Montag begann hier der Prozess.", "Montag = 2015-10-12"),
    ])
    func otherLanguagesTellDaysByTheDayOfWriting(
        language: String,
        text: String,
        expected: String
    )
        throws
    {
        #expect(try TimeExamples.found(text, language) == [expected])
    }
}
