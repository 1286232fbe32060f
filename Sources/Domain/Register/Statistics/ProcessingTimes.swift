/// The processing times (thời gian giải quyết) of resolved dossiers, in working days.
public struct ProcessingTimes: Hashable, Sendable {
    /// The times from receipt (excluded) to the result.
    public private(set) var taken: Histogram
    /// The times allowed, from receipt (excluded) to the original due date.
    public private(set) var allowed: Histogram

    /// Creates processing times from histograms of working days, which are empty by default.
    public init(taken: Histogram = Histogram(), allowed: Histogram = Histogram()) {
        self.taken = taken
        self.allowed = allowed
    }

    /// Adds a dossier; `limit` is nil if it has no due date.
    mutating func add(taken days: Int, allowed limit: Int?) {
        taken.add(days)
        if let limit { allowed.add(limit) }
    }

    mutating func add(_ other: ProcessingTimes) {
        taken.add(other.taken)
        allowed.add(other.allowed)
    }
}
