/// An immutable region of memory with a stable address.
public final class ByteRegion: @unchecked Sendable {
    @usableFromInline let bytes: UnsafeRawBufferPointer
    private let release: @Sendable (UnsafeRawBufferPointer) -> Void

    /// Creates a region that takes ownership of memory.
    ///
    /// - Parameters:
    ///   - bytes: The memory, which must not be written to any more.
    ///   - release: Releases the memory when the region is deallocated.
    public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
        self.bytes = bytes
        self.release = release
    }

    /// Creates a region with a copy of the bytes.
    public convenience init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        self.init(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
    }

    deinit { release(bytes) }
}
