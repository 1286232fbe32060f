import Diagnostics
import RecordSchema
import Records
import Vietnamese
import WorkingTime

/// A type of record with a page for each record, and usually a page that lists them.
public protocol PublishedRecord: Record, ListedRecord {
    static var publication: Publication<Self> { get }

    /// Returns the diagnostics of the record, apart from those of its syntax.
    func findings(in context: RecordContext) -> [Diagnostic]
}

extension PublishedRecord {
    /// Returns the published records of this type in list order; throws if a part of the site cannot be computed.
    public static func all(in site: some SiteParts) throws -> FiledRecords<Self> { try site.records[Self.self] }

    /// The name of the record's page, relative to the folder of its type and without extension.
    public var pageName: String { Self.publication.pageName(file) }

    /// Returns no diagnostics, for types of records that are only checked for their syntax.
    public func findings(in context: RecordContext) -> [Diagnostic] { [] }
}

/// How the records of a type are published: the addresses of their pages and the order of their list.
public struct Publication<Subject: PublishedRecord>: Sendable {
    /// The folder of the pages; empty for the root of the site.
    public let folder: String
    /// Whether a page at `folder` lists the records.
    public let hasList: Bool
    /// Returns the name of a record's page, relative to `folder` and without extension, from the path of its file.
    public let pageName: @Sendable (String) -> String
    /// Returns whether the first record precedes the second one in lists.
    let precedes: @Sendable (Subject, Subject) -> Bool

    /// - Parameters:
    ///   - pageName: How pages are named after files.
    ///   - precedes: A strict total order of the records.
    init(
        in folder: String, hasList: Bool = true, pages pageName: PageNaming,
        precedes: @escaping @Sendable (Subject, Subject) -> Bool
    ) {
        self.folder = folder
        self.hasList = hasList
        self.pageName = pageName.name
        self.precedes = precedes
    }
}

/// How pages are named after the files of their records.
struct PageNaming: Sendable {
    /// Returns the name for the path of a file relative to the content folder.
    let name: @Sendable (String) -> String

    /// The name of the file as a slug.
    ///
    /// - Parameter fallback: The name for files whose name contains no letter or digit.
    static func fileName(else fallback: String) -> PageNaming {
        PageNaming { Folding.slug($0.fileStem) ?? fallback }
    }

    /// The path of the file below a folder of the content, with every component as a slug.
    static func path(below folder: String) -> PageNaming {
        PageNaming { file in
            var path = Substring(file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file)
            if let dot = path.lastIndex(of: ".") { path = path[..<dot] }
            return path.split(separator: "/").map { Folding.slug(String($0)) ?? "trang" }.joined(separator: "/")
        }
    }
}

/// What a record is checked against.
public struct RecordContext: Sendable {
    let calendar: WorkingCalendar
    /// The files in `assets/`, as paths relative to it.
    let assets: Set<String>
}
