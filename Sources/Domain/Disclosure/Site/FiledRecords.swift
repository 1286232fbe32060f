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
extension NewsItem: FiledRecord {}
extension FreePage: FiledRecord {}

/// A record whose page is named after its file.
public protocol NamedByFile: FiledRecord {
    /// The slug of a page whose file name contains no letter or digit.
    static var defaultSlug: String { get }
}

extension NamedByFile {
    /// Returns the slug for the path of a file, used in the URL of its page.
    public static func slug(of file: String) -> String { Folding.slug(file.fileStem) ?? defaultSlug }

    public var slug: String { Self.slug(of: file) }
}

extension Plan: NamedByFile { public static var defaultSlug: String { "ke-hoach" } }
extension Report: NamedByFile { public static var defaultSlug: String { "bao-cao" } }
// `supersedes` refers to an item by its slug, too.
extension DisclosureItem: NamedByFile { public static var defaultSlug: String { "noi-dung" } }
extension Survey: NamedByFile { public static var defaultSlug: String { "khao-sat" } }
extension Dialogue: NamedByFile { public static var defaultSlug: String { "doi-thoai" } }
extension Consultation: NamedByFile { public static var defaultSlug: String { "du-thao" } }

/// The records of one type in list order, with lookup by the path of the file.
public struct FiledRecords<Element: FiledRecord>: RandomAccessCollection, Sendable {
    private let records: [Box<Element>]
    private let places: [String: Int]

    init(_ records: [Element]) {
        self.records = records.map(Box.init)
        places = Dictionary(
            records.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public var startIndex: Int { records.startIndex }
    public var endIndex: Int { records.endIndex }
    public subscript(position: Int) -> Element { records[position].value }

    func box(at position: Int) -> Box<Element> { records[position] }

    /// The record in a file, or nil if there is none.
    public subscript(file: String) -> Element? { box(file)?.value }

    func box(_ file: String) -> Box<Element>? { places[file].map { records[$0] } }
}
