/// Values one after another as bytes: numbers with the low byte first, texts behind their length.
///
/// Written to be read again by the same build of the program, so no form is kept for later versions.
public struct BinaryWriter: Sendable {
    @usableFromInline var buffer: [UInt8] = []

    public init() {}

    public var bytes: [UInt8] { buffer }

    /// Begins anew, with the room it has.
    public mutating func removeAll() { buffer.removeAll(keepingCapacity: true) }

    public mutating func reserve(_ count: Int) { buffer.reserveCapacity(buffer.count + count) }

    @inlinable
    public mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    }

    public mutating func write(bytes more: [UInt8]) {
        write(UInt32(clamping: more.count))
        buffer += more
    }

    @inlinable
    mutating func append(_ more: UnsafeRawBufferPointer) { buffer.append(contentsOf: more) }
}

/// Reads what a ``BinaryWriter`` wrote. Bytes that end too early, or say what cannot be, are refused.
public struct BinaryReader: Sendable {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline var offset: Int
    @usableFromInline let end: Int

    public init(_ bytes: [UInt8]) { self.init(bytes, from: 0, through: bytes.count) }

    private init(_ bytes: [UInt8], from offset: Int, through end: Int) {
        self.bytes = bytes
        self.offset = offset
        self.end = end
    }

    public var isAtEnd: Bool { offset == end }

    /// What has not been read.
    public var rest: ArraySlice<UInt8> { bytes[offset..<end] }

    @inlinable
    public mutating func read<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(BinaryError)
        -> Number
    {
        let size = MemoryLayout<Number>.size
        guard size <= end - offset else { throw BinaryError() }
        let place = offset
        offset += size
        return bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self))
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
        return Array(bytes[offset..<offset + count])
    }

    @inlinable
    mutating func readText() throws(BinaryError) -> String {
        let count = try readCount()
        let place = offset
        offset += count
        return bytes.withUnsafeBytes {
            String(decoding: UnsafeRawBufferPointer(rebasing: $0[place..<place + count]), as: UTF8.self)
        }
    }

    /// How many bytes are left to be read.
    public var restCount: Int { end - offset }

    /// Writes what has not been read, behind its length.
    public func writeRest(into writer: inout BinaryWriter) {
        writer.write(UInt32(clamping: end - offset))
        bytes.withUnsafeBytes { writer.append(UnsafeRawBufferPointer(rebasing: $0[offset..<end])) }
    }

    /// Whether the same bytes are left to be read.
    public func restEquals(_ other: BinaryReader) -> Bool {
        end - offset == other.end - other.offset
            && bytes.withUnsafeBytes { own in
                other.bytes.withUnsafeBytes { theirs in
                    (own.baseAddress == theirs.baseAddress && offset == other.offset)
                        || own[offset..<end].elementsEqual(theirs[other.offset..<other.end])
                }
            }
    }

    /// Goes past a value without reading it, behind its length.
    ///
    /// - Returns: a reader of that value alone.
    public mutating func skipBytes() throws(BinaryError) -> BinaryReader {
        let count = try readCount()
        defer { offset += count }
        return BinaryReader(bytes, from: offset, through: offset + count)
    }
}

/// Bytes that no ``BinaryWriter`` of this build wrote.
public struct BinaryError: Error {
    public init() {}
}
