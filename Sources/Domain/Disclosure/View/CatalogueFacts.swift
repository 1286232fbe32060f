import Binary
import Diagnostics
import Digests
import Engine
import RecordSchema
import Records
import Register

struct Versions: Fact, UnitValue {
    static let title = Message(vi: "các bản của thủ tục", en: "versions of procedures")

    func value(in site: some SiteParts) throws -> [VersionKey] { try site.catalogue.versions.map(\.key) }
}

struct VersionsOfCode: KeyedFact {
    static let title = Message(vi: "các bản của một mã", en: "versions of a code")
    let key: ProcedureCode

    func value(in site: some SiteParts) throws -> [VersionKey] { try site.catalogue.versions(of: key) }
}

struct ShownVersion: KeyedFact {
    static let title = Message(vi: "bản ở địa chỉ của một mã", en: "version at the address of a code")
    let key: ProcedureCode

    func value(in site: some SiteParts) throws -> VersionKey? { try site.catalogue.shown(key) }
}

struct CatalogueFields: Fact, UnitValue {
    static let title = Message(vi: "các lĩnh vực của danh mục", en: "fields of the catalogue")

    func value(in site: some SiteParts) throws -> [String] { try site.catalogue.fields.map(\.name) }
}

struct CountOnLists: Fact, UnitValue {
    static let title = Message(vi: "số thủ tục của danh mục", en: "count of procedures on lists")

    func value(in site: some SiteParts) throws -> Int {
        try site.catalogue.fields.reduce(0) { $0 + $1.procedures.count }
    }
}

struct FieldHasPage: KeyedFact {
    static let title = Message(vi: "trang của một lĩnh vực", en: "page of a field")
    let key: String

    func value(in site: some SiteParts) throws -> Bool { try site.catalogue.field(named: key) != nil }
}

struct ProceduresOfField: KeyedFact {
    static let title = Message(vi: "các thủ tục của một lĩnh vực", en: "procedures of a field")
    let key: String

    func value(in site: some SiteParts) throws -> [VersionKey] {
        try site.catalogue.field(named: key)?.procedures ?? []
    }
}

struct CompleteProcedures: Fact, UnitValue {
    static let title = Message(vi: "các thủ tục đủ nội dung", en: "complete procedures")

    func value(in site: some SiteParts) throws -> Share {
        let all = try site.catalogue.inForce
        return Share(part: all.count { $0.missingContent.isEmpty }, whole: all.count)
    }
}

/// A query for the changes recorded in the versions (Nghị định 63/2010/NĐ-CP Điều 15, 16), in descending order of date.
///
/// A version begins as new or amended and ends as replaced or abolished. The end of a version that is followed by the
/// next version of its code is not a change.
struct CatalogueChanges: Query, UnitValue, Titled {
    static let title = Message(vi: "các thay đổi của danh mục", en: "changes of the catalogue")
    static let policy = ValuePolicy<[CatalogueChange]>.digested { changes in Digest { changes.write(into: &$0) } }

    func value(_ ask: Ask) throws -> [CatalogueChange] {
        let versions = try ask(Versions())
        return try ask.all(versions.map { ChangesOfVersion(key: $0) }).flatMap(\.self).sorted(
            by: CatalogueChange.isNewer)
    }
}

/// A query for the changes recorded in one version, which depends on the full record.
struct ChangesOfVersion: Query, FormedValue, Titled {
    static let title = Message(vi: "thay đổi mà một thủ tục nêu", en: "changes of a version")
    static let policy = ValuePolicy<[CatalogueChange]>.digested { changes in Digest { changes.write(into: &$0) } }
    let key: VersionKey

    func value(_ ask: Ask) throws -> [CatalogueChange] {
        guard let procedure = try ask(EntryOfVersion(key: key))?.record else { return [] }
        let versions = try ask(VersionsOfCode(key: key.code))
        return procedure.changes(
            of: key, hasPredecessor: versions.first.map { $0 < key } ?? false,
            hasSuccessor: versions.last.map { key < $0 } ?? false)
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(key: try part { $0.key })
    }
}

/// A query for the files of the procedure versions.
struct FilesOfVersions: Query, UnitValue, Titled {
    static let title = Message(vi: "tệp của các thủ tục", en: "files of procedures")
    static let policy = ValuePolicy<[VersionKey: String]>.digested { files in
        Digest { writer in
            for (key, file) in files.sorted(by: { $0.key < $1.key }) {
                key.write(into: &writer)
                file.write(into: &writer)
            }
        }
    }

    func value(_ ask: Ask) throws -> [VersionKey: String] {
        Dictionary(try ask(CataloguePart()).versions.map { ($0.key, $0.location.file) }) { first, _ in first }
    }
}

