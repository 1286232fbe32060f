import Binary
import Glibc

/// The bytes of a file.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
    let expected = Int(status.st_size)
    var failure: FileError?
    var bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
        while count < expected, let base = buffer.baseAddress {
            let received = read(descriptor, base + count, expected - count)
            if received < 0 {
                if errno == EINTR { continue }
                failure = FileError("read", path)
                return
            }
            if received == 0 { return }
            count += received
        }
    }
    if let failure { throw failure }
    // A file may have grown since it was measured.
    var rest = [UInt8](repeating: 0, count: 4096)
    while true {
        let received = read(descriptor, &rest, rest.count)
        if received < 0, errno == EINTR { continue }
        if received < 0 { throw FileError("read", path) }
        if received == 0 { return bytes }
        bytes.append(contentsOf: rest[..<received])
    }
}

/// The bytes of a file that nobody writes to any more, as they lie in memory: who changes it puts another in its place.
public func mapFile(_ path: String) throws(FileError) -> ByteRegion {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
    let size = Int(status.st_size)
    if size == 0 { return ByteRegion([]) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | Int32(MAP_POPULATE), descriptor, 0),
        start != MAP_FAILED
    else { throw FileError("read", path) }
    return ByteRegion(UnsafeRawBufferPointer(start: start, count: size)) { bytes in
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
}

/// Writes a file that must not be read before it is whole: the caller renames it into place.
///
/// - Parameter synchronised: whether to wait until the bytes are on the disk.
public func writeFile(_ path: String, _ bytes: [UInt8], synchronised: Bool = false) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError("write", path) }
    var written = 0
    while written < bytes.count {
        let sent = bytes.withUnsafeBytes {
            write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
        }
        if sent < 0 {
            if errno == EINTR { continue }
            let failure = FileError("write", path)
            close(descriptor)
            throw failure
        }
        written += sent
    }
    if synchronised, fsync(descriptor) != 0 {
        let failure = FileError("write", path)
        close(descriptor)
        throw failure
    }
    guard close(descriptor) == 0 else { throw FileError("write", path) }
}

/// Whether a file holds exactly these bytes. Sizes are compared before a byte is read.
public func file(_ path: String, holds bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
        return false
    }
    // A piece at a time: no memory is taken for what is thrown away at once.
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
        bytes.withUnsafeBytes { wanted in
            guard let buffer = piece.baseAddress, let start = wanted.baseAddress else { return wanted.isEmpty }
            var compared = 0
            while compared < wanted.count {
                let received = read(descriptor, buffer, piece.count)
                if received < 0, errno == EINTR { continue }
                guard received > 0, received <= wanted.count - compared, memcmp(buffer, start + compared, received) == 0
                else {
                    return false
                }
                compared += received
            }
            return true
        }
    }
}
