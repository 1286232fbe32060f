import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import Records
import Register

/// The list of files in the content folder.
struct ContentFiles: Input, UnitValue, Titled {
    typealias Value = FileList

    static let title = Message(vi: "danh sách tệp của nội dung", en: "files of the content")
}

/// The bytes of a content file.
struct ContentFile: Input, FormedValue, Titled, FileRead {
    typealias Value = FileBytes

    static let title = Message(vi: "tệp nội dung", en: "content file")

    /// The path relative to the content folder.
    let path: String

    func file(in site: LinkedSite) -> String { path }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// The files copied verbatim, as paths relative to `assets/`.
struct CopiedFiles: Query, UnitValue, Titled {
    static let title = Message(vi: "các tệp chép nguyên", en: "copied files")

    func value(_ ask: Ask) throws -> [String] { try ask(ContentFiles()).copied }
}

/// The files of a section that are read, ordered by path.
struct FilesOfSection: Query, FormedValue, Titled {
    static let title = Message(vi: "các tệp của một phần nội dung", en: "files of a section")
    let section: ContentSection

    func value(_ ask: Ask) throws -> [String] { try ask(ContentFiles()).sections[section] ?? [] }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(section: try part { $0.section })
    }
}

/// The office's own contacts, which are not reported as personal data.
struct OwnContacts: Query, UnitValue, Titled {
    static let title = Message(vi: "địa chỉ liên hệ của cơ quan", en: "contacts of the office")

    static let policy = ValuePolicy<PrivacyGuard>.digested { contacts in
        Digest { contacts.officeContacts.sorted().write(into: &$0) }
    }

    func value(_ ask: Ask) throws -> PrivacyGuard {
        var (settings, staff): (SiteSettings?, StaffFile?)
        if try ask(FilesOfSection(section: .settings)).contains("site.yml") {
            settings = try ask(FileInContent(path: "site.yml")).records.record(as: SiteSettings.self)
        }
        if try ask(FilesOfSection(section: .others)).contains("staff.yml") {
            staff = try ask(FileInContent(path: "staff.yml")).records.record(as: StaffFile.self)
        }
        return PrivacyGuard(settings: settings, staff: staff)
    }
}

/// The decoded contents of a file. For a results file, only the facts about the file as a whole.
struct FileInContent: StoredQuery, FormedValue, Titled {
    static let title = Message(vi: "nội dung của một tệp", en: "file as it was read")
    let path: String

    func value(_ ask: Ask) throws -> FileContents {
        let role = FileRole(path: path)
        if role.hasDossiers { return try ask(ResultsInFile(path: path)).contents }
        let guarding = role.isGuarded ? try ask(OwnContacts()) : PrivacyGuard(settings: nil, staff: nil)
        return FileReader(privacy: guarding).read(path, try ask(ContentFile(path: path)))
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// The diagnostics of a single file.
struct FindingsInFile: Query, FormedValue, Titled {
    static let title = Message(vi: "lỗi của một tệp", en: "findings of a file")
    let path: String

    func value(_ ask: Ask) throws -> [Diagnostic] { try ask(FileInContent(path: path)).parsed.findings }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// The dossiers of a results file.
struct ResultsInFile: Query, FormedValue, Titled {
    static let title = Message(vi: "hồ sơ của một tệp kết quả", en: "dossiers as they were read")
    let path: String

    struct Value: Sendable, FormedValue {
        let contents: FileContents
        let table: DossierTable

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(contents: try part { $0.contents }, table: try part { $0.table })
        }
    }

    /// Different bytes almost always mean different dossiers, so comparing values would not pay off.
    static let policy = ValuePolicy<Value>.storedPassing

    func value(_ ask: Ask) throws -> Value {
        var contents = FileReader(privacy: try ask(OwnContacts())).read(path, try ask(ContentFile(path: path)))
        guard case .resultsFile(let resultsFile) = contents.records else {
            return Value(contents: contents, table: .read([]))
        }
        contents.records = .nothing
        return Value(contents: contents, table: .read(resultsFile.dossiers))
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}
