/// Reads what a ``BinaryWriter`` wrote. Bytes that end too early, or say what cannot be, are refused.
public struct BinaryReader: Sendable {
    @usableFromInline let region: ByteRegion
    @usableFromInline var offset: Int
    @usableFromInline let end: Int

    public init(_ bytes: [UInt8]) { self.init(ByteRegion(bytes)) }

    public init(_ region: ByteRegion) { self.init(region, from: 0, through: region.bytes.count) }

    private init(_ region: ByteRegion, from offset: Int, through end: Int) {
        self.region = region
        self.offset = offset
        self.end = end
    }

    public var isAtEnd: Bool { offset == end }

    /// How many bytes are left to be read.
    public var restCount: Int { end - offset }

    /// What has not been read, for as long as the closure runs.
    @inlinable
    public func withRest<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(region) { body(UnsafeRawBufferPointer(rebasing: region.bytes[offset..<end])) }
    }

    @inlinable
    public mutating func read<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(BinaryError)
        -> Number
    {
        let size = MemoryLayout<Number>.size
        guard size <= end - offset else { throw BinaryError() }
        defer { offset += size }
        return withRest { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
    }

    /// One of a table of numbers, which is all that is left to be read; nil past its end.
    @inlinable
    public func number(at index: Int) -> UInt32? {
        guard 0 <= index, index < (end - offset) / 4 else { return nil }
        return withExtendedLifetime(region) {
            UInt32(littleEndian: region.bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self))
        }
    }

    /// A number of things of which each takes a byte at least.
    @inlinable
    mutating func readCount() throws(BinaryError) -> Int {
        let count = Int(try read(UInt32.self))
        guard count <= end - offset else { throw BinaryError() }
        return count
    }

    public mutating func readBytes() throws(BinaryError) -> [UInt8] {
        let count = try readCount()
        defer { offset += count }
        return withRest { Array($0.prefix(count)) }
    }

    @inlinable
    mutating func readText() throws(BinaryError) -> String {
        let count = try readCount()
        defer { offset += count }
        return withRest { String(decoding: UnsafeRawBufferPointer(rebasing: $0.prefix(count)), as: UTF8.self) }
    }

    /// Writes what has not been read, behind its length.
    public func writeRest(into writer: inout BinaryWriter) {
        writer.write(UInt32(clamping: end - offset))
        withRest { writer.append($0) }
    }

    /// Whether the same bytes are left to be read.
    public func restEquals(_ other: BinaryReader) -> Bool {
        restCount == other.restCount
            && withRest { own in
                other.withRest { theirs in own.baseAddress == theirs.baseAddress || own.elementsEqual(theirs) }
            }
    }

    /// Goes past so many bytes.
    public mutating func skip(_ count: Int) throws(BinaryError) {
        guard 0 <= count, count <= end - offset else { throw BinaryError() }
        offset += count
    }

    /// Goes past so many bytes without reading them.
    ///
    /// - Returns: a reader of those alone.
    public mutating func take(_ count: Int) throws(BinaryError) -> BinaryReader {
        let start = offset
        try skip(count)
        return BinaryReader(region, from: start, through: offset)
    }

    /// Goes past a value without reading it, behind its length.
    ///
    /// - Returns: a reader of that value alone.
    public mutating func skipBytes() throws(BinaryError) -> BinaryReader {
        let count = try readCount()
        defer { offset += count }
        return BinaryReader(region, from: offset, through: offset + count)
    }
}

/// Bytes that no ``BinaryWriter`` of this build wrote.
public struct BinaryError: Error {
    public init() {}
}
