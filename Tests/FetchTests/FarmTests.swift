import Archive
import News
import TestSupport
import Testing

@testable import Fetch

/// Every way in which servers are broken, over real connections on loopback.
struct FarmTests {
    /// Sends all names to loopback, but for those that are told otherwise.
    struct Names: HostResolver {
        var places: [String: [IPAddress]] = [:]

        func addresses(of host: String) async -> [IPAddress] {
            if let address = IPAddress(host) { return [address] }
            return places[host] ?? [IPAddress("127.0.0.1")].compactMap { $0 }
        }
    }

    static func settings() -> FetchSettings {
        var settings = FetchSettings()
        settings.contact = "test@example.org"
        // Many tests share the processor: only those of slow servers wait for less.
        settings.timeLimit = 60_000
        settings.connectLimit = 60_000
        settings.addressGuard = AddressGuard(
            exceptions: Set([IPAddress("127.0.0.1")].compactMap { $0 })
        )
        return settings
    }

    /// Sends one request to a farm that answers with `answer`.
    private func ask(
        _ answer: FarmAnswer,
        limit: Int = 1 << 20,
        isCut: Bool = false,
        scheme: String = "http",
        _ settings: FetchSettings = FarmTests.settings()
    ) async throws -> ExchangeResult {
        let farm: @Sendable (FarmRequest) -> FarmAnswer = { _ in answer }
        return try await FarmServer.run(farm) { port in
            let exchanger = NetworkExchanger(settings: settings, resolver: Names())
            let address = try #require(FetchAddress("\(scheme)://h.example:\(port)/x"))
            let exchange = Exchange(ticket: 1, address: address, limit: limit, isCutAtLimit: isCut)
            let result = await exchanger.answer(to: exchange)
            await exchanger.close()
            return result
        }
    }

    private func failure(_ result: ExchangeResult) -> FetchFailure? {
        if case .failed(let failure) = result { return failure }
        return nil
    }

    private func body(_ result: ExchangeResult) -> [UInt8]? {
        if case .answer(_, _, let body) = result { return body }
        return nil
    }

    @Test func aSoundAnswerArrivesWhole() async throws {
        let text = String(repeating: "Tin tức. ", count: 20_000)
        let result = try await ask(.text(text))
        #expect(body(result) == Array(text.utf8))
    }

