import Hosting

/// What is answered.
package struct Response: Sendable {
    package var status: Status
    /// Without those that every answer has.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// The body that HEAD leaves out still has its length told.
    var hidesBody = false

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

    /// One plain sentence.
    init(_ status: Status, _ sentence: String, headers: [(name: String, value: String)] = []) {
        let type = [(name: "Content-Type", value: "text/plain; charset=utf-8")]
        self.init(status, headers: type + headers, body: Array((sentence + "\n").utf8))
    }

    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The message as it goes over the wire. What is previewed changes all the time: browsers ask each time
    /// whether it did.
    func bytes(keepsConnection: Bool) -> [UInt8] {
        var head = Self.head(status, headers)
        if status != .notModified { head += "Content-Length: \(body.count)\r\n" }
        head += "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + (hidesBody ? [] : body)
    }

    /// The beginning of an answer that has no end: server-sent events. A browser that loses them soon asks again.
    static let eventStream = Array(
        (head(.ok, [("Content-Type", "text/event-stream; charset=utf-8")]) + "Connection: close\r\n\r\nretry: 300\n\n")
            .utf8)

    private static func head(_ status: Status, _ headers: [(name: String, value: String)]) -> String {
        let lines = SecurityHeaders.all + [("Cache-Control", "no-cache")] + headers
        return "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
            + lines.map { "\($0.name): \($0.value)\r\n" }.joined()
    }
}
