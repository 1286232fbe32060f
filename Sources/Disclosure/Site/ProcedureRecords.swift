/// The procedures of a content with all they say, each fetched when it is asked for.
public struct ProcedureRecords: Sendable {
    private let entries: [VersionKey: ProcedureEntry]

    /// - Parameter procedures: of two for one version, the one whose file comes first is taken, as the catalogue does.
    init(_ procedures: [ProcedureEntry]) {
        entries = Dictionary(procedures.map { ($0.summary.key, $0) }) { first, second in
            second.summary.location < first.summary.location ? second : first
        }
    }

    subscript(key: VersionKey) -> ProcedureEntry? { entries[key] }
}
