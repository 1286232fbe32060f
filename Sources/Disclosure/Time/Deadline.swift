/// When a result is due.
public struct Deadline: Hashable, Sendable {
    public let moment: Moment
    /// Whether counting went through a year whose days off are not announced, so that the day may still move.
    public let provisional: Bool

    /// The minute of the day at which a computed time limit ends: 17:00.
    public static let endOfOfficeHours = 17 * 60
    /// The last minute at which a same-day request is still due the same day: 15:00.
    public static let defaultCutoff = 15 * 60

    public init(moment: Moment, provisional: Bool) {
        self.moment = moment
        self.provisional = provisional
    }
}

extension WorkingCalendar {
    /// When the result of a dossier is due, at 17:00 of the day found so:
    /// - The day of reception is not counted (Bộ luật Dân sự 2015, Điều 147.2).
    /// - A period that ends on a day off ends with the next working day (Điều 148.5).
    /// - Same day: a dossier received after the cut-off, or on a day off, is due the next working day.
    /// - Working hours: each 8 begun are one working day.
    /// - Hours and minutes run on the clock from reception; the day on which they end counts.
    ///
    /// - Parameter cutoff: minutes after midnight; reception in that very minute is still in time.
    public func deadline(
        received: Moment, limit: TimeLimit, cutoff: Int = Deadline.defaultCutoff
    ) -> Deadline {
        let start = received.day
        let due: Day
        var firstCounted = start + 1
        switch limit.unit {
        case .sameDay:
            firstCounted = start
            due = workingDay(onOrAfter: received.minuteOfDay <= cutoff ? start : start + 1)
        case .minute:
            firstCounted = start
            due = workingDay(onOrAfter: received.advanced(by: limit.value).day)
        case .hour:
            firstCounted = start
            due = workingDay(onOrAfter: received.advanced(by: limit.value * 60).day)
        case .workingHour:
            due = adding(workingDays: (limit.value + 7) / 8, to: start)
        case .workingDay:
            due = adding(workingDays: limit.value, to: start)
        case .day:
            due = workingDay(onOrAfter: start + limit.value)
        case .month:
            due = workingDay(onOrAfter: start.adding(months: limit.value))
        }
        return Deadline(
            moment: Moment(due, minuteOfDay: Deadline.endOfOfficeHours),
            provisional: !(firstCounted.year...max(firstCounted, due).year).allSatisfy(isAnnounced)
        )
    }
}
