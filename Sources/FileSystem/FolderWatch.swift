import Dispatch
import Glibc
import Synchronization

/// Tells of changes below a folder, a few milliseconds after the last of those that come together.
///
/// What happens while nobody asks is kept and told at once.
public final class FolderWatch: Sendable {
    /// One element whenever there is something to ``take()``.
    public let signals: AsyncStream<Void>
    private let pending = Mutex(FolderChanges())

    /// How long a batch of changes stays open for the next one.
    private static let pause: Int32 = 4
    /// The same while a file is half way: made and not yet written, or moved off to be replaced. Editors save so.
    private static let longPause: Int32 = 80

    /// - Parameter skipping: names of files and folders that never count, by their last part.
    public init(_ folder: String, skipping: @escaping @Sendable (String) -> Bool = { _ in false }) throws(FileError) {
        // The tree lives on the queue below and nowhere else.
        nonisolated(unsafe) var tree = try WatchedTree(folder, skipping: skipping)
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        signals = stream
        DispatchQueue(label: "folder watch").async { [weak self] in
            while true {
                var changes = tree.next(within: -1) ?? FolderChanges()
                while let more = tree.next(within: tree.isHalfWay ? Self.longPause : Self.pause) { changes.add(more) }
                tree.settle()
                if changes.isEmpty { continue }
                guard let self else { return continuation.finish() }
                self.pending.withLock { $0.add(changes) }
                continuation.yield()
            }
        }
    }

    /// All that changed since the last call.
    public func take() -> FolderChanges {
        pending.withLock { changes in
            defer { changes = FolderChanges() }
            return changes
        }
    }
}
