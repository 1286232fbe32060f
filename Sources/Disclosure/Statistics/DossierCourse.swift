import Binary

/// When a dossier stops being open, and since when it is overdue.
extension LinkedDossier {
    /// The day on which it stops being open: of its result; for one withdrawn, stopped or returned, of what is
    /// written last (at the least, its receipt). Nil while it is open.
    public var closedOn: Day? {
        switch status {
        case .early, .onTime, .late, .resolved: record.resolved?.day
        case .ended: (record.resolved ?? record.returned ?? record.received).day
        case .open, .overdue: nil
        }
    }

    /// The days at whose end it stood without a result after its due day. Nil when there were none.
    var overdueDays: (first: Day, last: Day)? {
        guard let due, status != .open else { return nil }
        if status == .overdue { return (due.day + 1, .last) }
        guard status != .early, status != .onTime, let closedOn, closedOn > due.day + 1 else { return nil }
        return (due.day + 1, closedOn - 1)
    }
}

/// When a dossier was late: all that a period's list of late dossiers asks for.
struct LateDossier: Sendable {
    /// Index in the register, or in its segment.
    let index: Int32
    /// The day of its result, where that was late.
    private let lateOn: Day?
    private let overdue: DaySpan?

    /// Nil for one that never was late.
    init?(_ dossier: LinkedDossier, at index: Int32) {
        overdue = dossier.overdueDays.map { DaySpan(first: $0.first, last: $0.last) }
        lateOn = dossier.status == .late ? dossier.closedOn : nil
        self.index = index
        if overdue == nil, lateOn == nil { return nil }
    }

    /// Whether a period's list names it: its result came late in the period, or its end found it overdue without a
    /// result.
    func isLate(in period: Period) -> Bool {
        if let lateOn, period.contains(lateOn) { return true }
        guard let overdue else { return false }
        return overdue.first <= period.last && period.last <= overdue.last
    }
}

extension LateDossier: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        index.write(into: &writer)
        lateOn.write(into: &writer)
        overdue.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        index = try Int32(from: &reader)
        lateOn = try Day?(from: &reader)
        overdue = try DaySpan?(from: &reader)
    }
}
