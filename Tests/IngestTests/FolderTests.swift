import Archive
import Ingest
import News
import Testing

@Suite struct FolderTests {
    @Test func aFolderIsReadInByteOrderOfItsPaths() throws {
        let work = try Workspace()
        for name in ["b.txt", "a/z.html", "a.txt", "a-b/c.htm", "B.TXT", "a/b/c.txt.gz"] {
            try work.write(
                name,
                name.hasSuffix("gz") ? Gzip.compress(Array(name.utf8)) : Array(name.utf8)
            )
        }
        let read = work.read("")
        #expect(
            read.pages.map { $0.text }
                == ["B.TXT", "a-b/c.htm", "a.txt", "a/b/c.txt.gz", "a/z.html", "b.txt"]
        )
        #expect(read.errors.isEmpty)
    }

    @Test func theNameOfAFileDoesNotDependOnHowItIsReached() throws {
        let work = try Workspace()
        try work.write("in/a.html", "<p>một</p>")
        #expect(work.read("").pages == work.read("in/a.html").pages)
        #expect(work.read("in").pages.first?.page.file == "a.html")
        #expect(work.read("in").pages.first?.page.format == .html)
    }

    @Test func otherFilesInFoldersAreCountedAndPassedOver() throws {
        let work = try Workspace()
        try work.write("page.html", "<p>một</p>")
        try work.write("page_files/frame.html", "<p>quảng cáo</p>")
        try work.write("logo.png", [0x89, 0x50, 0x4E, 0x47])
        try work.write(".hidden.txt", "không")
        try work.write("other_files/kept.txt", "hai")
        let read = work.read("")
        #expect(read.pages.map { $0.text } == ["hai", "<p>một</p>"])
        #expect(read.skipped == 3)
        #expect(read.errors.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func linksInACircleEnd() throws {
        let work = try Workspace()
        try work.write("a/one.txt", "một")
        try work.write("b/two.txt", "hai")
        try work.link("a/up", to: "..")
        try work.link("a/other", to: "../b")
        try work.link("b/other", to: "../a")
        try work.link("loop.txt", to: "loop.txt")
        let read = work.read("")
        #expect(read.pages.map { $0.text }.sorted() == ["hai", "một"])
        #expect(read.errors == ["loop.txt: its symbolic links lead in a circle"])
    }

    @Test func aLinkThatLeadsNowhereIsReported() throws {
        let work = try Workspace()
        try work.link("gone.txt", to: "nowhere.txt")
        #expect(work.read("").errors == ["gone.txt: no such file or folder"])
    }

    @Test func anEmptyFolderHasNoPages() throws {
        let work = try Workspace()
        #expect(work.read("").pages.isEmpty)
        #expect(work.read("").errors.isEmpty)
    }
}
