/// An encoder that concatenates values: integers in little-endian order, strings prefixed with their length.
///
/// The output is meant for the same build of the program, so there is no compatibility between versions.
public struct BinaryWriter: Sendable {
    @usableFromInline var buffer: [UInt8] = []

    /// Creates a writer without any bytes.
    public init() {}

    /// The bytes written so far.
    public var bytes: [UInt8] { buffer }
    /// The number of bytes written so far.
    public var count: Int { buffer.count }

    /// Calls a closure with the bytes from an offset on, which are valid only for the duration of the call.
    public func withBytes<Result>(from start: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    }

    /// Removes all bytes, keeping the capacity.
    public mutating func removeAll() { buffer.removeAll(keepingCapacity: true) }

    /// Reserves capacity for additional bytes.
    public mutating func reserve(_ count: Int) { buffer.reserveCapacity(buffer.count + count) }

    /// Writes an integer in little-endian order.
    @inlinable
    public mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    }

    /// Appends integers without a count.
    public mutating func append(numbers: [UInt32]) {
        if 1.littleEndian == 1 {
            numbers.withUnsafeBytes { append($0) }
        } else {
            for number in numbers { write(number) }
        }
    }

    /// Overwrites the bytes at an offset with an integer.
    mutating func replace(at offset: Int, with number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes in
            buffer.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
    }

    /// Writes a byte array, prefixed with its length.
    public mutating func write(bytes more: [UInt8]) {
        write(UInt32(clamping: more.count))
        buffer += more
    }

    /// Appends the output of another writer verbatim.
    public mutating func append(_ other: BinaryWriter) { buffer += other.buffer }

    /// Appends bytes without a length.
    @inlinable
    public mutating func append(_ more: UnsafeRawBufferPointer) { buffer.append(contentsOf: more) }
}
