import Glibc

/// Gives a file a second name. Whoever writes into one of them writes into both.
public func linkFile(_ source: String, to target: String) throws(FileError) {
    guard link(source, target) == 0 else { throw FileError("link", target) }
}

/// Whether everybody may read a file, or go through a folder.
public func isForEverybody(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    let wanted = mode_t(status.st_mode & S_IFMT == S_IFDIR ? 0o555 : 0o444)
    return status.st_mode & wanted == wanted
}

/// Lets everybody go through a folder.
public func openToEverybody(_ folder: String) throws(FileError) {
    guard chmod(folder, 0o755) == 0 else { throw FileError("write", folder) }
}

/// Makes a symbolic link.
public func makeLink(_ path: String, to destination: String) throws(FileError) {
    guard symlink(destination, path) == 0 else { throw FileError("link", path) }
}

/// Where a symbolic link leads, as it is written in it; nil when none stands there.
public func destination(ofLink path: String) -> String? {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &letters, letters.count)
    return count < 0 ? nil : String(decoding: letters[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Waits until the names in a folder are on the disk, as `writeFile(synchronised:)` does for the bytes of a file.
public func synchroniseFolder(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("write", path) }
}

/// Names of the folders inside a folder, sorted; none where there is no such folder.
public func folders(in path: String) throws(FileError) -> [String] {
    guard isFolder(path) else { return [] }
    return try namesIn(path).filter { $0.1 == .folder }.map(\.0).sorted()
}
