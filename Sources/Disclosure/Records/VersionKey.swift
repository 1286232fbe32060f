import Binary

/// The key of a procedure version: its code, and the first day on which it is valid. Two files with one key are in
/// force at once, which is an error.
public struct VersionKey: Hashable, Sendable {
    public let code: ProcedureCode
    /// Nil for a version that does not say since when it is valid.
    public let from: Day?

    public init(code: ProcedureCode, from: Day?) {
        self.code = code
        self.from = from
    }
}

extension VersionKey: Comparable {
    /// By code, then by first day; the version without one comes first.
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
    public var key: VersionKey { VersionKey(code: code.value, from: effectiveFrom) }
}

extension Procedure {
    public var key: VersionKey { VersionKey(code: code.value, from: effectiveFrom) }
}
