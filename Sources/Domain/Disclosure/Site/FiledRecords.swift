import Diagnostics
import Records
import Vietnamese

/// A record with its own content file. The path of the file relative to the content folder is a stable key, which does
/// not depend on other files.
public protocol FiledRecord: Sendable {
    var location: Location { get }
}

extension FiledRecord {
    /// The path of the record's file relative to the content folder.
    public var file: String { location.file }
}

extension Apology: FiledRecord {}

extension DisclosureItem: FiledRecord {
    /// Returns the slug for the path of a file, used in the URL of its page and in `supersedes`.
    public static func slug(of file: String) -> String { Folding.slug(file.fileStem) ?? "noi-dung" }

    /// The slug of the item's file, used in the URL of its page and in `supersedes`; several items may share it.
    public var slug: String { Self.slug(of: file) }
}

/// The records of one type in list order, with lookup by the path of the file.
public struct FiledRecords<Element: FiledRecord>: RandomAccessCollection, Sendable {
    private let records: [Box<Element>]
    private let indexByFile: [String: Int]

    init(_ records: [Element]) {
        self.records = records.map(Box.init)
        indexByFile = Dictionary(
            records.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public var startIndex: Int { records.startIndex }
    public var endIndex: Int { records.endIndex }
    public subscript(position: Int) -> Element { records[position].value }

    func box(at position: Int) -> Box<Element> { records[position] }

    /// The record in a file, or nil if there is none.
    public subscript(file: String) -> Element? { box(file)?.value }

    func box(_ file: String) -> Box<Element>? { indexByFile[file].map { records[$0] } }
}
