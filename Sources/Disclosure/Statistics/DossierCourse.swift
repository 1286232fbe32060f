/// When a dossier stops being open, and since when it is overdue.
extension LinkedDossier {
    /// The day on which it stops being open: of its result; for one withdrawn, stopped or returned, of what is
    /// written last (at the least, its receipt). Nil while it is open.
    public var closedOn: Day? {
        switch standing {
        case .early, .onTime, .late, .resolved: record.resolved?.day
        case .ended: (record.resolved ?? record.returned ?? record.received).day
        case .open, .overdue: nil
        }
    }

    /// The days at whose end it stood without a result after its due day. Nil when there were none.
    var overdueDays: (first: Day, last: Day)? {
        guard let due, standing != .open else { return nil }
        if standing == .overdue { return (due.day + 1, .last) }
        guard standing != .early, standing != .onTime, let closedOn, closedOn > due.day + 1 else { return nil }
        return (due.day + 1, closedOn - 1)
    }

    /// Whether a period's list of late dossiers names it: its result came late in the period, or its end found it
    /// overdue without a result.
    func isLate(in period: Period) -> Bool {
        if standing == .late, let closedOn, period.contains(closedOn) { return true }
        guard let overdueDays else { return false }
        return overdueDays.first <= period.last && period.last <= overdueDays.last
    }
}
