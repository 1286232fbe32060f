extension WorkingCalendar {
    /// A deadline moved on by the spans in which time stood still: as many working days as they hold, or, for a
    /// limit in calendar days or months, as many days. A span that begins after the deadline moves nothing.
    public func deadline(
        received: Moment, limit: TimeLimit, cutoff: Int = Deadline.defaultCutoff, pauses: [Pause]
    ) -> Deadline {
        var deadline = deadline(received: received, limit: limit, cutoff: cutoff)
        for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.from <= deadline.moment.day {
            let first = max(pause.from, received.day + 1)
            guard first <= pause.to else { continue }
            let due: Day
            switch limit.unit {
            case .day, .month: due = workingDay(onOrAfter: deadline.moment.day + (pause.to - first + 1))
            case .minute, .hour, .workingHour, .workingDay, .sameDay:
                due = adding(workingDays: workingDays(from: first - 1, to: pause.to), to: deadline.moment.day)
            }
            let years = deadline.moment.day.year...max(deadline.moment.day, due).year
            deadline = Deadline(
                moment: Moment(due, minuteOfDay: Deadline.endOfOfficeHours),
                provisional: deadline.provisional || !years.allSatisfy(isAnnounced))
        }
        return deadline
    }
}
