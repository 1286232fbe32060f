import FlyingSocks
import FoundationEssentials
import Glibc

/// An HTTP server that answers requests from this computer only.
///
/// The sockets come from a library, but messages are written here: a response is sent in one write, so that no part of
/// it is delayed, and a malformed request gets an error response.
package struct PreviewServer: Sendable {
    /// The reason the server could not be started.
    package enum StartError: Error {
        /// Another program is listening on the port.
        case portTaken
        case system(String)
    }

    /// The port listened on; chosen by the system if port 0 was requested.
    package let port: UInt16
    private let listeners: [AsyncSocket]
    private let pool: SocketPool<ePoll>

    /// Starts listening immediately; connections wait until ``run(_:)`` is called.
    package init(port: UInt16) async throws(StartError) {
        let pool: SocketPool<ePoll> = .ePoll()
        do {
            try await pool.prepare()
            let first = try Self.listener(.inet(ip4: "127.0.0.1", port: port), pool: pool)
            guard case .ip4(_, let port) = try first.socket.sockname() else { throw SocketError.unsupportedAddress }
            self.port = port
            // The computer may lack IPv6, or the port may be taken there.
            let second = try? Self.listener(.inet6(ip6: "::1", port: port), pool: pool)
            listeners = [first] + (second.map { [$0] } ?? [])
            self.pool = pool
        } catch SocketError.failed(_, let code, let message) {
            throw code == EADDRINUSE ? .portTaken : .system(message)
        } catch {
            throw .system("\(error)")
        }
    }

    private static func listener(_ address: some SocketAddress, pool: SocketPool<ePoll>) throws -> AsyncSocket {
        let socket = try Socket(domain: Int32(type(of: address).family))
        try socket.setValue(true, for: .localAddressReuse)
        // Inherited by accepted connections, so that short responses are sent without delay.
        try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try socket.bind(to: address)
        try socket.listen()
        return try AsyncSocket(socket: socket, pool: pool)
    }

    /// Answers requests until the task is canceled.
    package func run(_ site: PreviewSite) async {
        // Writing to a closed connection then fails with an error instead of terminating the process.
        signal(SIGPIPE, SIG_IGN)
        await withDiscardingTaskGroup { group in
            group.addTask { try? await pool.run() }
            for listener in listeners {
                group.addTask {
                    await withDiscardingTaskGroup { connections in
                        while !Task.isCancelled {
                            guard let socket = try? await listener.accept() else {
                                // The limit of open files is reached; browsers will eventually close some connections.
                                try? await Task.sleep(for: .milliseconds(50))
                                continue
                            }
                            connections.addTask { await Connection(socket: socket, site: site).run() }
                        }
                    }
                }
            }
        }
    }
}
