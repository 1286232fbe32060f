import Glibc

/// Writes a file unless one exists at the path, which is then left untouched.
///
/// - Returns: Whether the file was written.
public func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileError) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
        if errno == EEXIST { return false }
        throw FileError("write", path)
    }
    close(descriptor)
    do throws(FileError) {
        try writeFile(path, bytes)
    } catch {
        try? removeFile(path)
        throw error
    }
    return true
}
