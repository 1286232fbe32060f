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

/// Goes through the bytes of a file, piece by piece: however long it is, little memory is taken.
public func readFile(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    let failure = withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { room -> FileError? in
        while true {
            let received = read(descriptor, room.baseAddress, room.count)
            if received < 0, errno == EINTR { continue }
            if received < 0 { return FileError("read", path) }
            if received == 0 { return nil }
            take(UnsafeRawBufferPointer(rebasing: room[..<received]))
        }
    }
    if let failure { throw failure }
}

/// The bytes of a file that nobody writes to any more, as they lie in memory: who changes it puts another in its place.
///
/// - Parameter whole: whether all of it is going to be read. Of a long file from which little is read, only that is
///   fetched.
public func mapFile(_ path: String, whole: Bool = true) throws(FileError) -> ByteRegion {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
    let size = Int(status.st_size)
    if size == 0 { return ByteRegion([]) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | (whole ? Int32(MAP_POPULATE) : 0), descriptor, 0),
        start != MAP_FAILED
    else { throw FileError("read", path) }
    return ByteRegion(UnsafeRawBufferPointer(start: start, count: size)) { bytes in
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
}
