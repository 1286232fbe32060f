import Hosting

/// An HTTP response.
package struct Response: Sendable {
    /// The status sent in the first line.
    package var status: Status
    /// The headers, apart from those common to all responses.
    package var headers: [(name: String, value: String)]
    /// The content, whose length in bytes is sent as `Content-Length` except with `notModified`.
    package var body: [UInt8]
    /// Whether to omit the body, as for HEAD; its length is still sent.
    var hidesBody = false

    /// A status code (RFC 9110 §15).
    package enum Status: Int, Sendable {
        case ok = 200
        case partial = 206
        case found = 302
        case notModified = 304
        case badRequest = 400
        case notFound = 404
        case methodNotAllowed = 405
        case rangeNotSatisfiable = 416
        case misdirected = 421
        case headersTooLarge = 431

        var phrase: String {
            switch self {
            case .ok: "OK"
            case .partial: "Partial Content"
            case .found: "Found"
            case .notModified: "Not Modified"
            case .badRequest: "Bad Request"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .rangeNotSatisfiable: "Range Not Satisfiable"
            case .misdirected: "Misdirected Request"
            case .headersTooLarge: "Request Header Fields Too Large"
            }
        }
    }

    init(_ status: Status, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Creates a plain text response of one sentence.
    init(_ status: Status, _ sentence: String, headers: [(name: String, value: String)] = []) {
        let type = [(name: "Content-Type", value: "text/plain; charset=utf-8")]
        self.init(status, headers: type + headers, body: Array((sentence + "\n").utf8))
    }

    /// Returns the value of a header; nil if absent. `name` is case-sensitive.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// Returns the encoded message. The previewed site changes all the time, so browsers must revalidate every
    /// response.
    func bytes(keepsConnection: Bool) -> [UInt8] {
        var head = Self.head(status, headers)
        if status != .notModified { head += "Content-Length: \(body.count)\r\n" }
        head += "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + (hidesBody ? [] : body)
    }

    /// The head of a response without end, for server-sent events. A browser that loses the connection soon reconnects.
    static let eventStream = Array(
        (head(.ok, [("Content-Type", "text/event-stream; charset=utf-8")]) + "Connection: close\r\n\r\nretry: 300\n\n")
            .utf8)

    private static func head(_ status: Status, _ headers: [(name: String, value: String)]) -> String {
        let lines = SecurityHeaders.all + [("Cache-Control", "no-cache")] + headers
        return "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
            + lines.map { "\($0.name): \($0.value)\r\n" }.joined()
    }
}
