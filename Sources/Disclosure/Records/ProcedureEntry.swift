import Binary
import Digests

/// A procedure of the content: what others tell of it at hand, the record itself when it is asked for.
public struct ProcedureEntry: Sendable {
    public let notice: ProcedureNotice
    private let kept: Deferred<Procedure>

    /// The procedure with all it says.
    public var record: Procedure { kept.value }

    /// - Parameter file: stands for the bytes of the file it was read from; without one the record stands for itself.
    public init(_ record: Procedure, file: Digest? = nil) {
        notice = ProcedureNotice(record, file: file ?? Digest { record.dataValue.write(into: &$0) })
        kept = Deferred(ready: record)
    }

    public init(_ notice: ProcedureNotice, record: @escaping @Sendable () -> Procedure) {
        self.notice = notice
        kept = Deferred(record)
    }
}
