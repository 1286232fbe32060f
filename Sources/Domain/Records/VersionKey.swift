import Binary
import RecordSchema
import WorkingTime

/// The key of a procedure version: its code and its first day of validity.
///
/// Two files with the same key would be in force at the same time, which is an error.
public struct VersionKey: Hashable, Sendable {
    /// The code of the procedure, shared by all its versions.
    public let code: ProcedureCode
    /// The first day of validity; nil if the version does not state it.
    public let from: Day?

    /// Creates the key of a version; a nil first day means that the version does not state it.
    public init(code: ProcedureCode, from: Day?) {
        self.code = code
        self.from = from
    }
}

extension VersionKey: Comparable {
    /// Orders keys by code, then by first day; a version without one comes first.
    public static func < (left: VersionKey, right: VersionKey) -> Bool {
        if left.code != right.code { return left.code < right.code }
        guard let later = right.from else { return false }
        return left.from.map { $0 < later } ?? true
    }
}

extension VersionKey: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        code.write(into: &writer)
        from.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        code = try ProcedureCode(from: &reader)
        from = try Day?(from: &reader)
    }
}

extension ProcedureSummary {
    /// The key of the version, from its code and first day of validity.
    public var key: VersionKey { VersionKey(code: code.value, from: effectiveFrom) }
}

extension Procedure {
    /// The key of the version, from its code and first day of validity.
    public var key: VersionKey { VersionKey(code: code.value, from: effectiveFrom) }
}
