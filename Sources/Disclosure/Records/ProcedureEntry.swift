import Binary
import Digests

/// A procedure of the content: what others tell of it at hand, the record itself when it is asked for.
public struct ProcedureEntry: Sendable {
    public let summary: ProcedureSummary
    /// Of each part of the record: see ``Procedure/parts``.
    public let digests: [Digest]
    private let kept: Lazy<Procedure>

    /// The procedure with all it says.
    public var record: Procedure { kept.value }

    public init(_ record: Procedure) {
        summary = ProcedureSummary(record)
        digests = Procedure.parts.digests(in: record)
        kept = Lazy(ready: record)
    }

    public init(_ summary: ProcedureSummary, digests: [Digest], record: @escaping @Sendable () -> Procedure) {
        self.summary = summary
        self.digests = digests
        kept = Lazy(record)
    }
}
