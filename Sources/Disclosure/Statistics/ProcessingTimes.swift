/// Thời gian giải quyết, in working days, of the dossiers resolved.
public struct ProcessingTimes: Hashable, Sendable {
    /// From receipt (not counted) to the result.
    public private(set) var taken: Histogram
    /// What they had: from receipt to the due date first given.
    public private(set) var allowed: Histogram

    public init(taken: Histogram = Histogram(), allowed: Histogram = Histogram()) {
        self.taken = taken
        self.allowed = allowed
    }

    /// Counts one more dossier; one without a due date had no limit to be told.
    mutating func add(taken days: Int, allowed limit: Int?) {
        taken.add(days)
        if let limit { allowed.add(limit) }
    }

    mutating func add(_ other: ProcessingTimes) {
        taken.add(other.taken)
        allowed.add(other.allowed)
    }
}
