import Records
import Vietnamese
import WorkingTime

/// A change to the catalogue of procedures, with its kind, date, and decision.
public struct CatalogueChange: Sendable {
    /// The version in whose record the change is stated.
    public let procedure: VersionKey
    /// Whether the procedure was added, amended, replaced, or abolished.
    public let kind: Procedure.Status
    /// The first day on which the change is effective; nil if neither the validity nor the decision states it.
    public let on: Day?
    /// The decision that made the change, or nil if the record does not state it.
    public let decision: LegalDocument?
}

extension CatalogueChange {
    static func isNewer(_ left: CatalogueChange, _ right: CatalogueChange) -> Bool {
        if left.on != right.on { return (left.on ?? .first) > (right.on ?? .first) }
        let (a, b) = (left.decision?.number ?? "", right.decision?.number ?? "")
        return a != b ? VietnameseSortKey(a) < VietnameseSortKey(b) : left.procedure < right.procedure
    }
}

extension Procedure {
    /// Returns the changes recorded in the version itself.
    ///
    /// - Parameters:
    ///   - hasPredecessor: Whether another version of the code begins earlier.
    ///   - hasSuccessor: Whether another version of the code begins later.
    func changes(of key: VersionKey, hasPredecessor: Bool, hasSuccessor: Bool) -> [CatalogueChange] {
        [beginning(of: key, hasPredecessor: hasPredecessor), ending(of: key, hasSuccessor: hasSuccessor)].compactMap(
            \.self)
    }

    private func beginning(of key: VersionKey, hasPredecessor: Bool) -> CatalogueChange? {
        switch status {
        case .new, .amended: break
        case nil, .replaced, .abolished: guard effectiveFrom != nil else { return nil }
        }
        let kind = status == .new || status == .amended ? status : nil
        return CatalogueChange(
            procedure: key, kind: kind ?? (hasPredecessor ? .amended : .new), on: effectiveFrom ?? decision?.date,
            decision: decision)
    }

    private func ending(of key: VersionKey, hasSuccessor: Bool) -> CatalogueChange? {
        let kind: Status
        switch status {
        case .replaced, .abolished: kind = status ?? .abolished
        case nil, .new, .amended:
            guard effectiveTo != nil, !hasSuccessor else { return nil }
            kind = replacedBy.isEmpty ? .abolished : .replaced
        }
        return CatalogueChange(
            procedure: key, kind: kind, on: effectiveTo.map { $0 + 1 } ?? decision?.date,
            decision: status == kind ? decision : nil)
    }

    /// The decision that announces the version: the ministry's, or else the province's.
    private var decision: LegalDocument? { announcement ?? provincialAnnouncement }
}
