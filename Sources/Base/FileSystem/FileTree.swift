import Glibc

/// A file below a folder.
public struct FileEntry: Sendable, Hashable {
    /// The path relative to the folder that was walked, with `/` as separator.
    public let path: String
    /// The kind of entry: a regular file, or something that is never read.
    public let kind: EntryKind
    /// The stamp at the time of the walk; see ``stampedFilesBelow(_:skipping:)``.
    public internal(set) var stamp: FileStamp?
    /// The device number of the file's disk, if it has a stamp.
    public internal(set) var device: UInt64 = 0

    /// Creates an entry from a path relative to the folder that was walked, by default without a stamp.
    public init(path: String, kind: EntryKind, stamp: FileStamp? = nil, device: UInt64 = 0) {
        self.path = path
        self.kind = kind
        self.stamp = stamp
        self.device = device
    }

    /// The kind of file.
    public enum EntryKind: Sendable {
        case file
        /// A symbolic link, device, or socket, which is never followed or read.
        case other
    }
}

/// Returns all files below a folder, in the byte order of their paths.
///
/// - Parameter skipping: Returns whether to skip a file or folder, given its name.
public func filesBelow(_ folder: String, skipping: (String) -> Bool = { _ in false }) throws(FileError) -> [FileEntry] {
    var entries: [FileEntry] = []
    var pending = [""]
    while let relative = pending.popLast() {
        for (name, kind) in try namesIn(relative.isEmpty ? folder : folder + "/" + relative) where !skipping(name) {
            let path = relative.isEmpty ? name : relative + "/" + name
            switch kind {
            case .folder: pending.append(path)
            case .file: entries.append(FileEntry(path: path, kind: .file))
            case .other: entries.append(FileEntry(path: path, kind: .other))
            }
        }
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

/// Returns all files below a folder, each with its stamp.
public func stampedFilesBelow(_ folder: String, skipping: (String) -> Bool) throws(FileError) -> [FileEntry] {
    var entries = try filesBelow(folder, skipping: skipping)
    for (index, found) in stampsAndDevices(of: entries.lazy.map(\.path), in: folder).enumerated() {
        guard let found else { continue }
        (entries[index].stamp, entries[index].device) = (found.stamp, found.device)
    }
    return entries
}

/// Returns the absolute path of an existing or future item, with symbolic links resolved.
public func fullPath(_ path: String) -> String {
    if let full = realpath(path.isEmpty ? "." : path, nil) {
        defer { free(full) }
        return String(cString: full)
    }
    let (folder, name) =
        path.lastIndex(of: "/").map {
            (String(path[..<$0]), String(path[path.index(after: $0)...]))
        } ?? ("", path)
    // An empty folder would be the working directory rather than the root.
    if folder.isEmpty, path.hasPrefix("/") { return path }
    return name.isEmpty ? fullPath(folder) : fullPath(folder) + "/" + name
}

/// The kind of item that a name in a folder refers to; a symbolic link is `other`.
public enum NameKind: Sendable { case file, folder, other }

/// Returns the names in a folder, in unspecified order.
public func namesIn(_ folder: String) throws(FileError) -> [(String, NameKind)] {
    guard let stream = opendir(folder) else { throw FileError("list", folder) }
    defer { closedir(stream) }
    var names: [(String, NameKind)] = []
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw FileError("list", folder) }
            return names
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        names.append((name, kind(of: entry.pointee.d_type, at: folder + "/" + name)))
    }
}

private func kind(of type: UInt8, at path: String) -> NameKind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_UNKNOWN):
        var status = stat()
        guard lstat(path, &status) == 0 else { return .other }
        return status.st_mode & S_IFMT == S_IFREG ? .file : status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    default: return .other
    }
}
