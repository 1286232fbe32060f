/// A value whose binary encoding is declared once, for both encoding and decoding:
///
///     extension Share: FormedValue {
///         static func form(_ part: inout some BinaryCoder<Share>) throws(BinaryError) -> Share {
///             Share(part: try part { $0.part }, whole: try part { $0.whole })
///         }
///     }
public protocol FormedValue: BinaryValue {
    /// Assembles a value from its parts, in encoding order. During encoding, the coder supplies the value's own parts;
    /// during decoding, the decoded ones.
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self
}

/// A coder that encodes or decodes the parts of a value in order.
public protocol BinaryCoder<Root> {
    associatedtype Root

    /// Encodes or decodes the next part.
    mutating func callAsFunction<Part: BinaryValue>(_ part: (Root) -> Part) throws(BinaryError) -> Part
}

extension FormedValue {
    @inlinable
    public func write(into writer: inout BinaryWriter) {
        var coder = PartWriter(root: self)
        swap(&coder.writer, &writer)
        _ = try? Self.form(&coder)
        swap(&coder.writer, &writer)
    }

    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        var coder = PartReader<Self>(reader: reader)
        self = try Self.form(&coder)
        reader = coder.reader
    }
}

/// A coder that encodes a value.
@usableFromInline
struct PartWriter<Root>: BinaryCoder {
    @usableFromInline let root: Root
    @usableFromInline var writer = BinaryWriter()

    @inlinable
    init(root: Root) { self.root = root }

    @inlinable
    mutating func callAsFunction<Part: BinaryValue>(_ part: (Root) -> Part) -> Part {
        let value = part(root)
        value.write(into: &writer)
        return value
    }
}

/// A coder that decodes a value.
@usableFromInline
struct PartReader<Root>: BinaryCoder {
    @usableFromInline var reader: BinaryReader

    @inlinable
    init(reader: BinaryReader) { self.reader = reader }

    @inlinable
    mutating func callAsFunction<Part: BinaryValue>(_ part: (Root) -> Part) throws(BinaryError) -> Part {
        try Part(from: &reader)
    }
}

/// A type with a single value, whose encoding is empty.
public protocol UnitValue: BinaryValue {
    init()
}

extension UnitValue {
    public func write(into writer: inout BinaryWriter) {}

    public init(from reader: inout BinaryReader) throws(BinaryError) { self.init() }
}
