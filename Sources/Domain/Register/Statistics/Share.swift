import Vietnamese

/// A part of a whole. The whole is always kept with the part, because a rate is meaningless without its denominator.
public struct Share: Hashable, Sendable {
    /// The numerator: the number of items that belong to the part.
    public internal(set) var part: Int
    /// The denominator: the number of all items considered.
    public internal(set) var whole: Int

    /// Creates the share of a part in a whole, both zero by default.
    public init(part: Int = 0, whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// The percentage in Vietnamese notation (`88,82%`), or nil if the whole is zero.
    public var percent: String? { VietnameseNumber.percent(part, of: whole) }

    /// Counts an answer; nil is ignored.
    public mutating func count(_ answer: Bool?) {
        guard let answer else { return }
        whole += 1
        if answer { part += 1 }
    }

    /// Adds the part and the whole of another share.
    public mutating func add(_ other: Share) {
        part += other.part
        whole += other.whole
    }
}

/// A value and the corresponding value of the comparison period.
public struct Change: Hashable, Sendable {
    /// The value of the period itself.
    public let now: Int
    /// The value of the comparison period.
    public let before: Int

    /// Creates the change from the value of the comparison period to that of the period itself.
    public init(now: Int, before: Int) {
        self.now = now
        self.before = before
    }

    /// The increase over the earlier value; negative for a decrease.
    public var difference: Int { now - before }

    /// The difference as a percentage of the earlier value (`-12,50%`), or nil if that is zero.
    public var percent: String? { VietnameseNumber.percent(difference, of: before) }
}
