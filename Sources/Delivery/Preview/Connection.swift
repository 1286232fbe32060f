import FlyingSocks
import FoundationEssentials

/// A browser's connection: a sequence of requests, or a stream of events until the browser disconnects.
struct Connection {
    let socket: AsyncSocket
    let site: PreviewSite

    /// The maximum length of a request's head, in bytes; longer than any browser sends.
    private static let maxHeadSize = 32 << 10
    private static let emptyLine = Array("\r\n\r\n".utf8)

    func run() async {
        defer { try? socket.close() }
        // A broken connection needs no handling.
        try? await exchange()
    }

    private func exchange() async throws {
        var received: [UInt8] = []
        while true {
            guard let end = received.firstRange(of: Self.emptyLine) else {
                if received.count > Self.maxHeadSize {
                    return try await send(Response(.headersTooLarge, "Yêu cầu quá dài."), keepsConnection: false)
                }
                received += try await socket.read(atMost: 4096)
                continue
            }
            guard let request = Request(head: received[..<end.lowerBound]) else {
                return try await send(Response(.badRequest, "Yêu cầu không đọc được."), keepsConnection: false)
            }
            received.removeFirst(end.upperBound)
            if request.target == PreviewSite.eventsPath, request.method == "GET", request.isForLoopback {
                return try await sendEvents()
            }
            try await send(site.answer(request), keepsConnection: request.keepsConnection)
            if !request.keepsConnection { return }
        }
    }

    private func send(_ response: Response, keepsConnection: Bool) async throws {
        try await socket.write(Data(response.bytes(keepsConnection: keepsConnection)))
    }

    /// Sends events until the browser disconnects, which is detected as the end of its input.
    private func sendEvents() async throws {
        try await socket.write(Data(Response.eventStream))
        try await withThrowingTaskGroup { group in
            group.addTask { while try await !socket.read(atMost: 4096).isEmpty {} }
            group.addTask {
                for await event in site.events() { try await socket.write(Data(event.utf8)) }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
