import Binary
import Diagnostics
import RecordSchema
import Records

/// A type of published record, as a value.
public struct RecordType: Hashable, Sendable {
    /// The metatype; only those in ``all`` can be encoded.
    public let type: any PublishedRecord.Type

    /// Wraps the type of a record.
    public init(_ type: any PublishedRecord.Type) { self.type = type }

    /// The name of the record type in its schema.
    var name: String { type.schemaName }

    public static func == (left: RecordType, right: RecordType) -> Bool { left.type == right.type }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

extension RecordType: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        writer.write(UInt8(clamping: Self.all.firstIndex(of: self) ?? .max))
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let index = Int(try reader.read(UInt8.self))
        guard Self.all.indices.contains(index) else { throw BinaryError() }
        self = Self.all[index]
    }
}

extension RecordType {
    /// The address of the page that lists the records; nil if there is none.
    public var listAddress: String? { type.listAddress }

    /// The kind of the files that contain the records.
    public var contentKind: ContentKind? { ContentKind.all.first { $0.record.kind == name } }

    /// Returns the address of the page of the record in a file.
    public func address(of file: String) -> String { type.address(of: file) }

    /// The records of this type on a site: their files and locations, in list order.
    public func records(in site: LinkedSite) -> [(file: String, location: Location)] { type.records(in: site) }
}

extension PublishedRecord {
    fileprivate static var schemaName: String { schema.kind }

    fileprivate static var listAddress: String? { publication.hasList ? publication.folder + "index.html" : nil }

    fileprivate static func address(of file: String) -> String {
        publication.folder + publication.pageName(file) + ".html"
    }

    fileprivate static func records(in site: LinkedSite) -> [(file: String, location: Location)] {
        site.records[Self.self].map { ($0.file, $0.location) }
    }
}
