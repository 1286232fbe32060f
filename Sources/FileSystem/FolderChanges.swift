/// What changed below a folder.
public struct FolderChanges: Sendable, Equatable {
    /// Files that are new, changed or gone, relative to the folder, with `/` between folders.
    public var files: Set<String> = []
    /// More changed than can be told file by file: too much at once, or the folder itself was replaced.
    public var isEverything = false
    /// A folder that came and could not be watched: what changes in it will not be told.
    public var unwatched: FileError?

    public init() {}

    public var isEmpty: Bool { files.isEmpty && !isEverything && unwatched == nil }

    mutating func add(_ other: FolderChanges) {
        files.formUnion(other.files)
        if other.isEverything { isEverything = true }
        unwatched = unwatched ?? other.unwatched
    }
}
