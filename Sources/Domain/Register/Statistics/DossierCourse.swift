import Binary
import Records
import WorkingTime

extension LinkedDossier {
    /// The day on which the dossier was closed, or nil if it is still open.
    ///
    /// This is the day of the result. For a dossier that was withdrawn, stopped, or returned without a recorded result,
    /// it is the day of its return, or of its receipt if that is unknown as well.
    public var closedOn: Day? {
        switch status {
        case .early, .onTime, .late, .resolved: record.resolved?.day
        case .ended: (record.resolved ?? record.returned ?? record.received).day
        case .open, .overdue: nil
        }
    }

    /// The days at the end of which the dossier was past its due day without a result, or nil if there were none.
    var overdueDays: (first: Day, last: Day)? {
        guard let due, status != .open else { return nil }
        if status == .overdue { return (due.day + 1, .last) }
        guard status != .early, status != .onTime, let closedOn, closedOn > due.day + 1 else { return nil }
        return (due.day + 1, closedOn - 1)
    }
}

/// The part of a late dossier that the lists of late dossiers need.
struct LateDossier: Sendable {
    /// The index in the register or in its segment.
    let index: Int32
    /// The day of the result if it was late.
    private let lateOn: Day?
    private let overdue: DaySpan?

    /// Returns nil if the dossier was never late.
    public init?(_ dossier: LinkedDossier, at index: Int32) {
        overdue = dossier.overdueDays.map { DaySpan(first: $0.first, last: $0.last) }
        lateOn = dossier.status == .late ? dossier.closedOn : nil
        self.index = index
        if overdue == nil, lateOn == nil { return nil }
    }

    /// Returns whether the dossier is on the list of a period: its late result falls in the period, or it was overdue
    /// without a result at the end of the period.
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

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        index = try Int32(from: &reader)
        lateOn = try Day?(from: &reader)
        overdue = try DaySpan?(from: &reader)
    }
}
