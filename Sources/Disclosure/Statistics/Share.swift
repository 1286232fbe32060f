import Vietnamese

/// A part of a whole. The whole goes wherever the percentage goes: a rate without its denominator says nothing.
public struct Share: Hashable, Sendable {
    public internal(set) var part: Int
    public internal(set) var whole: Int

    public init(part: Int = 0, whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// `88,82%`; nil when there is nothing to have a share of.
    public var percent: String? { VietnameseNumber.percent(part, of: whole) }

    /// Counts a yes or no; what is not said counts nowhere.
    mutating func count(_ answer: Bool?) {
        guard let answer else { return }
        whole += 1
        if answer { part += 1 }
    }

    mutating func add(_ other: Share) {
        part += other.part
        whole += other.whole
    }
}

/// A figure beside that of the period before.
public struct Change: Hashable, Sendable {
    public let now: Int
    public let before: Int

    public init(now: Int, before: Int) {
        self.now = now
        self.before = before
    }

    public var difference: Int { now - before }

    /// The difference in percent of the figure before: `-12,50%`; nil when that was 0.
    public var percent: String? { VietnameseNumber.percent(difference, of: before) }
}