    @Test func whoAsksIsSaidAndTheHostIsNamed() async throws {
        let (requests, continuation) = AsyncStream<FarmRequest>.makeStream()
        let farm: @Sendable (FarmRequest) -> FarmAnswer = {
            continuation.yield($0)
            return .text("x")
        }
        try await FarmServer.run(farm) { port in
            let exchanger = NetworkExchanger(settings: Self.settings(), resolver: Names())
            let address = try #require(
                FetchAddress("http://h.example:\(port)/x?a=1&utm_medium=rss")
            )
            _ = await exchanger.answer(
                to: Exchange(
                    ticket: 1,
                    address: address,
                    etag: "\"7\"",
                    lastModified: "a\r\nX-Evil: 1",
                    limit: 100
                )
            )
            await exchanger.close()
        }
        var iterator = requests.makeAsyncIterator()
        let request = try #require(await iterator.next())
        #expect(request.path == "/x?a=1")
        #expect(request.host == "h.example")
        #expect(request.fields["user-agent"] == "dateline/0.1 (+mailto:test@example.org)")
        #expect(request.fields["accept-encoding"] == "gzip, deflate")
        #expect(request.fields["if-none-match"] == "\"7\"")
        #expect(request.fields["if-modified-since"] == nil)
        #expect(request.fields["x-evil"] == nil)
    }

    @Test(arguments: ["gzip", "x-gzip", "deflate"])
    func compressedBodiesAreExpanded(coding: String) async throws {
        let text = Array(String(repeating: "Nhiều lần như nhau. ", count: 3000).utf8)
        let packed = Gzip.compress(text)
        // Without the wrapper of gzip the rest is bare deflate.
        let bytes = coding == "deflate" ? Array(packed[10..<(packed.count - 8)]) : packed
        let answer = FarmAnswer(fields: [("Content-Encoding", coding)], body: bytes)
        #expect(body(try await ask(answer)) == text)
    }

    @Test func aBodyThatOnlySaysItIsCompressedIsTakenAsItIs() async throws {
        let answer = FarmAnswer(fields: [("Content-Encoding", "gzip")], body: Array("<p>x".utf8))
        #expect(body(try await ask(answer)) == Array("<p>x".utf8))
    }

    @Test func aBombIsLeftBeforeItExpands() async throws {
        let bomb = Gzip.compress([UInt8](repeating: 0x20, count: 8 << 20))
        let fields = [("Content-Encoding", "gzip")]
        let small = try await ask(FarmAnswer(fields: fields, body: bomb))
        guard case .tooLarge = failure(small) else { return #expect(Bool(false)) }
        // Within the size, but expanding beyond what texts do.
        let ratio = try await ask(FarmAnswer(fields: fields, body: bomb), limit: 1 << 30)
        guard case .tooLarge = failure(ratio) else { return #expect(Bool(false)) }
        let twice = try await ask(
            FarmAnswer(fields: [("Content-Encoding", "gzip, gzip")], body: Gzip.compress(bomb))
        )
        guard case .tooLarge = failure(twice) else { return #expect(Bool(false)) }
    }

    @Test func aBodyBeyondTheLimitIsRefusedOrCut() async throws {
        let body = [UInt8](repeating: 0x61, count: 5000)
        let refused = try await ask(FarmAnswer(body: body), limit: 4000)
        guard case .tooLarge = failure(refused) else { return #expect(Bool(false)) }
        let cut = try await ask(FarmAnswer(body: body), limit: 4000, isCut: true)
        #expect(self.body(cut)?.count == 4000)
    }

    @Test func aStatedLengthOfTerabytesIsRefusedAtOnce() async throws {
        let result = try await ask(
            FarmAnswer(body: [0x61], fault: .statedLength(10_000_000_000_000))
        )
        guard case .tooLarge = failure(result) else { return #expect(Bool(false)) }
    }

    @Test(arguments: [FarmAnswer.Fault.half(3), .statedLength(4000), .reset, .half(0)])
    func anAnswerThatBreaksOffIsNoAnswer(fault: FarmAnswer.Fault) async throws {
        let result = try await ask(FarmAnswer(body: Array("abcdef".utf8), fault: fault))
        #expect(failure(result) == .cutShort(host: "h.example"))
    }

    @Test func acompressedBodyThatBreaksOffIsDamaged() async throws {
        let packed = Gzip.compress(Array("Một bài báo dài hơn một chút.".utf8))
        let result = try await ask(
            FarmAnswer(fields: [("Content-Encoding", "gzip")], body: Array(packed.dropLast(9)))
        )
        guard case .unreadable = failure(result) else { return #expect(Bool(false)) }
    }

    @Test func anotherCompressionThanAskedForIsNamed() async throws {
        let result = try await ask(FarmAnswer(fields: [("Content-Encoding", "br")], body: [1, 2]))
        #expect(failure(result)?.description.contains("br compression") == true)
    }

    @Test(arguments: [FarmAnswer.Fault.silence, .drip])
    func aServerThatDoesNotComeToItsEndIsLeft(fault: FarmAnswer.Fault) async throws {
        var settings = Self.settings()
        settings.timeLimit = 1500
        let result = try await ask(FarmAnswer(body: [0x61], fault: fault), limit: 2 << 30, settings)
        #expect(failure(result) == .timedOut(host: "h.example", milliseconds: 1500))
    }

    @Test func whatIsNoHTTPIsNotTakenForIt() async throws {
        guard let failure = failure(try await ask(FarmAnswer(fault: .noise))) else {
            return #expect(Bool(false))
        }
        #expect(!failure.isFinal)
    }

    @Test func encryptionThatIsNoneIsInsecure() async throws {
        let result = try await ask(.text("x"), scheme: "https")
        guard case .insecure = failure(result) else {
            Issue.record("\(result)")
            return
        }
    }

    @Test func nobodyThereIsNoConnection() async throws {
        let farm: @Sendable (FarmRequest) -> FarmAnswer = { _ in .text("x") }
        let port = try await FarmServer.run(farm) { $0 }
        let exchanger = NetworkExchanger(settings: Self.settings(), resolver: Names())
        let address = try #require(FetchAddress("http://h.example:\(port)/"))
        let result = await exchanger.answer(to: Exchange(ticket: 1, address: address, limit: 1))
        await exchanger.close()
        guard case .noConnection = failure(result) else {
            Issue.record("\(result)")
            return
        }
        #expect(failure(result)?.isOfNetwork == true)
    }

    @Test(arguments: [
        ["10.0.0.1"], ["::ffff:192.168.0.1"], ["169.254.169.254"], ["fd00::1"],
        ["93.184.216.34", "10.0.0.1"],
    ])
    func aNameThatLeadsInsideIsNotConnectedTo(places: [String]) async throws {
        let names = Names(places: ["h.example": places.compactMap { IPAddress($0) }])
        let exchanger = NetworkExchanger(settings: Self.settings(), resolver: names)
        let address = try #require(FetchAddress("http://h.example/"))
        let result = await exchanger.answer(to: Exchange(ticket: 1, address: address, limit: 1))
        await exchanger.close()
        guard case .privateAddress = failure(result) else {
            Issue.record("\(result)")
            return
        }
    }

    @Test(arguments: ["localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "127.1"])
    func loopbackIsRefusedInAllSpellings(host: String) async throws {
        // The system's own resolver decides what these spellings mean.
        let exchanger = NetworkExchanger(settings: FetchSettings())
        guard let address = FetchAddress("http://\(host):9/") else { return }
        let result = await exchanger.answer(to: Exchange(ticket: 1, address: address, limit: 1))
        await exchanger.close()
        switch failure(result) {
        case .privateAddress, .unknownHost: break
        default: Issue.record("\(result)")
        }
    }

    @Test func aHostWithoutAnAddressIsUnknown() async throws {
        let names = Names(places: ["h.example": []])
        let exchanger = NetworkExchanger(settings: Self.settings(), resolver: names)
        let address = try #require(FetchAddress("http://h.example/"))
        let result = await exchanger.answer(to: Exchange(ticket: 1, address: address, limit: 1))
        await exchanger.close()
        #expect(failure(result) == .unknownHost("h.example"))
    }
}
