/// What commitments ask for, counted: every measure once, however many commitments share it.
public struct CommitmentMeter: Sendable {
    /// The period of what is counted by period; nil without dossiers.
    public let period: Period?
    private let measurements: [CommitmentMeasure: Measurement]

    public init(_ commitments: [Commitment], of site: some SiteParts) throws {
        period = try site.statistics.measuringPeriod
        var measurements: [CommitmentMeasure: Measurement] = [:]
        for measure in Set(commitments.compactMap(\.measure)) {
            measurements[measure] = try site.measurement(measure)
        }
        self.measurements = measurements
    }

    /// Nil where the site has no such records at all; a whole of 0 where none of them counts.
    public func measure(_ measure: CommitmentMeasure) -> Measurement? { measurements[measure] }
}
