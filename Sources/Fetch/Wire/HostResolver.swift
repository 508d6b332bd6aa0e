import Foundation

/// Finds the network addresses of hosts.
public protocol HostResolver: Sendable {
    /// The addresses of a host, the preferred one first; none where it has none.
    func addresses(of host: String) async -> [IPAddress]
}

/// Asks the system, in the order that it prefers (RFC 6724).
public struct SystemResolver: HostResolver {
    /// Makes a resolver.
    public init() {}

    /// The addresses of a host.
    public func addresses(of host: String) async -> [IPAddress] {
        if let address = IPAddress(host) { return [address] }
        // The system's call blocks, for seconds where a name server does not answer.
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Self.lookUp(host)) }
        }
    }

    private static func lookUp(_ host: String) -> [IPAddress] {
        var hints = addrinfo()
        #if canImport(Glibc)
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
        hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [IPAddress] = []
        var next = list
        while let entry = next {
            let info = entry.pointee
            next = info.ai_next
            guard let socket = info.ai_addr else { continue }
            let raw = UnsafeRawBufferPointer(start: socket, count: Int(info.ai_addrlen))
            // The address follows family and port, in version 6 the flow label, too.
            let place = info.ai_family == AF_INET ? 4..<8 : 8..<24
            guard raw.count >= place.upperBound,
                let address = IPAddress(bytes: Array(raw[place]))
            else { continue }
            if !found.contains(address) { found.append(address) }
        }
        return found
    }
}
