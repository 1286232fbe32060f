/// A decoder for the output of a ``BinaryWriter``. Truncated or invalid bytes throw ``BinaryError``.
public struct BinaryReader: Sendable {
    @usableFromInline let region: ByteRegion
    @usableFromInline var offset: Int
    @usableFromInline let end: Int

    /// Creates a reader of a copy of the bytes.
    public init(_ bytes: [UInt8]) { self.init(ByteRegion(bytes)) }

    /// Creates a reader of a whole region, which it keeps alive.
    public init(_ region: ByteRegion) { self.init(region, from: 0, through: region.bytes.count) }

    private init(_ region: ByteRegion, from offset: Int, through end: Int) {
        self.region = region
        self.offset = offset
        self.end = end
    }

    /// Whether there are no bytes left to read.
    public var isAtEnd: Bool { offset == end }

    /// The number of bytes left to read.
    public var remainingCount: Int { end - offset }

    /// Calls a closure with the unread bytes, which are valid only for the duration of the call.
    @inlinable
    public func withRemainingBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(region) { body(UnsafeRawBufferPointer(rebasing: region.bytes[offset..<end])) }
    }

    /// Reads a little-endian integer.
    @inlinable
    public mutating func read<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(BinaryError)
        -> Number
    {
        let size = MemoryLayout<Number>.size
        guard size <= end - offset else { throw BinaryError() }
        defer { offset += size }
        return withRemainingBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
    }

    /// Returns an element of a table of little-endian integers that consists of all unread bytes, or nil if out of
    /// bounds.
    @inlinable
    public func number(at index: Int) -> UInt32? {
        guard 0 <= index, index < (end - offset) / 4 else { return nil }
        return withExtendedLifetime(region) {
            UInt32(littleEndian: region.bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self))
        }
    }

    /// Reads the number of elements that follow, each of which takes at least one byte.
    @inlinable
    mutating func readCount() throws(BinaryError) -> Int {
        let count = Int(try read(UInt32.self))
        guard count <= end - offset else { throw BinaryError() }
        return count
    }

    /// Reads a length-prefixed byte array.
    public mutating func readBytes() throws(BinaryError) -> [UInt8] {
        let count = try readCount()
        defer { offset += count }
        return withRemainingBytes { Array($0.prefix(count)) }
    }

    @inlinable
    mutating func readText() throws(BinaryError) -> String {
        let count = try readCount()
        defer { offset += count }
        return withRemainingBytes {
            String(decoding: UnsafeRawBufferPointer(rebasing: $0.prefix(count)), as: UTF8.self)
        }
    }

    /// Writes the unread bytes, prefixed with their length.
    public func writeRemaining(into writer: inout BinaryWriter) {
        writer.write(UInt32(clamping: end - offset))
        withRemainingBytes { writer.append($0) }
    }

    /// Returns whether the unread bytes equal those of another reader.
    public func remainingEquals(_ other: BinaryReader) -> Bool {
        remainingCount == other.remainingCount
            && withRemainingBytes { left in
                other.withRemainingBytes { right in left.baseAddress == right.baseAddress || left.elementsEqual(right) }
            }
    }

    /// Skips a number of bytes.
    public mutating func skip(_ count: Int) throws(BinaryError) {
        guard 0 <= count, count <= end - offset else { throw BinaryError() }
        offset += count
    }

    /// Skips a number of bytes.
    ///
    /// - Returns: A reader over the skipped bytes.
    public mutating func take(_ count: Int) throws(BinaryError) -> BinaryReader {
        let start = offset
        try skip(count)
        return BinaryReader(region, from: start, through: offset)
    }

    /// Skips a length-prefixed value.
    ///
    /// - Returns: A reader over the skipped value, without its length.
    public mutating func skipBytes() throws(BinaryError) -> BinaryReader {
        let count = try readCount()
        defer { offset += count }
        return BinaryReader(region, from: offset, through: offset + count)
    }
}

/// An error for bytes that were not written by a ``BinaryWriter`` of this build.
public struct BinaryError: Error {
    /// Creates an error, which carries no details.
    public init() {}
}
