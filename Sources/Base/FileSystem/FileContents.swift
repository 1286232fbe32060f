import Binary
import Glibc

/// Returns the contents of a file.
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
    // The file may have grown since `fstat`.
    var rest = [UInt8](repeating: 0, count: 4096)
    while true {
        let received = read(descriptor, &rest, rest.count)
        if received < 0, errno == EINTR { continue }
        if received < 0 { throw FileError("read", path) }
        if received == 0 { return bytes }
        bytes.append(contentsOf: rest[..<received])
    }
}

/// Reads a file in chunks, with bounded memory.
public func readFile(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    let failure = withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { buffer -> FileError? in
        while true {
            let received = read(descriptor, buffer.baseAddress, buffer.count)
            if received < 0, errno == EINTR { continue }
            if received < 0 { return FileError("read", path) }
            if received == 0 { return nil }
            take(UnsafeRawBufferPointer(rebasing: buffer[..<received]))
        }
    }
    if let failure { throw failure }
}

/// Maps a file into memory. The file must not be written to any more; changes must replace it.
///
/// - Parameter whole: Whether all of it will be read, and should be prefetched. Otherwise pages are fetched on access.
public func mapFile(_ path: String, prefaulting: Bool = true) throws(FileError) -> ByteRegion {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
    let size = Int(status.st_size)
    if size == 0 { return ByteRegion([]) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | (prefaulting ? Int32(MAP_POPULATE) : 0), descriptor, 0),
        start != MAP_FAILED
    else { throw FileError("read", path) }
    return ByteRegion(UnsafeRawBufferPointer(start: start, count: size)) { bytes in
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
}
