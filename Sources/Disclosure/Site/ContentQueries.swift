import Binary
import Diagnostics
import Engine

/// The day that the site speaks of as today.
public struct Today: Input, UnitValue, Titled {
    public typealias Value = Day

    public static let title = Message(vi: "ngày lập trang", en: "day of the build")

    public init() {}
}

/// A part of a content folder that is read as one.
public enum ContentSection: UInt8, CaseIterable, Sendable, FormedValue {
    case settings, calendar, procedures, apologies
    /// Everything else but dossiers.
    case others

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let section = Self(rawValue: try part { $0.rawValue }) else { throw BinaryError() }
        return section
    }
}

/// The records of a section of the content, as their files give them.
public struct ContentOf: OpenQuery, PassingQuery, FormedValue, Titled {
    public typealias Value = Box<Content>

    public static let title = Message(vi: "một phần của nội dung", en: "section of the content")

    public let section: ContentSection

    public init(_ section: ContentSection) { self.section = section }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(try part { $0.section })
    }
}

/// The paths of the files with dossiers, in their order.
public struct ResultsFiles: OpenQuery, UnitValue, Titled {
    public typealias Value = [String]

    public static let title = Message(vi: "các tệp kết quả", en: "files of results")

    public init() {}
}

/// What a file of the content holds; nil where nothing of the kind could be read.
public protocol FileQuery: OpenQuery, PassingQuery, FormedValue, Titled {
    /// Below the content folder.
    var path: String { get }
    init(path: String)
}

extension FileQuery {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// The dossiers of a file.
public struct DossiersOfFile: FileQuery {
    public typealias Value = ResultsFileDossiers?

    public static let title = Message(vi: "hồ sơ của một tệp", en: "dossiers of a file")

    public let path: String

    public init(path: String) { self.path = path }
}

/// The procedure of a file.
public struct ProcedureInFile: FileQuery {
    public typealias Value = ProcedureEntry?

    public static let title = Message(vi: "thủ tục của một tệp", en: "procedure of a file")

    public let path: String

    public init(path: String) { self.path = path }
}

/// The apology of a file.
public struct ApologyInFile: FileQuery {
    public typealias Value = Apology?

    public static let title = Message(vi: "phiếu xin lỗi của một tệp", en: "apology of a file")

    public let path: String

    public init(path: String) { self.path = path }
}

/// What is wrong with the files of the content, each by itself.
public struct FileFindings: OpenQuery, StoredQuery, UnitValue, Titled {
    public typealias Value = [Diagnostic]

    public static let title = Message(vi: "lỗi của từng tệp", en: "findings of files")

    public init() {}
}

/// Whether all files of the content could be read: for whoever wants that done before they are linked.
public struct ContentIsRead: PassingQuery, UnitValue, Titled {
    public static let title = Message(vi: "việc đọc nội dung", en: "reading of the content")

    public init() {}

    public func value(_ ask: Ask) throws -> Bool {
        // No two of these read the same file: whoever came second would only wait.
        try ask.prepare(OutlineOfRegister(), ContentOf(.procedures), ContentOf(.apologies), ContentOf(.others))
        return try !ask(FileFindings()).contains { $0.severity == .error }
    }
}

/// Folders of the content with files that were refused: whoever refers to what may stand there is not to blame.
public struct RefusedFolders: Query, UnitValue, Titled {
    public static let title = Message(vi: "các thư mục có tệp bị từ chối", en: "folders with refused files")

    public init() {}

    public func value(_ ask: Ask) throws -> [String] {
        let refused = try ask(FileFindings()).filter { $0.severity == .error }
        return Set(refused.map { String($0.location.file.prefix { $0 != "/" }) }).sorted()
    }
}

/// The links and directives of all prose.
public struct ProseOfContent: PassingQuery, UnitValue, Titled {
    public static let title = Message(vi: "liên kết và số liệu trong lời văn", en: "links and figures of prose")

    public struct Value: Sendable {
        public var links: [ProseLink] = []
        public var directives: [ProseDirective] = []
    }

    public init() {}

    public func value(_ ask: Ask) throws -> Value {
        try ContentSection.allCases.reduce(into: Value()) { uses, section in
            let content = try ask(ContentOf(section)).value
            uses.links += content.links
            uses.directives += content.directives
        }
    }
}
