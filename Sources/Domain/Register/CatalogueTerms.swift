import Binary
import Records
import WorkingTime

/// The parts of the procedure versions that due dates and figures depend on. Everything else can change without
/// relinking any dossiers.
public struct CatalogueTerms: Sendable {
    /// The versions, sorted by code and then by first day of validity.
    public let versions: [VersionTerms]
    private let rangeByCode: [ProcedureCode: Range<Int>]
    /// The successions of codes with several versions.
    private let successions: [ProcedureCode: VersionSuccession]

    /// - Parameter versions: The versions, sorted by code and then by first day of validity.
    public init(_ versions: [VersionTerms]) {
        self.versions = versions
        var ranges: [ProcedureCode: Range<Int>] = [:]
        var start = 0
        for index in versions.indices
        where index + 1 == versions.count || versions[index + 1].key.code != versions[index].key.code {
            ranges[versions[index].key.code] = start..<index + 1
            start = index + 1
        }
        rangeByCode = ranges
        successions = ranges.filter { $0.value.count > 1 }.mapValues { VersionSuccession(versions, $0) }
    }

    /// Returns the indices of the versions of a code.
    public func indices(of code: ProcedureCode) -> Range<Int>? { rangeByCode[code] }

    /// The indices of the versions of each code.
    public var ranges: [ProcedureCode: Range<Int>] { rangeByCode }

    /// Returns the index of the version with a key in ``versions``, or nil if there is none.
    public func index(of key: VersionKey) -> Int? {
        guard let range = rangeByCode[key.code] else { return nil }
        let index = versions[range].partitioningIndex { $0.key < key }
        return index < range.upperBound && versions[index].key == key ? index : nil
    }

    /// Returns the index of the version that governs a dossier received on a day: the one in force on that day,
    /// otherwise the nearest earlier one.
    public func version(of code: ProcedureCode, on day: Day) -> Int? {
        guard let range = rangeByCode[code] else { return nil }
        return successions[code]?.version(on: day) ?? range.lowerBound
    }
}

/// The part of a version that due dates and figures depend on.
public struct VersionTerms: Sendable, Hashable {
    /// The code of the procedure and the first day of validity of the version.
    public let key: VersionKey
    let effectiveTo: Day?
    let terms: ProcedureTerms
    let isSensitive: Bool
    /// The name of the field under which its dossiers are counted.
    let publicField: String
}

extension VersionTerms {
    /// Creates the terms of the version that a summary describes.
    public init(_ summary: ProcedureSummary) {
        self.init(
            key: summary.key, effectiveTo: summary.effectiveTo, terms: summary.terms, isSensitive: summary.isSensitive,
            publicField: summary.publicField)
    }
}

extension VersionTerms: FormedValue {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            key: try part { $0.key }, effectiveTo: try part { $0.effectiveTo }, terms: try part { $0.terms },
            isSensitive: try part { $0.isSensitive }, publicField: try part { $0.publicField })
    }
}
