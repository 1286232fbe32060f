extension WorkingCalendar {
    /// Returns the deadline for the result of a dossier, extended by the pauses in its time limit.
    ///
    /// Each pause extends the deadline by the number of working days it contains, or by the number of calendar days
    /// if the limit is in calendar days or months. A pause that begins after the deadline is ignored.
    public func deadline(
        received: Moment, limit: TimeLimit, cutoff: Int = Deadline.defaultCutoff, pauses: [DaySpan]
    ) -> Deadline {
        var deadline = deadline(received: received, limit: limit, cutoff: cutoff)
        for pause in pauses.sorted(by: { $0.first < $1.first }) where pause.first <= deadline.moment.day {
            let first = max(pause.first, received.day + 1)
            guard first <= pause.last else { continue }
            let due: Day
            switch limit.unit {
            case .day, .month: due = workingDay(onOrAfter: deadline.moment.day + (pause.last - first + 1))
            case .minute, .hour, .workingHour, .workingDay, .sameDay:
                due = adding(workingDays: workingDays(from: first - 1, to: pause.last), to: deadline.moment.day)
            }
            let years = deadline.moment.day.year...max(deadline.moment.day, due).year
            deadline = Deadline(
                moment: Moment(due, minuteOfDay: Deadline.endOfOfficeHours),
                provisional: deadline.provisional || !years.allSatisfy(isAnnounced))
        }
        return deadline
    }
}
