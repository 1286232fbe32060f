import Binary
import Diagnostics
import Engine
import Records
import Register
import WorkingTime

/// The build date, which the site treats as today.
public struct Today: Input, UnitValue, Titled {
    /// The day on which the site is built.
    public typealias Value = Day

    public static let title = Message(vi: "ngày lập trang", en: "day of the build")

    /// Creates the input, which has no parameters.
    public init() {}
}

/// A query for the unlinked records of a section of the content.
public struct ContentOf: OpenQuery, PassingQuery, FormedValue, Titled {
    /// The content, in which the section is complete and all others may be empty.
    public typealias Value = Box<Content>

    public static let title = Message(vi: "một phần của nội dung", en: "section of the content")

    /// The section to read.
    public let section: ContentSection

    /// Creates a query for the records of `section`.
    public init(_ section: ContentSection) { self.section = section }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(try part { $0.section })
    }
}

/// A query for the ordered paths of the files with dossiers.
public struct ResultsFiles: OpenQuery, UnitValue, Titled {
    /// The paths, relative to the content folder.
    public typealias Value = [String]

    public static let title = Message(vi: "các tệp kết quả", en: "files of results")

    /// Creates the query, which has no parameters.
    public init() {}
}

/// A query for the contents of a file; nil if the file could not be read as the expected kind.
public protocol FileQuery: OpenQuery, PassingQuery, FormedValue, Titled {
    /// The path relative to the content folder.
    var path: String { get }
    init(path: String)
}

extension FileQuery {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// A query for the dossiers in a file.
public struct DossiersOfFile: FileQuery {
    /// The dossiers, or nil if the file is not a readable results file.
    public typealias Value = ResultsFileDossiers?

    public static let title = Message(vi: "hồ sơ của một tệp", en: "dossiers of a file")

    /// The path of the results file, relative to the content folder.
    public let path: String

    /// Creates a query for the results file at `path`, relative to the content folder.
    public init(path: String) { self.path = path }
}

/// A query for the procedure in a file.
public struct ProcedureInFile: FileQuery {
    /// The procedure, or nil if the file does not contain a readable one.
    public typealias Value = ProcedureEntry?

    public static let title = Message(vi: "thủ tục của một tệp", en: "procedure of a file")

    /// The path of the procedure's file, relative to the content folder.
    public let path: String

    /// Creates a query for the procedure in the file at `path`, relative to the content folder.
    public init(path: String) { self.path = path }
}

/// A query for the apology in a file.
public struct ApologyInFile: FileQuery {
    /// The apology as written, or nil if the file does not contain a readable one.
    public typealias Value = Apology?

    public static let title = Message(vi: "phiếu xin lỗi của một tệp", en: "apology of a file")

    /// The path of the apology's file, relative to the content folder.
    public let path: String

    /// Creates a query for the apology in the file at `path`, relative to the content folder.
    public init(path: String) { self.path = path }
}

/// A query for the diagnostics of the individual content files.
public struct FileFindings: OpenQuery, StoredQuery, UnitValue, Titled {
    /// The diagnostics of reading each file, including that of a missing `site.yml`.
    public typealias Value = [Diagnostic]

    public static let title = Message(vi: "lỗi của từng tệp", en: "findings of files")

    /// Creates the query, which has no parameters.
    public init() {}
}

/// A query that reads all content files ahead of linking and returns whether none of them has errors.
public struct ContentIsRead: PassingQuery, UnitValue, Titled {
    public static let title = Message(vi: "việc đọc nội dung", en: "reading of the content")

    /// Creates the query, which has no parameters.
    public init() {}

    public func value(_ ask: Ask) throws -> Bool {
        // No two of these read the same file, so none of them waits for another.
        try ask.prepare(OutlineOfRegister(), ContentOf(.procedures), ContentOf(.apologies), ContentOf(.others))
        return try !ask(FileFindings()).contains { $0.severity == .error }
    }
}

/// A query for the content folders that contain rejected files. Unresolved references into them are not reported, since
/// their targets may be in those files.
public struct RefusedFolders: Query, UnitValue, Titled {
    public static let title = Message(vi: "các thư mục có tệp bị từ chối", en: "folders with refused files")

    /// Creates the query, which has no parameters.
    public init() {}

    public func value(_ ask: Ask) throws -> [String] {
        let refused = try ask(FileFindings()).filter { $0.severity == .error }
        return Set(refused.map { String($0.location.file.prefix { $0 != "/" }) }).sorted()
    }
}

/// A query for the links and directives in all prose.
public struct ProseOfContent: PassingQuery, UnitValue, Titled {
    public static let title = Message(vi: "liên kết và số liệu trong lời văn", en: "links and figures of prose")

    /// The links and directives.
    public struct Value: Sendable {
        /// The links to pages of the site, in the order of the content sections.
        public var links: [ProseLink] = []
        /// The directives, valid or not, in the order of the content sections.
        public var directives: [ProseDirective] = []
    }

    /// Creates the query, which has no parameters.
    public init() {}

    public func value(_ ask: Ask) throws -> Value {
        try ContentSection.allCases.reduce(into: Value()) { uses, section in
            let content = try ask(ContentOf(section)).value
            uses.links += content.links
            uses.directives += content.directives
        }
    }
}
