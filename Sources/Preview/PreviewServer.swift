import FlyingSocks
import FoundationEssentials
import Glibc

/// Brings requests from this computer, and from nowhere else, to a site and its answers back.
///
/// Sockets are a library's; messages are ours: an answer leaves in one piece, so that no half of it waits for the
/// other, and what is no request is told so.
package struct PreviewServer: Sendable {
    package enum Failure: Error {
        /// Another program listens on the port.
        case portTaken
        case system(String)
    }

    /// The port listened on, which the system chose if it was asked for port 0.
    package let port: UInt16
    private let listeners: [AsyncSocket]
    private let pool: SocketPool<ePoll>

    /// Listens at once; connections wait until ``run(_:)``.
    package init(port: UInt16) async throws(Failure) {
        let pool: SocketPool<ePoll> = .ePoll()
        do {
            try await pool.prepare()
            let first = try Self.listener(.inet(ip4: "127.0.0.1", port: port), pool: pool)
            guard case .ip4(_, let port) = try first.socket.sockname() else { throw SocketError.unsupportedAddress }
            self.port = port
            // A computer may have no IPv6, or the port taken there.
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
        // Connections have it from the listener: a short answer does not wait for more.
        try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try socket.bind(to: address)
        try socket.listen()
        return try AsyncSocket(socket: socket, pool: pool)
    }

    /// Answers until the task is cancelled.
    package func run(_ site: PreviewSite) async {
        // Whoever writes to a browser that is gone is told so by the write.
        signal(SIGPIPE, SIG_IGN)
        await withDiscardingTaskGroup { group in
            group.addTask { try? await pool.run() }
            for listener in listeners {
                group.addTask {
                    await withDiscardingTaskGroup { connections in
                        while !Task.isCancelled {
                            guard let socket = try? await listener.accept() else {
                                // No more files may be open for now; browsers close theirs in the end.
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
