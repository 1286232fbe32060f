import Glibc

/// Creates a hard link to a file. Writing to either name changes both.
public func linkFile(_ source: String, to target: String) throws(FileError) {
    guard link(source, target) == 0 else { throw FileError("link", target) }
}

/// Returns whether all users may read a file, or list and traverse a folder.
public func isWorldReadable(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    let required = mode_t(status.st_mode & S_IFMT == S_IFDIR ? 0o555 : 0o444)
    return status.st_mode & required == required
}

/// Allows all users to list and traverse a folder.
public func makeWorldReadable(_ folder: String) throws(FileError) {
    guard chmod(folder, 0o755) == 0 else { throw FileError("write", folder) }
}

/// Creates a symbolic link.
public func makeLink(_ path: String, to destination: String) throws(FileError) {
    guard symlink(destination, path) == 0 else { throw FileError("link", path) }
}

/// Returns the target of a symbolic link verbatim, or nil if there is no link at the path.
public func destination(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Waits until the entries of a folder are on disk, as ``writeFile(_:_:synchronised:)`` does for the contents of a
/// file.
public func synchroniseFolder(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("write", path) }
}

/// Returns the names of the folders in a folder, sorted; none if the folder does not exist.
public func folders(in path: String) throws(FileError) -> [String] {
    guard isFolder(path) else { return [] }
    return try namesIn(path).filter { $0.1 == .folder }.map(\.0).sorted()
}
