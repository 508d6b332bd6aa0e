import Archive
import News
import TestSupport
import Testing

@Suite struct WARCReaderTests {
    /// How a file is compressed.
    enum Form: CaseIterable {
        case plain
        case memberForEach
        case oneMember
    }

    private func file(_ records: [[UInt8]], _ form: Form = .plain) -> [UInt8] {
        switch form {
        case .plain: Array(records.joined())
        case .memberForEach: records.flatMap { Gzip.compress($0) }
        case .oneMember: Gzip.compress(Array(records.joined()))
        }
    }

    /// What a reader gives, in words: the content of a record, or "offset: problem".
    private func read(_ bytes: [UInt8], content: Int = 1 << 20, head: Int = 4096) -> [String] {
        let limits = WARCReader.Limits(content: content, head: head)
        return WARCReader(ByteInput(bytes), limits: limits).map { result in
            switch result {
            case .success(let record): String(decoding: record.content, as: UTF8.self)
            case .failure(let damage): "\(damage.offset): \(damage)"
            }
        }
    }

    private func record(_ text: String, length: String? = nil) -> [UInt8] {
        SampleArchive.record(length: length, Array(text.utf8))
    }

    @Test(arguments: ["0.17", "0.18", "1.0", "1.1"], Form.allCases)
    func recordsOfEveryVersionAreRead(version: String, form: Form) throws {
        let records = ["một", "", "ba"].map {
            SampleArchive.record(
                "resource",
                "<http://e.org/\($0)>",
                date: "2016-09-30T11:22:00.5+07:00",
                version: version,
                fields: ["X-Folded: a\r\n  b", "warc-x :  c "],
                Array($0.utf8)
            )
        }
        let bytes = file(records, form)
        let read = try WARCReader(ByteInput(bytes)).map { try $0.get() }
        #expect(read.map { String(decoding: $0.content, as: UTF8.self) } == ["một", "", "ba"])
        let last = try #require(read.last)
        #expect(last.kind == .resource)
        #expect(last.address == "http://e.org/ba")
        #expect(last.date?.description == "2016-09-30T04:22:00Z")
        #expect(last.head.firstLine == "WARC/\(version)")
        #expect(last.head["x-folded"] == "a b")
        #expect(last.head["WARC-X"] == "c")
        #expect(last.head["WARC-Y"] == nil)
        let offset =
            switch form {
            case .plain: records[0].count + records[1].count
            case .memberForEach: file(Array(records[..<2]), form).count
            case .oneMember: 0
            }
        #expect(last.offset == offset)
    }

    @Test func lineEndsWithoutReturnsAndAMissingLastOneAreRead() {
        let one = SampleArchive.record(newline: "\n", Array("một".utf8))
        #expect(read(one + one) == ["một", "một"])
        #expect(read(one + Array(one.dropLast(2))) == ["một", "một"])
        #expect(read(Array(record("một").dropLast(4)) + record("hai")) == ["một", "hai"])
    }

    @Test func otherBytesGiveOneReason() {
        #expect(read([]) == [])
        #expect(read(Array("\r\n\r\n".utf8)) == [])
        #expect(read(Array("<html>\n<p>".utf8)) == ["0: no WARC record begins here"])
        #expect(read([0x28, 0xB5, 0x2F, 0xFD, 0, 0]) == ["0: zstd compression cannot be read"])
    }

    @Test(arguments: [
        ("", "its Content-Length is missing or no number"),
        ("-5", "its Content-Length is missing or no number"),
        ("0x10", "its Content-Length is missing or no number"),
        ("99999999999999999999999999", "its Content-Length is missing or no number"),
        ("9223372036854775807", "its Content-Length is missing or no number"),
        ("3", "its content does not end after 3 bytes"),
        ("40", "its content does not end after 40 bytes"),
    ])
    func aWrongLengthCostsOneRecord(length: String, problem: String) {
        let bad = record("chiều dài", length: length)
        for form in Form.allCases {
            let bytes = file([record("một"), bad, record("ba"), record("bốn")], form)
            let at =
                switch form {
                case .plain: record("một").count
                case .memberForEach: Gzip.compress(record("một")).count
                case .oneMember: 0
                }
            // A member that ends before its record does is cut, whatever follows.
            let missing =
                "the file ends \(40 - "chiều dài".utf8.count - 4) bytes before its content does"
            let reason = form == .memberForEach && length == "40" ? missing : problem
            #expect(read(bytes) == ["một", "\(at): \(reason)", "ba", "bốn"], "\(form)")
        }
    }

    @Test func aDeclaredLengthOfTenGigabytesIsBounded() {
        let bad = record("x", length: "10737418240")
        for form in Form.allCases {
            let results = read(file([record("một"), bad, record("ba")], form))
            #expect(results.first == "một")
            // Where one member holds everything, what follows goes by while the end of the record is looked for.
            #expect(results.count == (form == .oneMember ? 2 : 3))
            #expect(form == .oneMember || results.last == "ba")
            let reason = form == .plain ? "before its content does" : "of 10 GB is longer than 1 MB"
            #expect(results[1].contains(reason), "\(results[1])")
        }
    }

