import Diagnostics
import Vietnamese

/// A record with a content file to itself. The path of the file below the content folder is its key: it stays the same
/// whatever other files come and go.
public protocol FiledRecord: Sendable {
    var location: Location { get }
}

extension FiledRecord {
    /// The path of the record's file below the content folder.
    public var file: String { location.file }
}

extension Apology: FiledRecord {}
extension NewsItem: FiledRecord {}
extension FreePage: FiledRecord {}

/// A record whose page is called after its file.
public protocol NamedByFile: FiledRecord {
    /// The name of a page whose file has no letter or digit in its name.
    static var defaultSlug: String { get }
}

extension NamedByFile {
    /// The name of a file without its ending, as it stands in the address of the page.
    public static func slug(of file: String) -> String { Folding.slug(file.fileStem) ?? defaultSlug }

    public var slug: String { Self.slug(of: file) }
}

extension Plan: NamedByFile { public static var defaultSlug: String { "ke-hoach" } }
extension Report: NamedByFile { public static var defaultSlug: String { "bao-cao" } }
/// `supersedes` names an item by its slug, too.
extension DisclosureItem: NamedByFile { public static var defaultSlug: String { "noi-dung" } }
extension Survey: NamedByFile { public static var defaultSlug: String { "khao-sat" } }
extension Dialogue: NamedByFile { public static var defaultSlug: String { "doi-thoai" } }
extension Consultation: NamedByFile { public static var defaultSlug: String { "du-thao" } }

/// Records of one kind in the order of their list, each to be found by the path of its file.
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

    /// The record of a file; nil where there is none.
    public subscript(file: String) -> Element? { box(file)?.value }

    func box(_ file: String) -> Box<Element>? { places[file].map { records[$0] } }
}
