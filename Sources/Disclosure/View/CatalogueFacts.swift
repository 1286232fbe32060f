import Binary
import Diagnostics
import Digests

struct Versions: Fact, UnitValue {
    static let title = Message(vi: "các bản của thủ tục", en: "versions of procedures")

    func value(in site: LinkedSite) -> [VersionKey] { site.catalogue.versions.map(\.key) }
}

struct VersionsOfCode: KeyedFact {
    static let title = Message(vi: "các bản của một mã", en: "versions of a code")
    let key: ProcedureCode

    func value(in site: LinkedSite) -> [VersionKey] { site.catalogue.versions(of: key) }
}

struct ShownVersion: KeyedFact {
    static let title = Message(vi: "bản ở địa chỉ của một mã", en: "version at the address of a code")
    let key: ProcedureCode

    func value(in site: LinkedSite) -> VersionKey? { site.catalogue.shown(key) }
}

struct CatalogueFields: Fact, UnitValue {
    static let title = Message(vi: "các lĩnh vực của danh mục", en: "fields of the catalogue")

    func value(in site: LinkedSite) -> [String] { site.catalogue.fields.map(\.name) }
}

struct FieldIsThere: KeyedFact {
    static let title = Message(vi: "trang của một lĩnh vực", en: "page of a field")
    let key: String

    func value(in site: LinkedSite) -> Bool { site.catalogue.field(named: key) != nil }
}

struct ProceduresOfField: KeyedFact {
    static let title = Message(vi: "các thủ tục của một lĩnh vực", en: "procedures of a field")
    let key: String

    func value(in site: LinkedSite) -> [VersionKey] { site.catalogue.field(named: key)?.procedures ?? [] }
}

struct CompleteProcedures: Fact, UnitValue {
    static let title = Message(vi: "các thủ tục đủ nội dung", en: "complete procedures")

    func value(in site: LinkedSite) -> Share {
        let all = site.catalogue.inForce
        return Share(part: all.count { $0.missingContent.isEmpty }, whole: all.count)
    }
}

struct CatalogueChanges: Fact, UnitValue {
    static let title = Message(vi: "các thay đổi của danh mục", en: "changes of the catalogue")

    func value(in site: LinkedSite) -> [CatalogueChange] { site.catalogue.changes }
}

struct PublicNameFact: KeyedFact {
    static let title = Message(vi: "tên thủ tục trong bảng", en: "name in rows")
    let key: VersionKey

    func value(in site: LinkedSite) -> PublicName {
        guard let notice = site.catalogue[key] else { return PublicName(text: "", isGeneral: true, isShown: false) }
        return PublicName(
            text: notice.publicTitle, isGeneral: notice.isSensitive, isShown: site.catalogue.isShown(key))
    }
}

struct FirstPrivate: Fact, UnitValue {
    static let title = Message(vi: "thủ tục riêng tư đầu tiên", en: "first private procedure")

    func value(in site: LinkedSite) -> VersionKey? { site.catalogue.versions.first(where: \.isSensitive)?.key }
}

extension CatalogueChange: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        procedure.write(into: &writer)
        kind.rawValue.write(into: &writer)
        on.write(into: &writer)
        (decision?.dataValue ?? .null).write(into: &writer)
    }
}

extension ProcedureNotice: Trackable {
    public static let kind = Message(vi: "tóm tắt thủ tục", en: "notice")

    public static func file(of key: VersionKey, in site: LinkedSite) -> String {
        site.catalogue[key]?.location.file ?? "procedures"
    }

    public static let parts = Parts<ProcedureNotice>([
        Part(\.name), Part(\.shortName), Part(\.title), Part(\.publicTitle), Part(\.field), Part(\.publicField),
        Part(\.aliases), Part(\.keywords), Part(\.isSensitive), Part(\.terms), Part(\.missingContent),
        Part(\.effectiveFrom), Part(\.effectiveTo), Part(\.postedAt), Part(\.lastChange),
        Part(path: (\ProcedureNotice.code).hashValue) { $0.code.value.write(into: &$1) },
        Part(path: (\ProcedureNotice.mechanism).hashValue) { $0.mechanism?.rawValue.write(into: &$1) },
        Part(path: (\ProcedureNotice.onlineLevel).hashValue) { $0.onlineLevel?.rawValue.write(into: &$1) },
    ])

    public static func find(_ key: VersionKey, in site: LinkedSite) -> Box<ProcedureNotice>? {
        site.catalogue.box(key)
    }
}

extension Procedure: Trackable {
    public static let kind = Message(vi: "thủ tục", en: "procedure")

    public static func file(of key: VersionKey, in site: LinkedSite) -> String {
        site.catalogue[key]?.location.file ?? "procedures"
    }

    public static let parts = Parts<Procedure>(schema, prose: \Procedure.body)

    public static func find(_ key: VersionKey, in site: LinkedSite) -> Box<Procedure>? {
        site.catalogue.record(key).map(Box.init)
    }

    /// Kept with the notice: the procedure itself need not be fetched for it.
    public static func digest(of part: UInt8, _ key: VersionKey, in site: LinkedSite) -> Digest {
        guard let digests = site.catalogue[key]?.digests else { return .none }
        return digests.parts.indices.contains(Int(part)) ? digests.parts[Int(part)] : digests.record
    }
}
