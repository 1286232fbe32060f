import Records

/// Counts of dossiers grouped by one of their properties. Every dossier is in exactly one row, so the rows add up.
public struct Breakdown<Key: Hashable & Sendable>: Sendable {
    /// The counts for one value of the property.
    public struct Row: Sendable {
        /// The value of the property, which no other row has.
        public let key: Key
        /// The number of dossiers received and closed, by status.
        public private(set) var counts = DossierCounts()
        /// The processing times, which are only counted for fields and procedures; empty otherwise.
        public private(set) var times = ProcessingTimes()

        mutating func add(_ counts: DossierCounts, _ times: ProcessingTimes) {
            self.counts.add(counts)
            self.times.add(times)
        }
    }

    /// The rows, each with a key of its own.
    public let rows: [Row]

    /// Creates a breakdown from rows with distinct keys.
    public init(rows: [Row]) { self.rows = rows }

    /// The counts of a key, all zero if the key does not occur.
    public subscript(key: Key) -> DossierCounts {
        rows.first { $0.key == key }?.counts ?? DossierCounts()
    }

    /// The sum of all rows, which is the same for every breakdown of a period.
    public var sum: DossierCounts {
        rows.reduce(into: DossierCounts()) { $0.add($1.counts) }
    }
}

extension Breakdown where Key: CaseIterable {
    /// Creates a breakdown from one count per case, in the order of `allCases`.
    public init(cases counts: [DossierCounts]) {
        rows = zip(Key.allCases, counts).map { Row(key: $0, counts: $1) }
    }
}

extension Dossier.Channel {
    /// The index in `allCases`.
    var ordinal: Int {
        switch self {
        case .inPerson: 0
        case .onlinePartial: 1
        case .onlineFull: 2
        case .postal: 3
        }
    }
}

extension Dossier.ApplicantKind {
    /// The index in `allCases`.
    var ordinal: Int {
        switch self {
        case .person: 0
        case .organization: 1
        case .enterprise: 2
        }
    }
}

extension Dossier.ReturnChannel {
    /// The index in `allCases`.
    var ordinal: Int {
        switch self {
        case .inPerson: 0
        case .electronic: 1
        case .postal: 2
        }
    }
}
