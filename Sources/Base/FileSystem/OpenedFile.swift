import Binary
import Glibc

/// A file for random-access reading or for appending. Data already read stays valid even if the file is truncated.
public final class OpenedFile: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Opens an existing file for reading; throws an error if it cannot be opened.
    public init(reading path: String) throws(FileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else { throw FileError("read", path) }
    }

    /// Creates a file; throws an error if it exists.
    public init(creating path: String) throws(FileError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o666)
        self.path = path
        guard descriptor >= 0 else { throw FileError("write", path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Returns the size of the file in bytes.
    public func count() throws(FileError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
        return Int(status.st_size)
    }

    /// Returns `count` bytes at an offset, or nil if they are out of bounds.
    public func read(at offset: Int, count: Int) throws(FileError) -> ByteRegion? {
        let size = try self.count()
        // Check the bounds before allocating memory.
        guard count >= 0, offset >= 0, count <= size, offset <= size - count else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        let region = ByteRegion(UnsafeRawBufferPointer(buffer)) { $0.deallocate() }
        var filled = 0
        while filled < count, let base = buffer.baseAddress {
            let received = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
            if received < 0, errno == EINTR { continue }
            if received < 0 { throw FileError("read", path) }
            if received == 0 { return nil }
            filled += received
        }
        return region
    }

    /// Appends bytes to a file opened with ``init(creating:)``; throws an error if they cannot all be written.
    public func append(_ bytes: [UInt8]) throws(FileError) {
        guard bytes.withUnsafeBytes({ write(all: $0, to: descriptor) }) else { throw FileError("write", path) }
    }
}
