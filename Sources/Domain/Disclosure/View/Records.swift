import Binary
import Diagnostics
import Records

/// A type of record with one file per record.
public protocol ListedRecord: Trackable, FiledRecord where Key == String {
    /// Returns all records of the type in list order.
    static func all(in site: some SiteParts) throws -> FiledRecords<Self>
}

extension ListedRecord {
    /// Returns the key itself, which is the path of the file relative to the content folder.
    public static func file(of key: String, in site: LinkedSite) -> String { key }

    /// Returns the record in a file, given by its path relative to the content folder, or nil if there is none.
    public static func find(_ file: String, in site: some SiteParts) throws -> Box<Self>? {
        try all(in: site).box(file)
    }
}

/// The files that contain records of a type, in list order.
struct RecordFiles<Subject: ListedRecord>: Fact, UnitValue {
    static var title: Message {
        Message(vi: "danh sách tệp: \(Subject.kind.vietnamese)", en: "files of \(Subject.kind.english)")
    }

    func value(in site: some SiteParts) throws -> [String] { try Subject.all(in: site).map(\.file) }
}

extension Tracked where Subject: ListedRecord {
    /// The path of the record's file relative to the content folder.
    public var file: String { key }
}

/// A dependency-tracking list of records. Iterating only records a dependency on the list itself; the contents of the
/// records are tracked as they are read.
public struct TrackedRecords<Subject: ListedRecord>: RandomAccessCollection, Sendable {
    let site: Site

    /// The record in a file, or nil if there is none.
    public subscript(file: String) -> Tracked<Subject>? { site.tracked(file) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { site.read(RecordFiles<Subject>()).count }

    public subscript(position: Int) -> Tracked<Subject> {
        let record = site.atHand { try Subject.all(in: site.linked) }.box(at: position)
        return site.tracked(record, record.value.file)
    }
}

extension Site {
    /// Returns the published records of a type, in list order.
    public func all<R: PublishedRecord>(_ type: R.Type) -> TrackedRecords<R> { TrackedRecords(site: self) }
}