    @Test func contentUpToTheLimitIsRead() {
        let most = String(repeating: "a", count: 1000)
        for form in Form.allCases {
            let bytes = file([record(most), record(most + "b"), record("ba")], form)
            let results = read(bytes, content: 1000)
            #expect(results.count == 3)
            #expect(results[0] == most)
            #expect(results[1].hasSuffix("its content of 1001 bytes is longer than 1000 bytes"))
            #expect(results[2] == "ba")
        }
    }

    @Test func fieldsUpToTheLimitAreRead() {
        func long(_ count: Int) -> [UInt8] {
            SampleArchive.record(fields: ["X: " + String(repeating: "x", count: count)], [0x61])
        }
        let whole = long(3000)
        let head = whole.count - 5
        #expect(read(whole, head: head) == ["a"])
        #expect(
            read(long(5000) + record("hai"))
                == ["0: its fields do not end within 4096 bytes", "hai"]
        )
    }

    @Test func bytesBetweenRecordsCostNoRecord() {
        let noise = Array("rác WARC/x\nWARC".utf8)
        let bytes = record("một") + noise + [0x0A] + record("hai")
        let at = record("một").count
        #expect(read(bytes) == ["một", "\(at): no WARC record begins here", "hai"])
    }

    @Test func aFileThatEndsInsideARecordSaysHowMuchIsMissing() {
        let whole = record("một") + record("hai hai")
        #expect(
            read(Array(whole.dropLast(7)))
                == ["một", "\(record("một").count): the file ends 3 bytes before its content does"]
        )
        let head = Array(whole.prefix(record("một").count + 20))
        #expect(read(head) == ["một", "\(record("một").count): the file ends inside its fields"])
        let compressed = file([record("một"), record("hai hai")], .memberForEach)
        let results = read(Array(compressed.dropLast(7)))
        #expect(results.count == 2)
        #expect(results[1].contains("gzip stream ends early (byte \(compressed.count - 7))"))
    }

    @Test func damageInAMemberCostsOneRecord() {
        let records = (0..<5).map {
            record("bản ghi số \($0) " + String(repeating: "ă", count: 300))
        }
        let members = records.map { Gzip.compress($0) }
        let start = members[0].count + members[1].count
        for change in 0..<members[2].count {
            var bytes = Array(members.joined())
            bytes[start + change] ^= 0x41
            let results = read(bytes)
            let kept = results.filter { $0.hasPrefix("bản ghi số") }.map { $0.dropFirst(11).first }
            // A change in a field that nobody reads does no harm.
            #expect(
                kept == ["0", "1", "3", "4"] || kept == ["0", "1", "2", "3", "4"],
                "\(change)"
            )
            let damage = results.first { !$0.hasPrefix("bản ghi số") }
            if kept.count == 4 { #expect(damage?.hasPrefix("\(start): ") == true, "\(change)") }
        }
        // Bytes lost inside a member.
        var cut = Array(members.joined())
        cut.removeSubrange(start + 30..<start + 60)
        #expect(read(cut).filter { $0.hasPrefix("bản ghi số") }.count == 4)
    }

    @Test func recordsInsideAContentAreNotRead() {
        let nested = record("trong")
        let outer = SampleArchive.record("resource", nested)
        for form in Form.allCases {
            let results = read(file([outer, record("hai")], form))
            #expect(results == [String(decoding: nested, as: UTF8.self), "hai"])
        }
        // A compressed archive as content, and its member damaged before it.
        let inner = SampleArchive.record("resource", Gzip.compress(nested))
        let results = read(file([inner, record("hai")], .memberForEach))
        #expect(results.count == 2)
        #expect(results.last == "hai")
    }

    @Test func aBombIsLeftBehind() {
        // 128 MB of zeros behind a record that promises more than the limit: the member is not followed to its end.
        let zeros = [UInt8](repeating: 0, count: 128 << 20)
        let head = record("", length: "\(1 << 40)").dropLast(4)
        let bomb = Gzip.compress(head + zeros)
        let bytes = Gzip.compress(record("một")) + bomb + Gzip.compress(record("ba"))
        let results = read(bytes)
        #expect(results.count == 3)
        #expect(results[1].contains("is longer than 1 MB"))
        #expect(results.last == "ba")
    }

    @Test func anyBytesAreReadToTheirEnd() {
        let records = (0..<4).map {
            SampleArchive.record(SampleArchive.answer(page: "<p>bản ghi \($0)</p>"))
        }
        for form in Form.allCases {
            let bytes = file(records, form)
            for seed in 0..<200 {
                var generator = SeededGenerator(seed: UInt64(seed))
                let results = read(Mutation.mutated(bytes, using: &generator))
                #expect(results.count < 60, "seed \(seed)")
            }
            for count in 0..<bytes.count { _ = read(Array(bytes.prefix(count))) }
        }
    }

    @Test func membersWithinMembersTakeLinearTime() {
        // Stored blocks that hold the beginning of another member, each of which runs to the end of the file and is damaged there.
        let start: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0xFF, 0xFF, 0x00, 0x00]
        let one = start + Array("WARC/1.0\r\n".utf8)
        let bytes = Array([[UInt8]](repeating: one, count: 40_000).joined())
        #expect(read(bytes).count <= 40_000)
    }
}
