import Vietnamese

/// A computed figure: what was counted, over which period.
public struct Figure: Sendable, Hashable {
    public let name: FigureName
    public let period: Period
    public let value: Int
}

extension Site {
    /// The value of a figure over a period; nil where there is no record to count.
    public func figure(_ name: FigureName, in period: Period) -> Figure? {
        if let value = catalogueFigure(name) { return Figure(name: name, period: period, value: value) }
        if name == .apologies {
            let issued = apologies.count { period.contains($0.record.issuedOn) }
            return Figure(name: name, period: period, value: issued)
        }
        guard let statistics = statistics(of: period), let value = statistics.value(of: name) else { return nil }
        return Figure(name: name, period: period, value: value)
    }

    /// Figures of the catalogue as it stands on the day of the site.
    private func catalogueFigure(_ name: FigureName) -> Int? {
        let current = catalogue.inForce
        return switch name {
        case .procedures: current.count
        case .proceduresOneStop: current.count { $0.mechanism == .oneStop }
        case .proceduresSameLevel: current.count { $0.mechanism == .sameLevel }
        case .proceduresBetweenLevels: current.count { $0.mechanism == .betweenLevels }
        case .proceduresPartly: current.count { $0.onlineLevel == .partial }
        case .proceduresOnline: current.count { $0.onlineLevel == .full }
        default: nil
        }
    }
}

extension Statistics {
    /// Whether any dossier was received or closed in the period.
    public var hasDossiers: Bool { !total.isEmpty }

    /// What dossiers say of a figure; nil for one that is not about dossiers.
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
        case .inTimeLand: inTime(inFieldsNamed: "dat dai")
        case .inTimeConstruction: inTime(inFieldsNamed: "xay dung")
        case .open: openAtEnd
        case .overdue: overdueAtEnd
        case .apologies, .procedures, .proceduresOneStop, .proceduresSameLevel, .proceduresBetweenLevels,
            .proceduresPartly, .proceduresOnline:
            nil
        }
    }

    private func inTime(inFieldsNamed words: String) -> Int {
        fields.rows.filter { $0.key.folded.contains(words) }.reduce(0) { $0 + $1.counts.closed.inTime }
    }
}
