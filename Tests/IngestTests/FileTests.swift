import Archive
import Ingest
import News
import Testing

@Suite struct FileTests {
    @Test(arguments: [
        ("%PDF-1.4 …", "not text (PDF)"),
        ("PK\u{3}\u{4}xx", "not text (a ZIP archive or office document)"),
        ("", "empty file"), ("\u{0}\u{1}\u{2}\u{0}\u{1}\u{2}", "not text"),
    ])
    func whatIsNotTextIsRefusedWithItsReason(content: String, reason: String) throws {
        let work = try Workspace()
        try work.write("page.txt", content)
        #expect(work.read("page.txt").errors == ["page.txt: " + reason])
    }

    @Test func aMissingFileIsReportedAndTheOthersAreRead() throws {
        let work = try Workspace()
        try work.write("there.txt", "có")
        let read = work.read("gone.txt", "there.txt")
        #expect(read.errors == ["gone.txt: no such file or folder"])
        #expect(read.pages.map { $0.text } == ["có"])
    }

    @Test(arguments: [
        ("page", "<!DOCTYPE html><p>một", WebPage.Format.html),
        ("page.dat", "\u{FEFF} <HTML lang=vi>", .html), ("scrape", "Ngày 5/9/2015", .text),
        ("scrape.txt", "<html><body>", .html), ("page.htm", "Ngày 5/9/2015", .html),
    ])
    func aNamedFileIsWhatItsBytesLookLike(
        name: String,
        content: String,
        format: WebPage.Format
    ) throws {
        let work = try Workspace()
        try work.write(name, content)
        #expect(work.read(name).pages.map { $0.page.format } == [format])
    }

    @Test func utf16TextIsText() throws {
        let work = try Workspace()
        let text = "Thủ tướng gặp các nhà báo ở Hà Nội hôm thứ ba".utf16
        let bytes = text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try work.write("a.txt", bytes)
        try work.write("b.txt", [0xFF, 0xFE] + bytes)
        #expect(work.read("").errors.isEmpty)
    }

    @Test func aTruncatedGzipFileSaysWhereItEnds() throws {
        let work = try Workspace()
        let whole = Gzip.compress(Array("<p>một trang</p>".utf8))
        try work.write("a.html.gz", Array(whole.dropLast(9)))
        #expect(
            work.read("a.html.gz").errors
                == ["a.html.gz: gzip stream ends early (byte \(whole.count - 9))"]
        )
    }

    @Test func filesAboveTheLimitAreRefused() throws {
        let work = try Workspace()
        let limits = PageReader.Limits(file: 1 << 20, line: 100)
        try work.write("at.txt", [UInt8](repeating: 0x61, count: 1 << 20))
        try work.write("above.txt", [UInt8](repeating: 0x61, count: 1 << 20 + 1))
        try work.write(
            "bomb.txt.gz",
            Gzip.compress([UInt8](repeating: 0x61, count: 2 << 20))
        )
        let read = work.read("", limits: limits)
        #expect(read.pages.map { $0.page.file } == ["at.txt"])
        #expect(
            read.errors
                == ["above.txt: larger than 1 MB", "bomb.txt.gz: expands to more than 1 MB"]
        )
    }

    @Test func whatIsNeitherFileNorFolderIsRefused() {
        let results = Array(PageReader().pages(in: ["/dev/zero"]))
        #expect(
            results == [
                .failure(UnreadableInput(name: "/dev/zero", reason: "not a file or a folder"))
            ]
        )
    }
}
