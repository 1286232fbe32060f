import Binary
import Digests
import Vietnamese

/// Danh mục thủ tục: every version of every procedure, found by code, by day and by field.
public struct Catalogue: Sendable {
    /// What may be told of each version elsewhere than on its own pages; by code, then by first day of validity.
    public let versions: [ProcedureSummary]
    private let boxes: [Box<ProcedureSummary>]
    /// Those in force on the day of the site, by field and name.
    public let fields: [Field]
    private let fieldPlaces: [String: Int]
    /// Those in force on the day of the site, field by field.
    public let inForce: [ProcedureSummary]
    /// What dossiers take from the versions, in the same order.
    let terms: CatalogueTerms
    private let shownByCode: [ProcedureCode: Int]
    /// Which of the versions are in force on the day of the site.
    private let isInForce: [Bool]
    /// Figures of the catalogue as it stands on the day of the site.
    let figures: [FigureName: Int]

    /// Lĩnh vực.
    public struct Field: Sendable {
        public let name: String
        public let procedures: [VersionKey]
        /// Where they stand in `versions`.
        fileprivate let indices: [Int]

        public var slug: String { Catalogue.slug(ofField: name) }
    }

    /// The name of a field as it stands in addresses.
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
        fieldPlaces = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
        inForce = fields.flatMap { $0.indices.map { versions[$0] } }
        figures = Self.figures(inForce)
    }

    /// - Parameter listed: the places of those in force.
    private static func fields(of versions: [ProcedureSummary], listed: [Int]) -> [Field] {
        Dictionary(grouping: listed) { versions[$0].field }
            .map { name, members in
                let keys = members.map { ($0, VietnameseSortKey(versions[$0].title)) }
                let sorted = keys.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }
                return Field(name: name, procedures: sorted.map { versions[$0.0].key }, indices: sorted.map(\.0))
            }
            .sorted { VietnameseSortKey($0.name) < VietnameseSortKey($1.name) }
    }

    /// Where a version stands in `versions`, which another build may fill differently.
    func index(of key: VersionKey) -> Int? { terms.index(of: key) }

    /// What may be told of a version elsewhere than on its own pages.
    public subscript(key: VersionKey) -> ProcedureSummary? { index(of: key).map { versions[$0] } }

    func box(_ key: VersionKey) -> Box<ProcedureSummary>? { index(of: key).map { boxes[$0] } }

    /// The version under which a dossier is handled.
    public func version(of dossier: LinkedDossier) -> ProcedureSummary { versions[Int(dossier.procedure)] }

    /// All versions of a code, oldest first.
    public func versions(of code: ProcedureCode) -> [VersionKey] {
        terms.indices(of: code).map { versions[$0].map(\.key) } ?? []
    }

    /// The version at the address of the code: in force on the day of the site, else the newest past one, else the next.
    public func shown(_ code: ProcedureCode) -> VersionKey? { shownByCode[code].map { versions[$0].key } }

    /// Whether a version is the one at the address of its code.
    public func isShown(_ key: VersionKey) -> Bool { shown(key.code) == key }

    public func isInForce(_ key: VersionKey) -> Bool { index(of: key).map { isInForce[$0] } ?? false }

    /// How many procedures are in force and on the lists.
    public var countInForce: Int { inForce.count }

    /// The field with a name; nil where none of its procedures is in force.
    public func field(named name: String) -> Field? { fieldPlaces[name].map { fields[$0] } }
}

extension Catalogue {
    /// Of everything that a catalogue tells.
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

extension Procedure {
    /// What the law asks for and this version does not say, by its Vietnamese name (NĐ 63/2010 Điều 8.2).
    public var missingContent: [String] {
        var missing: [String] = []
        func check(_ present: Bool, _ label: String) { if !present { missing.append(label) } }
        check(!body.isEmpty, "trình tự thực hiện")
        check(!channels.isEmpty, "cách thức thực hiện")
        check(!channels.isEmpty && channels.allSatisfy { $0.timeLimit != nil }, "thời hạn giải quyết")
        check(!channels.isEmpty && channels.allSatisfy { $0.fees != nil }, "phí, lệ phí")
        check(!documents.isEmpty, "thành phần hồ sơ")
        check(!applicants.isEmpty, "đối tượng thực hiện")
        check(competentBody != nil || !implementingBodies.isEmpty, "cơ quan giải quyết")
        check(!results.isEmpty, "kết quả thực hiện")
        check(!legalBases.isEmpty, "căn cứ pháp lý")
        check(announcement != nil || provincialAnnouncement != nil, Self.announcementName)
        return missing
    }

    static let announcementName = "quyết định công bố"

    /// The time limit for a way of submission; where the way has none of its own, that of the counter, else of any.
    public func timeLimit(for way: SubmissionChannel.Way) -> TimeLimit? {
        let own = channels.first { $0.channel == way }?.timeLimit
        return own ?? channels.first { $0.channel == .inPerson }?.timeLimit
            ?? channels.lazy.compactMap(\.timeLimit).first
    }
}
