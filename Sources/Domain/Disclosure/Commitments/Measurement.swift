import Register

/// A measured share and the records it was counted from.
public struct Measurement: Sendable {
    /// The share, counted in records, or in answers for the results of surveys.
    public let share: Share
    /// The number of records in the whole for which it is unknown whether they belong to the part.
    public var unstatedCount = 0
    /// The period, or the records and their cutoff date, as a phrase for use in a sentence.
    public let scope: String
    /// Whether any of the records is illustrative rather than real.
    public let isIllustrative: Bool
}
