/// The head of an HTTP/1.1 request (RFC 9112). Request bodies are not supported.
package struct Request: Sendable {
    /// The method, in uppercase: `GET`.
    package let method: String
    /// The path and query as sent, still percent-encoded.
    package let target: String
    /// Header values by lowercase name; values with the same name are joined with commas.
    private let headers: [String: String]
    /// Whether this is an HTTP/1.0 request, for which the connection is closed after the response by default.
    private let isOld: Bool

    /// Creates an HTTP/1.1 request, whose target is percent-encoded and whose header names may have any case.
    package init(method: String = "GET", target: String, headers: [String: String] = [:]) {
        self.method = method
        self.target = target
        self.headers = Dictionary(
            headers.map { ($0.lowercased(), $1) }, uniquingKeysWith: { first, second in first + ", " + second })
        isOld = false
    }

    /// Parses the lines before the empty line; returns nil if they are not a valid request.
    package init?(head: some Sequence<UInt8>) {
        // Decoding never fails: invalid UTF-8 becomes U+FFFD, which no valid method, version, or header name contains.
        let text = String(decoding: Array(head), as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let first = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard first.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(first[2]),
            !first[0].isEmpty, first[0].utf8.allSatisfy({ $0 &- 0x41 < 26 }), first[1].hasPrefix("/"),
            first[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
                line[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { return nil }
            let value = String(line[line.index(after: colon)...].trimmed)
            headers[line[..<colon].lowercased(), default: ""] +=
                (headers[line[..<colon].lowercased()] == nil ? "" : ", ") + value
        }
        method = String(first[0])
        target = String(first[1])
        self.headers = headers
        isOld = first[2] == "HTTP/1.0"
        if first[2] == "HTTP/1.1", header("host") == nil { return nil }
    }

    /// Returns the value of a header; nil if absent. `name` must be lowercase.
    package func header(_ name: String) -> String? { headers[name] }

    /// Whether more requests may follow on the connection. None can follow a body, since bodies are not read.
    var keepsConnection: Bool {
        let connectionOption = header("connection")?.lowercased() ?? ""
        let closes = isOld ? !connectionOption.contains("keep-alive") : connectionOption.contains("close")
        let hasBody = header("transfer-encoding") != nil || (header("content-length") ?? "0") != "0"
        return !closes && !hasBody
    }

    /// Whether the request is addressed to this computer. The name of another host means that a page from elsewhere had
    /// its name resolved to the loopback address (DNS rebinding).
    var isForLoopback: Bool {
        guard var host = header("host")?.lowercased()[...] else { return true }
        if let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber) {
            host = host[..<colon]
        }
        return ["localhost", "127.0.0.1", "[::1]"].contains(host)
    }
}

extension Substring {
    /// The text without leading and trailing spaces and tabs.
    var trimmed: Substring {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var text = drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }
}
