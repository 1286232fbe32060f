/// What commitments ask for, counted: every measure once, however many commitments share it.
public struct CommitmentMeter: Sendable {
    /// The period of what is counted by period; nil without dossiers.
    public let period: Period?
    private let measurements: [CommitmentMeasure: Measurement]

    public init(_ commitments: [Commitment], of site: LinkedSite) {
        let count = MeasureCount(site)
        period = count.period
        let measures = Set(commitments.compactMap(\.measure))
        measurements = Dictionary(
            measures.compactMap { measure in count.measure(measure).map { (measure, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Nil where the site has no such records at all; a whole of 0 where none of them counts.
    public func measure(_ measure: CommitmentMeasure) -> Measurement? { measurements[measure] }
}
