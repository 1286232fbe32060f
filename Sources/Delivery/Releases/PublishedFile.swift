import Digests

/// A file of a release.
struct PublishedFile: Hashable, Sendable {
    /// The path relative to the tree, with `/` as separator.
    let path: String
    let digest: Digest
    let size: Int64
    /// The time at which the contents were written, in nanoseconds since 1970.
    let modified: Int64
    /// The last release whose pages refer to the file. If it is earlier than the release itself, the file is kept for
    /// readers who have just loaded a page of that release.
    let owner: Int
}
