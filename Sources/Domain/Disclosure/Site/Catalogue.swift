import Binary
import Digests
import RecordSchema
import Records
import Register
import Vietnamese
import WorkingTime

/// The catalogue of procedures (danh mục thủ tục): every version of every procedure, with lookup by code, by day, and
/// by field.
public struct Catalogue: Sendable {
    /// The summaries of all versions, sorted by code and then by first day of validity.
    public let versions: [ProcedureSummary]
    private let boxes: [Box<ProcedureSummary>]
    /// The fields with procedures in force on the build date, sorted by name.
    public let fields: [Field]
    private let fieldIndices: [String: Int]
    /// The versions in force on the build date, grouped by field.
    public let inForce: [ProcedureSummary]
    /// The parts of the versions that dossiers depend on, in the same order.
    let terms: CatalogueTerms
    private let shownByCode: [ProcedureCode: Int]
    /// Whether each of the versions is in force on the build date.
    private let isInForce: [Bool]
    /// The figures of the catalogue on the build date.
    let figures: [FigureName: Int]

    /// A field of administration (lĩnh vực) and its procedures in force.
    public struct Field: Sendable {
        /// The name of the field in Vietnamese, as written in the procedures.
        public let name: String
        /// The keys of the procedures in force on the build date, sorted by title; never empty.
        public let procedures: [VersionKey]
        /// The indices of the procedures in ``Catalogue/versions``.
        fileprivate let indices: [Int]

        /// The name of the field as used in URLs.
        public var slug: String { Catalogue.slug(ofField: name) }
    }

    /// Returns the name of a field as used in URLs.
    public static func slug(ofField name: String) -> String { Folding.slug(name) ?? "linh-vuc" }

    init(_ procedures: [ProcedureSummary], asOf: Day) {
        let versions = procedures.sorted { $0.precedes($1) }
        self.versions = versions
        boxes = versions.map(Box.init)
        terms = CatalogueTerms(versions.map(VersionTerms.init))
        let isInForce = versions.map { $0.isInForce(on: asOf) }
        self.isInForce = isInForce
        shownByCode = terms.ranges.mapValues { range in
            range.first { isInForce[$0] }
                ?? range.last { (versions[$0].effectiveFrom ?? asOf) <= asOf }
                ?? range.lowerBound
        }
        fields = Self.fields(of: versions, listed: shownByCode.values.filter { isInForce[$0] }.sorted())
        fieldIndices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
        inForce = fields.flatMap { $0.indices.map { versions[$0] } }
        figures = Self.figures(inForce)
    }

    /// - Parameter listed: The indices of the versions in force.
    private static func fields(of versions: [ProcedureSummary], listed: [Int]) -> [Field] {
        Dictionary(grouping: listed) { versions[$0].field }
            .map { name, members in
                let keys = members.map { ($0, VietnameseSortKey(versions[$0].title)) }
                let sorted = keys.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }
                return Field(name: name, procedures: sorted.map { versions[$0.0].key }, indices: sorted.map(\.0))
            }
            .sorted { VietnameseSortKey($0.name) < VietnameseSortKey($1.name) }
    }

    /// Returns the index of a version in `versions`, which may differ between builds.
    func index(of key: VersionKey) -> Int? { terms.index(of: key) }

    /// The summary of a version, or nil if there is no such version.
    public subscript(key: VersionKey) -> ProcedureSummary? { index(of: key).map { versions[$0] } }

    func box(_ key: VersionKey) -> Box<ProcedureSummary>? { index(of: key).map { boxes[$0] } }

    /// Returns the version that governs a dossier.
    public func version(of dossier: LinkedDossier) -> ProcedureSummary { versions[Int(dossier.procedure)] }

    /// Returns all versions of a code, in ascending order of validity.
    public func versions(of code: ProcedureCode) -> [VersionKey] {
        terms.indices(of: code).map { versions[$0].map(\.key) } ?? []
    }

    /// Returns the version shown at the URL of a code: the one in force on the build date, otherwise the latest earlier
    /// one, otherwise the first future one.
    public func shown(_ code: ProcedureCode) -> VersionKey? { shownByCode[code].map { versions[$0].key } }

    /// Returns whether a version is the one shown at the URL of its code.
    public func isShown(_ key: VersionKey) -> Bool { shown(key.code) == key }

    /// Returns whether a version is in force on the build date.
    public func isInForce(_ key: VersionKey) -> Bool { index(of: key).map { isInForce[$0] } ?? false }

    /// The number of listed procedures in force.
    public var countInForce: Int { inForce.count }

    /// Returns the field with a name, or nil if none of its procedures is in force.
    public func field(named name: String) -> Field? { fieldIndices[name].map { fields[$0] } }
}

extension Catalogue {
    /// The digest of all observable content of the catalogue.
    var digest: Digest {
        Digest { writer in
            versions.write(into: &writer)
            for isInForce in isInForce { isInForce.write(into: &writer) }
            shownByCode.values.sorted().write(into: &writer)
        }
    }
}

extension ProcedureSummary {
    fileprivate func precedes(_ other: ProcedureSummary) -> Bool {
        key == other.key ? location < other.location : key < other.key
    }
}
