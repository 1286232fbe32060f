import Glibc

/// What stands at a path, without following a link.
public enum PathStatus: Sendable {
    case missing, file, folder, other
}

public func status(of path: String) -> PathStatus {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
}

/// Makes sure that files may be put into a folder and taken out of it.
public func expectWritable(_ folder: String) throws(FileError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw FileError("write", folder) }
}

/// Makes a folder and those above it.
public func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    if errno == EEXIST, isFolder(path) { return }
    guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
        throw FileError("make", path)
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST || !isFolder(path) { throw FileError("make", path) }
}

/// Whether a folder, or a link to one, stands at a path.
public func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Puts a file in the place of another, at once.
public func moveFile(_ source: String, to target: String) throws(FileError) {
    guard rename(source, target) == 0 else { throw FileError("move to", target) }
}

/// Gives a file the time of now, as if it had just been written.
public func touchFile(_ path: String) throws(FileError) {
    guard utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) == 0 else { throw FileError("write", path) }
}

/// Removes a file; one that is gone already is no failure.
public func removeFile(_ path: String) throws(FileError) {
    if unlink(path) != 0, errno != ENOENT { throw FileError("remove", path) }
}

/// Removes a folder if nothing is left in it.
public func removeFolderIfEmpty(_ path: String) {
    rmdir(path)
}

/// Removes a folder with all that is in it; links are removed, never followed.
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

/// Held while a build writes; two at once would tear each other's work.
public final class FolderLock: Sendable {
    private let descriptor: Int32

    /// - Parameter path: of a file that is there for the lock alone.
    /// - Returns: nil when another process holds the lock.
    public convenience init?(_ path: String) throws(FileError) {
        try self.init(path, open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666))
    }

    /// Locks a folder itself, where no file of ours is to be left.
    ///
    /// - Returns: nil when another process holds the lock.
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
        // Not by closing alone: a process that is being started elsewhere has the file open, too, until it is another
        // program.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
