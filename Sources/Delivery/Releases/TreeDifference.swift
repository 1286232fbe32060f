import Digests

/// The difference between two trees: paths in byte order.
package struct TreeDifference: Sendable {
    /// The paths that only the new tree has, relative to its root.
    package let added: [String]
    /// The paths that both trees have, but with different contents.
    package let changed: [String]
    /// The paths that only the old tree has, relative to its root.
    package let removed: [String]

    /// Whether both trees have the same paths with the same contents.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// Computes the difference from the digests of both trees, by path.
    init(from old: [String: Digest], to new: [String: Digest]) {
        added = Self.sorted(new.keys.filter { old[$0] == nil })
        changed = Self.sorted(new.filter { path, digest in old[path].map { $0 != digest } ?? false }.keys)
        removed = Self.sorted(old.keys.filter { new[$0] == nil })
    }

    private static func sorted(_ paths: some Sequence<String>) -> [String] {
        paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
