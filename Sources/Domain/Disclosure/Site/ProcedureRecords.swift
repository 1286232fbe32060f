import Records

/// The full procedures of the content, each loaded on demand.
public struct ProcedureRecords: Sendable {
    private let entries: [VersionKey: ProcedureEntry]

    /// - Parameter procedures: The procedures. If two have the same key, the one whose file comes first is used, as in
    ///   the catalogue.
    init(_ procedures: [ProcedureEntry]) {
        entries = Dictionary(procedures.map { ($0.summary.key, $0) }) { first, second in
            second.summary.location < first.summary.location ? second : first
        }
    }

    subscript(key: VersionKey) -> ProcedureEntry? { entries[key] }
}
