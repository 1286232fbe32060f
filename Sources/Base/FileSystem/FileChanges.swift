import Glibc

/// The kind of item at a path, without following a symbolic link.
public enum PathStatus: Sendable {
    case missing, file, folder, other
}

/// Returns the kind of item at a path, without following a symbolic link.
public func status(of path: String) -> PathStatus {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
}

/// Throws an error unless entries can be added to and removed from a folder.
public func expectWritable(_ folder: String) throws(FileError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw FileError("write", folder) }
}

/// Creates a folder and its ancestors.
public func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    if errno == EEXIST, isFolder(path) { return }
    guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
        throw FileError("make", path)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST || !isFolder(path) { throw FileError("make", path) }
}

/// Returns whether there is a folder, or a symbolic link to one, at a path.
public func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Renames a file, atomically replacing any file at the target.
public func moveFile(_ source: String, to target: String) throws(FileError) {
    guard rename(source, target) == 0 else { throw FileError("move to", target) }
}

/// Sets the access and modification times of a file to the current time.
public func touchFile(_ path: String) throws(FileError) {
    guard utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) == 0 else { throw FileError("write", path) }
}

/// Removes a file, if it exists.
public func removeFile(_ path: String) throws(FileError) {
    if unlink(path) != 0, errno != ENOENT { throw FileError("remove", path) }
}

/// Removes a folder if it is empty.
public func removeFolderIfEmpty(_ path: String) {
    rmdir(path)
}

/// Removes a folder and its contents, if it exists; symbolic links are removed, not followed.
public func removeFolder(_ path: String) throws(FileError) {
    switch status(of: path) {
    case .missing: return
    case .file, .other: return try removeFile(path)
    case .folder: break
    }
    for (name, kind) in try namesIn(path) {
        let inner = path + "/" + name
        if kind == .folder { try removeFolder(inner) } else { try removeFile(inner) }
    }
    if rmdir(path) != 0, errno != ENOENT { throw FileError("remove", path) }
}

/// An exclusive lock that a build holds while it writes, to keep builds from interfering with each other.
public final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Acquires the lock.
    ///
    /// - Parameter path: The path of a file that exists only for the lock.
    /// - Returns: Nil if another process holds the lock.
    public convenience init?(_ path: String) throws(FileError) {
        try self.init(path, open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666))
    }

    /// Locks a folder itself, without leaving a lock file in it.
    ///
    /// - Returns: Nil if another process holds the lock.
    public convenience init?(of folder: String) throws(FileError) {
        try self.init(folder, open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    private init?(_ path: String, _ descriptor: Int32) throws(FileError) {
        guard descriptor >= 0 else { throw FileError("lock", path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { return nil }
            throw FileError("lock", path, code: code)
        }
        self.descriptor = descriptor
    }

    deinit {
        // Closing is not enough: a child process that is being spawned shares the open file until it calls exec.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
