import Dispatch
import Glibc
import Synchronization

/// A watcher that reports changes below a folder, a few milliseconds after the last of a burst.
///
/// Changes accumulate until they are taken.
public final class FolderWatch: Sendable {
    /// Yields an element whenever there is something to ``take()``.
    public let signals: AsyncStream<Void>
    private let pending = Mutex(FolderChanges())

    /// The time in milliseconds that a batch of changes stays open for the next change.
    private static let pause: Int32 = 4
    /// The time in milliseconds while a file is being saved: created but not yet written, or moved away to be replaced.
    private static let longPause: Int32 = 80

    /// - Parameter skipping: Returns whether to ignore a file or folder, given its name.
    public init(_ folder: String, skipping: @escaping @Sendable (String) -> Bool = { _ in false }) throws(FileError) {
        // The tree is confined to the queue below.
        nonisolated(unsafe) var tree = try WatchedTree(folder, skipping: skipping)
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        signals = stream
        DispatchQueue(label: "folder watch").async { [weak self] in
            while true {
                var changes = tree.next(within: -1) ?? FolderChanges()
                while let more = tree.next(within: tree.hasIncompleteFiles ? Self.longPause : Self.pause) {
                    changes.add(more)
                }
                tree.settle()
                if changes.isEmpty { continue }
                guard let self else { return continuation.finish() }
                self.pending.withLock { $0.add(changes) }
                continuation.yield()
            }
        }
    }

    /// Returns all changes since the last call.
    public func take() -> FolderChanges {
        pending.withLock { changes in
            defer { changes = FolderChanges() }
            return changes
        }
    }
}
