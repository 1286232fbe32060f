import Vietnamese

/// Một lần danh mục thủ tục thay đổi: which procedure, how, from when, by which decision.
public struct CatalogueChange: Sendable {
    public let procedure: VersionKey
    public let kind: Procedure.Status
    /// The first day on which the change is felt; nil where neither validity nor decision tells.
    public let on: Day?
    public let decision: LegalDocument?
}

extension Catalogue {
    /// What the versions tell of themselves (Nghị định 63/2010/NĐ-CP Điều 15, 16), newest first.
    ///
    /// A version begins as new or amended, and ends as replaced or abolished; one that ends because the next
    /// version of its code begins is not said to end.
    public var changes: [CatalogueChange] {
        versions.indices.flatMap { index in [beginning(of: index), ending(of: index)].compactMap { $0 } }
            .sorted(by: isNewer)
    }

    private func beginning(of index: Int) -> CatalogueChange? {
        let version = record(at: index)
        let hasElder = indices(of: version.code.value).map { $0.lowerBound < index } ?? false
        switch version.status {
        case .new, .amended: break
        case nil, .replaced, .abolished: guard version.effectiveFrom != nil else { return nil }
        }
        let kind = version.status == .new || version.status == .amended ? version.status : nil
        let decision = version.decision
        return CatalogueChange(
            procedure: versions[index].key, kind: kind ?? (hasElder ? .amended : .new),
            on: version.effectiveFrom ?? decision?.date, decision: decision)
    }

    private func ending(of index: Int) -> CatalogueChange? {
        let version = record(at: index)
        let hasHeir = indices(of: version.code.value).map { $0.upperBound > index + 1 } ?? false
        let kind: Procedure.Status
        switch version.status {
        case .replaced, .abolished: kind = version.status ?? .abolished
        case nil, .new, .amended:
            guard version.effectiveTo != nil, !hasHeir else { return nil }
            kind = version.replacedBy.isEmpty ? .abolished : .replaced
        }
        return CatalogueChange(
            procedure: versions[index].key, kind: kind,
            on: version.effectiveTo.map { $0 + 1 } ?? version.decision?.date,
            decision: version.status == kind ? version.decision : nil)
    }

    private func isNewer(_ left: CatalogueChange, _ right: CatalogueChange) -> Bool {
        if left.on != right.on { return (left.on ?? .first) > (right.on ?? .first) }
        let (a, b) = (left.decision?.number ?? "", right.decision?.number ?? "")
        return a != b ? VietnameseSortKey(a) < VietnameseSortKey(b) : left.procedure < right.procedure
    }
}

extension Procedure {
    /// The decision that announces the version: the ministry's, else the province's.
    fileprivate var decision: LegalDocument? { announcement ?? provincialAnnouncement }
}
