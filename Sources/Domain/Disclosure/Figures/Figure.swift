import Records
import Register

/// A computed figure and the period it covers.
public struct Figure: Sendable, Hashable {
    /// The name by which directives and report forms refer to the figure.
    public let name: FigureName
    /// The period covered; procedures are counted on the build date whatever the period.
    public let period: Period
    /// The number of dossiers, apologies, or procedures.
    public let value: Int
}

extension SiteParts {
    /// Returns a figure for a period, or nil if there are no records to count.
    public func figure(_ name: FigureName, in period: Period) throws -> Figure? {
        if name.isOfCatalogue {
            return try catalogue.figures[name].map { Figure(name: name, period: period, value: $0) }
        }
        if name == .apologies {
            let apologies = try apologies
            // Apologies are sorted in descending order of date.
            let end = apologies.partitioningIndex { $0.record.issuedOn >= period.first }
            let issued = end - apologies[..<end].partitioningIndex { $0.record.issuedOn > period.last }
            return Figure(name: name, period: period, value: issued)
        }
        guard let statistics = try dossiers.statistics(of: period), let value = statistics.value(of: name) else {
            return nil
        }
        return Figure(name: name, period: period, value: value)
    }
}

extension FigureName {
    /// Whether the figure counts procedures rather than dossiers.
    fileprivate var isOfCatalogue: Bool {
        switch self {
        case .procedures, .proceduresOneStop, .proceduresSameLevel, .proceduresBetweenLevels, .proceduresPartly,
            .proceduresOnline:
            true
        default: false
        }
    }
}

extension Catalogue {
    /// Returns the figures of a catalogue, given the procedures in force.
    static func figures(_ current: [ProcedureSummary]) -> [FigureName: Int] {
        [
            .procedures: current.count,
            .proceduresOneStop: current.count { $0.mechanism == .oneStop },
            .proceduresSameLevel: current.count { $0.mechanism == .sameLevel },
            .proceduresBetweenLevels: current.count { $0.mechanism == .betweenLevels },
            .proceduresPartly: current.count { $0.onlineLevel == .partial },
            .proceduresOnline: current.count { $0.onlineLevel == .full },
        ]
    }
}

extension Statistics {
    /// Whether any dossier was received or closed in the period.
    public var hasDossiers: Bool { !total.isEmpty }

    /// Returns the value of a figure, or nil if it does not count dossiers.
    func value(of name: FigureName) -> Int? {
        switch name {
        case .received: received
        case .receivedInPerson: channels[.inPerson].received.total
        case .receivedPartly: channels[.onlinePartial].received.total
        case .receivedOnline: channels[.onlineFull].received.total
        case .receivedByPost: channels[.postal].received.total
        case .resolved: resolved
        case .early: total.closed[.early]
        case .onTime: total.closed[.onTime]
        case .late: total.closed[.late]
        case .inTime: total.closed.inTime
        case .inTimeInPerson: channels[.inPerson].closed.inTime
        case .inTimePartly: channels[.onlinePartial].closed.inTime
        case .inTimeOnline: channels[.onlineFull].closed.inTime
        case .inTimeByPost: channels[.postal].closed.inTime
        case .inTimeLand: inTimeLand
        case .inTimeConstruction: inTimeConstruction
        case .open: openAtEnd
        case .overdue: overdueAtEnd
        case .apologies, .procedures, .proceduresOneStop, .proceduresSameLevel, .proceduresBetweenLevels,
            .proceduresPartly, .proceduresOnline:
            nil
        }
    }
}
