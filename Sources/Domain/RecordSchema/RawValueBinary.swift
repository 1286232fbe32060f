import Binary
import Diagnostics

extension RawValue: BinaryValue {
    private enum Tag: UInt8 {
        case empty, scalar, list, map
    }

    public func write(into writer: inout BinaryWriter) {
        position.write(into: &writer)
        switch shape {
        case .empty: writer.write(Tag.empty.rawValue)
        case .scalar(let text):
            writer.write(Tag.scalar.rawValue)
            text.write(into: &writer)
        case .list(let items):
            writer.write(Tag.list.rawValue)
            items.write(into: &writer)
        case .map(let entries):
            writer.write(Tag.map.rawValue)
            entries.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let position = try Position(from: &reader)
        switch Tag(rawValue: try reader.read()) {
        case .empty: self.init(.empty, at: position)
        case .scalar: self.init(.scalar(try String(from: &reader)), at: position)
        case .list: self.init(.list(try [RawValue](from: &reader)), at: position)
        case .map: self.init(.map(try [Entry](from: &reader)), at: position)
        case nil: throw BinaryError()
        }
    }
}

extension RawValue.Entry: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        key.write(into: &writer)
        keyPosition.write(into: &writer)
        value.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            key: try String(from: &reader), keyPosition: try Position(from: &reader), value: try RawValue(from: &reader)
        )
    }
}
