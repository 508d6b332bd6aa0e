internal import AsyncHTTPClient
import Foundation
internal import NIOCore
internal import NIOHTTP1
import News

/// Sends requests over the network.
///
/// A host's addresses are looked up and looked at, then one of them is connected to: each host has a client of its own that knows
/// its name under that address only, so that a name that means another machine a moment later changes nothing.
public actor NetworkExchanger: Exchanging {
    private struct Client {
        var client: HTTPClient
        var address: IPAddress
        var underWay: Int
        var used: Int
    }

    private let settings: FetchSettings
    private let resolver: any HostResolver
    private var clients: [String: Client] = [:]
    private var turn = 0

    /// Most hosts to which connections are kept.
    private static let mostClients = 48

    /// Makes a sender.
    public init(settings: FetchSettings, resolver: any HostResolver = SystemResolver()) {
        self.settings = settings
        self.resolver = resolver
    }

    /// Closes all connections; the sender cannot be used afterwards.
    public func close() async {
        let open = clients.values.map(\.client)
        clients = [:]
        for client in open { try? await client.shutdown() }
    }

    /// Sends a request and waits for its answer, at most as long as the settings allow.
    public func answer(to exchange: Exchange) async -> ExchangeResult {
        let host = exchange.address.host
        let addresses = await resolver.addresses(of: host)
        guard let first = addresses.first else { return .failed(.unknownHost(host)) }
        for address in addresses {
            if let place = settings.addressGuard.refusal(of: address) {
                return .failed(.privateAddress(host: host, place: place))
            }
        }
        var result = await answer(to: exchange, at: first)
        // Many machines have a name of version 6 and no way to use it.
        if case .failed(.noConnection) = result, addresses.count > 1 {
            result = await answer(to: exchange, at: addresses[1])
        }
        return result
    }

    private func answer(to exchange: Exchange, at address: IPAddress) async -> ExchangeResult {
        let host = exchange.address.host
        let client = await client(host, at: address)
        let limit = settings.timeLimit
        let request = Wire.request(exchange, agent: settings.userAgent)
        let result = await withTaskGroup(of: ExchangeResult?.self) { group in
            group.addTask { await Wire.send(request, exchange, by: client, limit: limit) }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(limit))
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        clients[host]?.underWay -= 1
        return result ?? .failed(.timedOut(host: host, milliseconds: limit))
    }

    /// The client that knows a host under one address.
    private func client(_ host: String, at address: IPAddress) async -> HTTPClient {
        turn += 1
        if clients[host]?.address == address, let known = clients[host]?.client {
            clients[host]?.used = turn
            clients[host]?.underWay += 1
            return known
        }
        var left: [HTTPClient] = []
        if let old = clients.removeValue(forKey: host) { left.append(old.client) }
        while clients.count >= Self.mostClients,
            let oldest = clients.filter({ $0.value.underWay <= 0 })
                .min(by: { $0.value.used < $1.value.used })
        {
            clients[oldest.key] = nil
            left.append(oldest.value.client)
        }
        let client = Wire.client(host, at: address, settings)
        clients[host] = Client(client: client, address: address, underWay: 1, used: turn)
        for client in left { try? await client.shutdown() }
        return client
    }
}

