import Binary
import CGlibc
import Glibc

/// The contents of a file to be written. Long files whose parts already exist need not be concatenated in memory.
public enum FileBytes: Sendable {
    case contiguous([UInt8])
    /// Parts to be concatenated.
    case chunks([BinaryReader])

    /// The total number of bytes.
    public var count: Int {
        switch self {
        case .contiguous(let bytes): bytes.count
        case .chunks(let chunks): chunks.reduce(0) { $0 + $1.remainingCount }
        }
    }

    /// Returns whether a predicate holds for each piece, stopping at the first one for which it does not.
    fileprivate func allSatisfy(_ predicate: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        switch self {
        case .contiguous(let bytes): bytes.withUnsafeBytes(predicate)
        case .chunks(let chunks): chunks.allSatisfy { $0.withRemainingBytes(predicate) }
        }
    }
}

/// Writes a file. It can be seen incomplete meanwhile, so the caller renames it into place afterwards.
///
/// - Parameter synchronised: Whether to wait until the bytes are on disk.
public func writeFile(_ path: String, _ bytes: [UInt8], synchronised: Bool = false) throws(FileError) {
    try writeFile(path, .contiguous(bytes), synchronised: synchronised)
}

/// Writes a file that may be in pieces; see ``writeFile(_:_:synchronised:)``.
public func writeFile(_ path: String, _ bytes: FileBytes, synchronised: Bool = false) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("write", path) }
    guard send(bytes, to: descriptor), !synchronised || fsync(descriptor) == 0 else {
        let failure = FileError("write", path)
        close(descriptor)
        throw failure
    }
    // Some file systems write a file to disk when it replaces another, blocking other renames.
    if !synchronised, bytes.count > longFile { sync_file_range(descriptor, 0, 0, UInt32(START_WRITING_OUT)) }
    guard close(descriptor) == 0 else { throw FileError("write", path) }
}

/// The size in bytes above which starting writeback early is worthwhile.
private let longFile = 1 << 18

/// Writes the contents, buffering small pieces and writing large ones directly.
///
/// - Returns: False on failure, in which case `errno` is set.
private func send(_ bytes: FileBytes, to descriptor: Int32) -> Bool {
    guard case .chunks = bytes else { return bytes.allSatisfy { write(all: $0, to: descriptor) } }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        var used = 0
        func flush() -> Bool {
            defer { used = 0 }
            return write(all: UnsafeRawBufferPointer(rebasing: buffer[..<used]), to: descriptor)
        }
        return bytes.allSatisfy { chunk in
            if chunk.count > buffer.count - used, !flush() { return false }
            if chunk.count > buffer.count { return write(all: chunk, to: descriptor) }
            buffer[used...].copyBytes(from: chunk)
            used += chunk.count
            return true
        } && flush()
    }
}

/// Writes all bytes, retrying after interruptions and partial writes.
func write(all bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
        let sent = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if sent < 0, errno != EINTR { return false }
        written += max(sent, 0)
    }
    return true
}

/// Returns whether a file has exactly these contents. Sizes are compared before anything is read.
public func file(_ path: String, contains bytes: [UInt8]) -> Bool { file(path, contains: .contiguous(bytes)) }

/// Returns whether a file has exactly these contents, which may be in pieces.
public func file(_ path: String, contains bytes: FileBytes) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
        return false
    }
    // Compare in chunks, to avoid allocating memory for the whole file.
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        bytes.allSatisfy { expected in
            var compared = 0
            while compared < expected.count {
                let received = read(descriptor, buffer.baseAddress, min(buffer.count, expected.count - compared))
                if received < 0, errno == EINTR { continue }
                guard received > 0, let actual = buffer.baseAddress, let expectedBytes = expected.baseAddress,
                    memcmp(actual, expectedBytes + compared, received) == 0
                else { return false }
                compared += received
            }
            return true
        }
    }
}
