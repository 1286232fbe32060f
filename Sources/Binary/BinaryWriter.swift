/// Values one after another as bytes: numbers with the low byte first, texts behind their length.
///
/// Written to be read again by the same build of the program, so no form is kept for later versions.
public struct BinaryWriter: Sendable {
    @usableFromInline var buffer: [UInt8] = []

    public init() {}

    public var bytes: [UInt8] { buffer }
    public var count: Int { buffer.count }

    /// What was written behind so many bytes, for as long as the closure runs.
    public func withBytes<Result>(from start: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    }

    /// Begins anew, with the room it has.
    public mutating func removeAll() { buffer.removeAll(keepingCapacity: true) }

    public mutating func reserve(_ count: Int) { buffer.reserveCapacity(buffer.count + count) }

    @inlinable
    public mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    }

    /// Many numbers one after another, without their count.
    public mutating func append(numbers: [UInt32]) {
        if 1.littleEndian == 1 {
            numbers.withUnsafeBytes { append($0) }
        } else {
            for number in numbers { write(number) }
        }
    }

    /// Writes a number over the bytes that lie behind so many others.
    mutating func replace(at offset: Int, with number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes in
            buffer.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
    }

    public mutating func write(bytes more: [UInt8]) {
        write(UInt32(clamping: more.count))
        buffer += more
    }

    /// What another writer wrote, as it is.
    public mutating func append(_ other: BinaryWriter) { buffer += other.buffer }

    @inlinable
    public mutating func append(_ more: UnsafeRawBufferPointer) { buffer.append(contentsOf: more) }
}
