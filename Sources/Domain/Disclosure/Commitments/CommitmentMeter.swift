import Records
import Register

/// The measurements of a set of commitments, with each measure counted once even if several commitments share it.
public struct CommitmentMeter: Sendable {
    /// The period over which dossiers are measured; nil if there are none.
    public let period: Period?
    private let measurements: [CommitmentMeasure: Measurement]

    /// Creates the measurements for the measures of `commitments`, leaving out those without a measure; throws if a
    /// part of the site cannot be computed.
    public init(_ commitments: [Commitment], of site: some SiteParts) throws {
        period = try site.statistics.measuringPeriod
        var measurements: [CommitmentMeasure: Measurement] = [:]
        for measure in Set(commitments.compactMap(\.measure)) {
            measurements[measure] = try site.measurement(measure)
        }
        self.measurements = measurements
    }

    /// Returns the measurement of a measure.
    ///
    /// The result is nil if the site has no such records at all, and has a whole of 0 if none of them counts.
    public func measure(_ measure: CommitmentMeasure) -> Measurement? { measurements[measure] }
}
