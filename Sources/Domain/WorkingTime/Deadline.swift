/// The moment by which the result of a dossier is due.
public struct Deadline: Hashable, Sendable {
    /// The due moment; if computed by a calendar, ``endOfOfficeHours`` on the due day.
    public let moment: Moment
    /// Whether the period runs through a year whose days off have not been announced, so the deadline may still change.
    public let provisional: Bool

    /// The time of day at which a computed deadline falls, in minutes after midnight: 17:00.
    public static let endOfOfficeHours = 17 * 60
    /// The latest time of reception for which a same-day request is due that day, in minutes after midnight: 15:00.
    public static let defaultCutoff = 15 * 60

    /// Creates a deadline at a moment, without consulting a calendar.
    public init(moment: Moment, provisional: Bool) {
        self.moment = moment
        self.provisional = provisional
    }
}

extension WorkingCalendar {
    /// Returns the deadline for the result of a dossier.
    ///
    /// The deadline is 17:00 on a day determined as follows:
    /// - The day of reception is not counted (Bộ luật Dân sự 2015, Điều 147.2).
    /// - A period that would end on a day off ends on the next working day (Điều 148.5).
    /// - Same day: a dossier received after the cutoff, or on a day off, is due on the next working day.
    /// - Working hours: every 8 hours, rounded up, count as one working day.
    /// - Hours and minutes elapse on the clock from the moment of reception; the day on which they run out is used.
    ///
    /// - Parameter cutoff: The latest same-day reception time, inclusive, in minutes after midnight.
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
