import Binary
import Diagnostics

extension Prose: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        source.write(into: &writer)
        position.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(try String(from: &reader), at: try Position(from: &reader))
    }
}

extension ProseLink: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        location.write(into: &writer)
        target.path.write(into: &writer)
        target.fragment.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let location = try Location(from: &reader)
        self.init(
            location: location, target: SiteLink(path: try String(from: &reader), fragment: try String?(from: &reader)))
    }
}
