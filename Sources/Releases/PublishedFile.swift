import Digests

/// One file of a release.
struct PublishedFile: Hashable, Sendable {
    /// Below the tree, with `/` between folders.
    let path: String
    let digest: Digest
    let size: Int64
    /// When its bytes were written, in nanoseconds since 1970.
    let modified: Int64
    /// The last release whose pages ask for it. An earlier one than its own keeps it for those who read a page of
    /// that release a moment ago.
    let owner: Int
}
