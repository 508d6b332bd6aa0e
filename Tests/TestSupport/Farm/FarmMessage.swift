/// A request as the farm got it.
public struct FarmRequest: Sendable {
    /// The method.
    public var method: String
    /// Path and query.
    public var path: String
    /// The fields by their names in lower case; of several the last one.
    public var fields: [String: String]

    /// The host that is asked, without a port.
    public var host: String {
        String((fields["host"] ?? "").prefix { $0 != ":" })
    }
}

/// What the farm answers: sound, or broken in one of the ways in which servers break.
public struct FarmAnswer: Sendable {
    /// What is wrong with it.
    public enum Fault: Sendable, Hashable {
        /// Nothing.
        case none
        /// The connection is closed before anything is said.
        case reset
        /// Nothing is ever said; the connection stays open.
        case silence
        /// The answer ends after so many bytes of the body.
        case half(Int)
        /// Another length is stated than the body has.
        case statedLength(Int)
        /// A piece of the body a while, without an end.
        case drip
        /// What comes is no HTTP.
        case noise
    }

    /// The status.
    public var status: Int
    /// The fields.
    public var fields: [(String, String)]
    /// The body.
    public var body: [UInt8]
    /// What is wrong.
    public var fault: Fault

    /// Makes an answer.
    public init(
        _ status: Int = 200,
        fields: [(String, String)] = [],
        body: [UInt8] = [],
        fault: Fault = .none
    ) {
        self.status = status
        self.fields = fields
        self.body = body
        self.fault = fault
    }

    /// An answer with a text.
    public static func text(
        _ text: String,
        type: String = "text/html; charset=utf-8",
        fields: [(String, String)] = []
    ) -> FarmAnswer {
        FarmAnswer(fields: [("Content-Type", type)] + fields, body: Array(text.utf8))
    }

    /// A redirect.
    public static func redirect(_ status: Int, to address: String) -> FarmAnswer {
        FarmAnswer(status, fields: [("Location", address)])
    }

    /// The bytes on the wire, and whether the connection ends after them.
    var wire: (bytes: [UInt8], isLast: Bool) {
        var length = body.count
        var sent = body[...]
        var isLast = false
        switch fault {
        case .half(let count):
            sent = body.prefix(count)
            isLast = true
        case .statedLength(let count):
            length = count
            isLast = true
        case .drip:
            length = 1 << 30
        default: break
        }
        var head = "HTTP/1.1 \(status) \(status == 200 ? "OK" : "Farm")\r\n"
        for (name, value) in fields { head += "\(name): \(value)\r\n" }
        // A 304 has no body and no length of its own.
        if status != 304 { head += "Content-Length: \(length)\r\n" }
        if isLast { head += "Connection: close\r\n" }
        return (Array((head + "\r\n").utf8) + (status == 304 ? [] : Array(sent)), isLast)
    }
}
