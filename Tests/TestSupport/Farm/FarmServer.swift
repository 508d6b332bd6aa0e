import NIOCore
import NIOPosix

/// A server on loopback that speaks plain HTTP/1.1 byte by byte, so that it can be as broken as servers are.
///
/// All hosts of a farm share its port: a client's resolver sends their names here, `Host` tells them apart.
public enum FarmServer {
    /// Runs a farm on a free port of 127.0.0.1 while `body` runs.
    public static func run<T: Sendable>(
        _ answer: @escaping @Sendable (FarmRequest) -> FarmAnswer,
        _ body: (Int) async throws -> T
    ) async throws -> T {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(FarmHandler(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let result = try await body(channel.localAddress?.port ?? 0)
            try await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }
}

/// Reads requests and writes answers, one after the other.
private final class FarmHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: @Sendable (FarmRequest) -> FarmAnswer
    private var waiting: [UInt8] = []

    init(_ answer: @escaping @Sendable (FarmRequest) -> FarmAnswer) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        waiting += Array(buffer.readableBytesView)
        // Somebody who wants to speak TLS is told in plain words that this is no place for it, as web servers do.
        if waiting.first == 0x16 {
            let words = Array("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".utf8)
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: words)), promise: nil)
            context.close(promise: nil)
            return
        }
        while let request = nextRequest() {
            guard send(answer(request), context) else { return }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func nextRequest() -> FarmRequest? {
        let end = Array("\r\n\r\n".utf8)
        guard let place = waiting.firstRange(of: end) else { return nil }
        let head = String(decoding: waiting[..<place.lowerBound], as: UTF8.self)
        waiting.removeSubrange(..<place.upperBound)
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
        let words = (lines.popFirst() ?? "").split(separator: " ")
        guard words.count == 3 else { return nil }
        var fields: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            fields[line[..<colon].lowercased()] = String(value)
        }
        return FarmRequest(method: String(words[0]), path: String(words[1]), fields: fields)
    }

    /// Sends an answer; false where nothing more can come on this connection.
    private func send(_ answer: FarmAnswer, _ context: ChannelHandlerContext) -> Bool {
        switch answer.fault {
        case .reset:
            context.close(promise: nil)
            return false
        case .silence: return false
        case .noise:
            let noise = Array("SSH-2.0-farm\r\nno HTTP at all\r\n\r\n".utf8)
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: noise)), promise: nil)
            context.close(promise: nil)
            return false
        default: break
        }
        let (bytes, isLast) = answer.wire
        let written = context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)))
        guard isLast else { return answer.fault != .drip }
        let channel = context.channel
        written.whenComplete { _ in channel.close(promise: nil) }
        return false
    }
}
