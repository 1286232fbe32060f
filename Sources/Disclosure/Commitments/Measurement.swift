/// What was measured: a part of a whole, and which records it was counted from.
public struct Measurement: Sendable {
    public let share: Share
    /// How many of the whole do not say whether they belong to the part.
    public var unsaid = 0
    /// The period, or the day up to which the records reach, as it stands in a sentence.
    public let scope: String
    public let isIllustrative: Bool
}