/// What of a request needs no state.
private enum Wire {
    static func client(
        _ host: String,
        at address: IPAddress,
        _ settings: FetchSettings
    ) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        // Redirects are followed by the queue, which looks at every hop; bodies are expanded under limits of ours.
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .disabled
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .milliseconds(settings.connectLimit)
        configuration.timeout.read = .milliseconds(settings.timeLimit)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
        configuration.connectionPool.idleTimeout = .seconds(10)
        configuration.maximumUsesPerConnection = 100
        if host != address.description { configuration.dnsOverride = [host: address.description] }
        return HTTPClient(
            eventLoopGroupProvider: .shared(HTTPClient.defaultEventLoopGroup),
            configuration: configuration
        )
    }

    static func request(_ exchange: Exchange, agent: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: exchange.address.description)
        request.headers.add(name: "User-Agent", value: agent)
        request.headers.add(
            name: "Accept",
            value: "text/html, application/xhtml+xml, application/xml, application/rss+xml, "
                + "application/atom+xml, application/feed+json, */*;q=0.5"
        )
        request.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
        if let etag = exchange.etag.flatMap(fieldValue) {
            request.headers.add(name: "If-None-Match", value: etag)
        }
        if let date = exchange.lastModified.flatMap(fieldValue) {
            request.headers.add(name: "If-Modified-Since", value: date)
        }
        return request
    }

    /// A value that can stand in a field: what a server sent comes back, but never as another field.
    private static func fieldValue(_ text: String) -> String? {
        let isSound = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        return isSound && !text.isEmpty && text.utf8.count < 1024 ? text : nil
    }

    static func send(
        _ request: HTTPClientRequest,
        _ exchange: Exchange,
        by client: HTTPClient,
        limit: Int64
    ) async -> ExchangeResult {
        let host = exchange.address.host
        do {
            let response = try await client.execute(request, timeout: .milliseconds(limit))
            let fields = HeaderFields(response.headers.map { ($0.name, $0.value) })
            let status = Int(response.status.code)
            guard (200...299).contains(status) else {
                return .answer(status: status, fields: fields, body: [])
            }
            let isCut = exchange.isCutAtLimit
            if !isCut, let length = fields["Content-Length"].flatMap({ Int($0) }),
                length > exchange.limit
            {
                throw BodyReader.Problem.tooLarge
            }
            var reader: BodyReader?
            for try await piece in response.body {
                let bytes = Array(piece.readableBytesView)
                if reader == nil {
                    reader = try BodyReader(
                        fields,
                        start: bytes,
                        limit: exchange.limit,
                        isCut: isCut
                    )
                }
                try reader?.add(bytes)
                if reader?.isFull ?? false { break }
            }
            try reader?.finish()
            try Task.checkCancellation()
            return .answer(status: status, fields: fields, body: reader?.bytes ?? [])
        } catch {
            return .failed(failure(error, exchange, host: host, limit: limit))
        }
    }

    private static func failure(
        _ error: any Error,
        _ exchange: Exchange,
        host: String,
        limit: Int64
    ) -> FetchFailure {
        switch error {
        case BodyReader.Problem.tooLarge:
            return .tooLarge(exchange.address.description, limit: exchange.limit)
        case BodyReader.Problem.unreadable(let reason):
            return .unreadable(host: host, reason: reason)
        case let error as HTTPClientError:
            switch error {
            case .connectTimeout:
                return .noConnection(host: host, reason: "it did not come about in time")
            case .deadlineExceeded, .readTimeout, .cancelled, .getConnectionFromPoolTimeout:
                return .timedOut(host: host, milliseconds: limit)
            case .remoteConnectionClosed: return .cutShort(host: host)
            case .tlsHandshakeTimeout:
                return .insecure(host: host, reason: "it did not come about in time")
            default: return .unreadable(host: host, reason: error.description)
            }
        case is CancellationError: return .timedOut(host: host, milliseconds: limit)
        case HTTPParserError.invalidEOFState: return .cutShort(host: host)
        case let error as HTTPParserError:
            return .unreadable(host: host, reason: "\(error)")
        case let error as IOError:
            return isCut(error)
                ? .cutShort(host: host) : .noConnection(host: host, reason: words(error.errnoCode))
        default: return other(error, host: host)
        }
    }

    /// Errors of the layers below, whose types are not to be named here.
    private static func other(_ error: any Error, host: String) -> FetchFailure {
        let kind = String(reflecting: type(of: error))
        if kind.contains("SSL") { return .insecure(host: host, reason: "\(error)") }
        if kind.contains("NIOConnectionError") {
            return .noConnection(host: host, reason: "nobody answers there")
        }
        return .cutShort(host: host)
    }

    private static func isCut(_ error: IOError) -> Bool {
        error.errnoCode == ECONNRESET || error.errnoCode == EPIPE
    }

    private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
