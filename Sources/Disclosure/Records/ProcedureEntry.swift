import Binary
import Digests

/// A procedure of the content: what others tell of it at hand, the record itself when it is asked for.
public struct ProcedureEntry: Sendable {
    public let notice: ProcedureNotice
    /// Of each part of the record: see ``Procedure/parts``.
    public let digests: [Digest]
    private let kept: Deferred<Procedure>

    /// The procedure with all it says.
    public var record: Procedure { kept.value }

    public init(_ record: Procedure) {
        notice = ProcedureNotice(record)
        digests = Procedure.parts.digests(in: record)
        kept = Deferred(ready: record)
    }

    public init(_ notice: ProcedureNotice, digests: [Digest], record: @escaping @Sendable () -> Procedure) {
        self.notice = notice
        self.digests = digests
        kept = Deferred(record)
    }
}
