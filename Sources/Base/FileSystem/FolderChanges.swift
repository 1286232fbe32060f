/// The changes below a folder.
public struct FolderChanges: Sendable, Equatable {
    /// Files that were added, changed, or removed, relative to the folder, with `/` as separator.
    public var files: Set<String> = []
    /// Whether anything may have changed, because there were too many changes at once or the folder itself was
    /// replaced.
    public var isEverything = false
    /// The error for a new folder that cannot be watched; changes in it will not be reported.
    public var unwatched: FileError?

    /// Creates a report of no changes.
    public init() {}

    /// Whether there is nothing to report: neither a change nor a folder that cannot be watched.
    public var isEmpty: Bool { files.isEmpty && !isEverything && unwatched == nil }

    mutating func add(_ other: FolderChanges) {
        files.formUnion(other.files)
        if other.isEverything { isEverything = true }
        unwatched = unwatched ?? other.unwatched
    }
}
