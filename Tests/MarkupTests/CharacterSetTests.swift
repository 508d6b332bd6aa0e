import Testing

@testable import Markup

/// Finding and decoding character sets.
struct CharacterSetTests {
    private let decoding = TextDecoding()
    private static let vietnamese =
        "Nh\u{1EEF}ng ng\u{1B0}\u{1EDD}i \u{111}\u{E3} v\u{1EC1} n\u{1B0}\u{1EDB}c"

    private func text(_ decoded: DecodedText) -> String {
        String(decoding: decoded.utf8, as: UTF8.self)
    }

    @Test func markHeaderAndMetaComeInThisOrder() {
        let meta = Array("<meta charset=windows-1251>\u{20}".utf8) + [0xE0]
        #expect(decoding.decode(meta, contentType: nil, isHTML: true).encoding == "windows-1251")
        #expect(decoding.decode(meta, contentType: nil, isHTML: false).encoding == "windows-1252")
        let header = "text/html; Charset=\"ISO-8859-2\""
        #expect(decoding.decode(meta, contentType: header, isHTML: true).encoding == "ISO-8859-2")
        let mark = [0xEF, 0xBB, 0xBF] + Array("a".utf8)
        #expect(
            decoding.decode(mark, contentType: header, isHTML: true)
                == DecodedText(utf8: [0x61], encoding: "UTF-8")
        )
    }

    @Test(arguments: [
        ("latin1", "windows-1252"), (" ISO-8859-1\n", "windows-1252"), ("utf8", "UTF-8"),
        ("x-sjis", "Shift_JIS"), ("gb2312", "GBK"), ("ks_c_5601-1987", "EUC-KR"),
        ("tis-620", "windows-874"),
        ("cp1258", "windows-1258"), ("utf-16", "UTF-16LE"), ("nonsense", nil),
    ])
    func labelsAreThoseOfTheStandard(label: String, encoding: String?) {
        #expect(EncodingLabels.encoding(for: label.utf8) == encoding)
    }

    @Test(
        arguments: [
            ([0x41, 0xD8, 0x3D, 0xDE, 0x00], "UTF-16LE"), ([0x00, 0x41], "UTF-16BE"),
        ] as [([UInt8], String)]
    )
    func sixteenBitPagesAreKnownByTheirMark(bytes: [UInt8], encoding: String) {
        let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : [0xFE, 0xFF]
        let decoded = decoding.decode(mark + bytes, contentType: nil, isHTML: true)
        #expect(decoded.encoding == encoding)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
    }

    @Test(arguments: [nil, "text/html; charset=utf-16"])
    func sixteenBitPagesAreKnownByTheirZeros(contentType: String?) {
        let page = Array("<p>abc".utf8)
        let little: [UInt8] = page.flatMap { [$0, UInt8(0)] }
        let big: [UInt8] = page.flatMap { [UInt8(0), $0] }
        #expect(
            decoding.decode(little, contentType: contentType, isHTML: true)
                == DecodedText(utf8: page, encoding: "UTF-16LE")
        )
        #expect(
            decoding.decode(big, contentType: contentType, isHTML: true)
                == DecodedText(utf8: page, encoding: "UTF-16BE")
        )
        #expect(decoding.decode(page, contentType: contentType, isHTML: true).utf8 == page)
    }

    // The same sentence in three encodings of the nineties.
    private static let windows1258: [UInt8] =
        Array("Nh".utf8) + [0xFD, 0xDE] + Array("ng ng".utf8) + [0xFD, 0xF5, 0xCC]
        + Array("i ".utf8)
        + [0xF0] + Array("a".utf8) + [0xDE] + Array(" v".utf8) + [0xEA, 0xCC] + Array(" n".utf8)
        + [0xFD, 0xF5, 0xEC] + Array("c".utf8)
    private static let tcvn3: [UInt8] =
        Array("Nh".utf8) + [0xF7] + Array("ng ng".utf8) + [0xAD, 0xEA] + Array("i ".utf8)
        + [0xAE, 0xB7] + Array(" v".utf8) + [0xD2] + Array(" n".utf8) + [0xAD, 0xED]
        + Array("c".utf8)
    private static let vni: [UInt8] =
        Array("Nh".utf8) + [0xF6, 0xF5] + Array("ng ng".utf8) + [0xF6, 0xF4, 0xF8]
        + Array("i ".utf8)
        + [0xF1] + Array("a".utf8) + [0xF5] + Array(" ve".utf8) + [0xE0] + Array(" n".utf8)
        + [0xF6, 0xF4, 0xF9] + Array("c".utf8)

    @Test(
        arguments: [(windows1258, "windows-1258"), (tcvn3, "TCVN3"), (vni, "VNI")],
        [
            nil, "text/html; charset=iso-8859-1", "text/html; charset=x-user-defined",
            "text/html; charset=utf-8",
        ]
    )
    func oldVietnamesePagesAreRecognised(page: ([UInt8], String), contentType: String?) {
        let decoded = decoding.decode(page.0, contentType: contentType, isHTML: true)
        #expect(decoded.encoding == page.1)
        // Swift compares composed and decomposed letters as equal.
        #expect(text(decoded) == Self.vietnamese)
    }

    @Test func scriptsDoNotHideTheLanguageOfAPage() {
        let script = "<script>" + String(repeating: "var a = 1 < 2", count: 4000) + "</script>"
        let page = Array((script + "<p>").utf8) + Self.tcvn3
        #expect(decoding.decode(page, contentType: nil, isHTML: true).encoding == "TCVN3")
    }

    @Test func frenchIsNotTakenForVietnamese() {
        let french =
            Array("Le pr".utf8) + [0xE9] + Array("sident a ".utf8) + [0xE9, 0x74, 0xE9]
            + Array(" l".utf8) + [0xE0]
        let decoded = decoding.decode(french, contentType: nil, isHTML: true)
        #expect(decoded.encoding == "windows-1252")
        #expect(text(decoded) == "Le pr\u{E9}sident a \u{E9}t\u{E9} l\u{E0}")
    }

    @Test(
        arguments: [
            (
                [0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA], "Shift_JIS",
                "\u{3053}\u{308C}\u{306F}\u{65E5}"
            ),
            (
                [0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xC6, 0xFC], "EUC-JP",
                "\u{3053}\u{308C}\u{306F}\u{65E5}"
            ),
            (
                [0xB4, 0xEB, 0xC7, 0xD1, 0xB9, 0xCE, 0xB1, 0xB9], "EUC-KR",
                "\u{B300}\u{D55C}\u{BBFC}\u{AD6D}"
            ),
            (
                [0xD6, 0xD0, 0xB9, 0xFA, 0xD5, 0xFE, 0xB8, 0xAE], "GBK",
                "\u{4E2D}\u{56FD}\u{653F}\u{5E9C}"
            ),
            (
                [0xA4, 0xA4, 0xB0, 0xEA, 0xAC, 0x46, 0xA9, 0xB2], "Big5",
                "\u{4E2D}\u{570B}\u{653F}\u{5E9C}"
            ),
            (
                [0xCF, 0xF0, 0xE0, 0xE2, 0xE4, 0xE0], "windows-1251",
                "\u{41F}\u{440}\u{430}\u{432}\u{434}\u{430}"
            ),
        ] as [([UInt8], String, String)]
    )
    func pagesThatSayNothingAreRecognised(bytes: [UInt8], encoding: String, expected: String) {
        let decoded = decoding.decode(bytes, contentType: nil, isHTML: true)
        #expect(decoded.encoding == encoding)
        #expect(text(decoded) == expected)
    }

    @Test(arguments: [
        "Shift_JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR", "GBK", "gb18030", "Big5", "windows-1255",
        "UTF-16LE", "UTF-8", "TCVN3", "VNI",
    ])
    func anyBytesGiveWellFormedText(label: String) {
        var bytes: [UInt8] = []
        for byte in UInt8.min...UInt8.max { bytes += [byte, 255 - byte, 0x41, byte] }
        let decoded = TextDecoding.decode(bytes, as: label)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        #expect(!decoded.utf8.isEmpty)
    }

    @Test func aLabelGivenOutrightIsFollowed() {
        let bytes: [UInt8] = [0xCF, 0xF0]
        #expect(decoding.decode(bytes, label: " CP1251 ").map(text) == "\u{41F}\u{440}")
        #expect(decoding.decode(bytes, label: "latin1").map(text) == "\u{CF}\u{F0}")
        #expect(decoding.decode(bytes, label: "no-such-set") == nil)
        #expect(decoding.decode(bytes, label: "iso-2022-kr") == nil)
    }

    @Test func malformedBytesAreReplacedAndTheRestIsKept() {
        let page =
            Array("<meta charset=utf-8>\(Self.vietnamese) \(Self.vietnamese) ".utf8) + [0xC3]
            + Array("end".utf8)
        let decoded = decoding.decode(page, contentType: nil, isHTML: true)
        #expect(decoded.encoding == "UTF-8")
        #expect(text(decoded).hasSuffix("\u{FFFD}end"))
    }

    @Test func wellFormedUTF8IsReadAsSuchWhateverThePageSays() {
        let page = Array("<meta charset=iso-8859-1>\(Self.vietnamese)".utf8)
        #expect(decoding.decode(page, contentType: nil, isHTML: true).encoding == "UTF-8")
    }

    @Test func aMetaFarDownCounts() {
        let page =
            Array(("<!--" + String(repeating: "x", count: 3000) + "--><meta charset=koi8-r>").utf8)
            + [0xC1]
        #expect(decoding.decode(page, contentType: nil, isHTML: true).encoding == "KOI8-R")
    }
}
