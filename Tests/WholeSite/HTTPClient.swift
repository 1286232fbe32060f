import Foundation
import Glibc

/// A connection to a server on this computer, over which bytes go as a test writes them.
final class HTTPClient {
    private let socket: Int32
    private var received: [UInt8] = []

    struct Answer {
        var status: Int
        var headers: [String: String]
        var body: String
    }

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // Nothing in these tests takes so long.
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw Program.Failure(reason: "no connection: \(String(cString: strerror(errno)))") }
    }

    deinit { close(socket) }

    func send(_ text: String) { _ = text.withCString { Glibc.send(socket, $0, strlen($0), Int32(MSG_NOSIGNAL)) } }

    /// Asks for one address, and keeps the connection.
    func get(_ target: String, method: String = "GET", _ headers: String...) throws -> Answer {
        send("\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n")
        return try answer(hasBody: method != "HEAD")
    }

    /// The next answer.
    func answer(hasBody: Bool = true) throws -> Answer {
        let lines = try text(through: "\r\n\r\n").components(separatedBy: "\r\n").filter { !$0.isEmpty }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let length = hasBody ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
        while received.count < length { try receive() }
        defer { received.removeFirst(length) }
        return Answer(
            status: Int(lines[0].split(separator: " ")[1]) ?? 0, headers: headers,
            body: String(decoding: received[..<length], as: UTF8.self))
    }

    /// Everything up to and with a text.
    func text(through end: String) throws -> String {
        while true {
            if let range = received.firstRange(of: Array(end.utf8)) {
                defer { received.removeFirst(range.upperBound) }
                return String(decoding: received[..<range.upperBound], as: UTF8.self)
            }
            try receive()
        }
    }

    /// Whether the server has closed the connection, and sent nothing more.
    var isClosed: Bool { received.isEmpty && (try? receive()) == nil }

    private func receive() throws {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &piece, piece.count, 0)
        guard count > 0 else { throw Program.Failure(reason: count == 0 ? "closed" : "nothing came") }
        received += piece[..<count]
    }
}