/// A query for one version, which depends only on its own file and not on other procedures.
struct EntryOfVersion: PassingQuery, FormedValue, Titled {
    static let title = Message(vi: "một thủ tục", en: "procedure")
    let key: VersionKey

    func value(_ ask: Ask) throws -> ProcedureEntry? {
        try ask(FilesOfVersions())[key].flatMap { try ask(ProcedureInFile(path: $0)) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(key: try part { $0.key })
    }
}

/// A query for the summary of one version. Reads of a procedure depend on it rather than on the whole catalogue.
struct SummaryOfVersion: Query, FormedValue, Titled {
    static let title = Message(vi: "tóm tắt của một thủ tục", en: "summary of a procedure")
    static let policy = ValuePolicy<Box<ProcedureSummary>?>.digested { summary in
        Digest { (summary?.value).write(into: &$0) }
    }
    let key: VersionKey

    func value(_ ask: Ask) throws -> Box<ProcedureSummary>? {
        try ask(EntryOfVersion(key: key)).map { Box($0.summary) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(key: try part { $0.key })
    }
}

struct PublicNameFact: KeyedFact {
    static let title = Message(vi: "tên thủ tục trong bảng", en: "name of a procedure in tables")
    let key: VersionKey

    func value(in site: some SiteParts) throws -> PublicName {
        let catalogue = try site.catalogue
        guard let summary = catalogue[key] else { return PublicName(text: "", isGeneral: true, isShown: false) }
        return PublicName(
            text: summary.publicTitle, isGeneral: summary.isSensitive, isShown: catalogue.isShown(key))
    }
}

struct FirstPrivate: Fact, UnitValue {
    static let title = Message(vi: "thủ tục riêng tư đầu tiên", en: "first private procedure")

    func value(in site: some SiteParts) throws -> VersionKey? {
        try site.catalogue.versions.first(where: \.isSensitive)?.key
    }
}

extension CatalogueChange: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        procedure.write(into: &writer)
        kind.rawValue.write(into: &writer)
        on.write(into: &writer)
        (decision?.dataValue ?? .null).write(into: &writer)
    }
}

extension ProcedureSummary: Trackable {
    public static let kind = Message(vi: "tóm tắt thủ tục", en: "summary")

    /// Returns the path of a version's file relative to the content folder, or `procedures` if there is no such
    /// version.
    public static func file(of key: VersionKey, in site: LinkedSite) -> String {
        site.catalogue[key]?.location.file ?? "procedures"
    }

    public static let parts = Parts<ProcedureSummary>([
        Part(\.name), Part(\.shortName), Part(\.title), Part(\.publicTitle), Part(\.field), Part(\.publicField),
        Part(\.aliases), Part(\.keywords), Part(\.isSensitive), Part(\.terms), Part(\.missingContent),
        Part(\.effectiveFrom), Part(\.effectiveTo), Part(\.postedAt), Part(\.lastChange),
        Part(path: (\ProcedureSummary.code).hashValue) { $0.code.value.write(into: &$1) },
        Part(path: (\ProcedureSummary.mechanism).hashValue) { $0.mechanism?.rawValue.write(into: &$1) },
        Part(path: (\ProcedureSummary.onlineLevel).hashValue) { $0.onlineLevel?.rawValue.write(into: &$1) },
    ])

    /// Returns the summary of a version, or nil if there is no such version.
    public static func find(_ key: VersionKey, in site: some SiteParts) throws -> Box<ProcedureSummary>? {
        try site.summary(key)
    }
}

extension Procedure: Trackable {
    public static let kind = Message(vi: "thủ tục", en: "procedure")

    /// Returns the path of a version's file relative to the content folder, or `procedures` if there is no such
    /// version.
    public static func file(of key: VersionKey, in site: LinkedSite) -> String {
        site.catalogue[key]?.location.file ?? "procedures"
    }

    public static let parts = Parts<Procedure>(schema, prose: \Procedure.body)

    /// Returns the full record of a version, in which `sensitive` is always stated, or nil if there is no such version.
    public static func find(_ key: VersionKey, in site: some SiteParts) throws -> Box<Procedure>? {
        try site.procedure(key).map { entry in
            var record = entry.record
            // Open data include the result of the judgment by name.
            record.sensitive = entry.summary.isSensitive
            return Box(record)
        }
    }

    /// Returns the stored digest of a part, without loading the procedure itself.
    public static func digest(of part: UInt8, _ key: VersionKey, in site: some SiteParts) throws -> Digest {
        guard let digests = try site.procedure(key)?.digests else { return .none }
        return digests.indices.contains(Int(part)) ? digests[Int(part)] : Digest(of: digests)
    }
}
