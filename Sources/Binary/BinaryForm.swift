/// A value whose form as bytes is declared once, for writing and for reading:
///
///     extension Share: FormedValue {
///         static func form(_ part: inout some BinaryCoder<Share>) throws(BinaryError) -> Share {
///             Share(part: try part { $0.part }, whole: try part { $0.whole })
///         }
///     }
public protocol FormedValue: BinaryValue {
    /// Puts a value together from its parts, in the order in which they are written. While a value is written its own
    /// parts are given; while one is read, those that are read.
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self
}

/// Gives the parts of a value one after another.
public protocol BinaryCoder<Root> {
    associatedtype Root

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

/// A value of a type that has no more than one.
public protocol UnitValue: BinaryValue {
    init()
}

extension UnitValue {
    public func write(into writer: inout BinaryWriter) {}

    public init(from reader: inout BinaryReader) throws(BinaryError) { self.init() }
}
