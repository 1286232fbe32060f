/// A value with an injective binary encoding: different values have different bytes.
public protocol BinaryEncodable: SendableMetatype {
    func write(into writer: inout BinaryWriter)
}

/// A value that can be encoded to and decoded from bytes.
public protocol BinaryValue: BinaryEncodable {
    init(from reader: inout BinaryReader) throws(BinaryError)
}

extension String: BinaryValue {
    @inlinable
    public func write(into writer: inout BinaryWriter) {
        var text = self
        text.withUTF8 { utf8 in
            writer.write(UInt32(clamping: utf8.count))
            writer.append(UnsafeRawBufferPointer(utf8))
        }
    }

    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) { self = try reader.readText() }
}

extension Bool: BinaryValue {
    @inlinable
    public func write(into writer: inout BinaryWriter) { writer.write(self ? UInt8(1) : 0) }

    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.read(UInt8.self) {
        case 0: self = false
        case 1: self = true
        default: throw BinaryError()
        }
    }
}

extension BinaryValue where Self: FixedWidthInteger {
    @inlinable
    public func write(into writer: inout BinaryWriter) { writer.write(self) }
    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) { self = try reader.read() }
}

extension Int: BinaryValue {}
extension Int32: BinaryValue {}
extension Int64: BinaryValue {}
extension UInt8: BinaryValue {}
extension UInt32: BinaryValue {}
extension UInt64: BinaryValue {}

extension Optional: BinaryEncodable where Wrapped: BinaryEncodable {
    @inlinable
    public func write(into writer: inout BinaryWriter) {
        (self != nil).write(into: &writer)
        self?.write(into: &writer)
    }
}

extension Optional: BinaryValue where Wrapped: BinaryValue {
    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self = try Bool(from: &reader) ? Wrapped(from: &reader) : nil
    }
}

extension Array: BinaryEncodable where Element: BinaryEncodable {
    @inlinable
    public func write(into writer: inout BinaryWriter) {
        writer.write(UInt32(clamping: count))
        for element in self { element.write(into: &writer) }
    }
}

extension Array: BinaryValue where Element: BinaryValue {
    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let count = try reader.readCount()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}
