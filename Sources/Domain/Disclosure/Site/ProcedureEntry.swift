import Records
import Binary
import Digests
import Parallel

/// A procedure of the content, with its summary in memory and its full record loaded on demand.
public struct ProcedureEntry: Sendable {
    /// The summary, which is always in memory.
    public let summary: ProcedureSummary
    /// The digest of each part of the record; see ``Procedure/parts``.
    public let digests: [Digest]
    private let lazyRecord: Lazy<Procedure>

    /// The full record, loaded on first access.
    public var record: Procedure { lazyRecord.value }

    /// Creates an entry for a record that is already in memory.
    public init(_ record: Procedure) {
        summary = ProcedureSummary(record)
        digests = Procedure.parts.digests(in: record)
        lazyRecord = Lazy(ready: record)
    }

    /// Creates an entry whose full record is made by a closure on first access, at most once.
    public init(_ summary: ProcedureSummary, digests: [Digest], record: @escaping @Sendable () -> Procedure) {
        self.summary = summary
        self.digests = digests
        lazyRecord = Lazy(record)
    }
}
