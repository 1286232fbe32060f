/// The days off and make-up working days of one year, as announced by an authority.
public struct CalendarYear: Hashable, Sendable {
    /// The calendar year to which all listed days should belong.
    public let year: Int
    /// Days off in addition to the closed weekdays: public holidays (Bộ luật Lao động 2019, Điều 112), days off
    /// in lieu (Điều 111.3), and weekdays swapped for a Saturday.
    public let closed: [Day]
    /// Working days that fall on a closed weekday, such as a swapped Saturday. They take precedence over ``closed``.
    public let worked: [Day]
    /// Where the announcement can be found.
    public let source: String

    /// Creates a year from its lists of days, which may be in any order and are not validated.
    public init(year: Int, closed: [Day], worked: [Day] = [], source: String) {
        self.year = year
        self.closed = closed
        self.worked = worked
        self.source = source
    }

    /// Listed days that belong to another year, which is an error in the list.
    public var strayDays: [Day] {
        (closed + worked).filter { $0.year != year }
    }

    /// Days listed both as closed and as worked, which is an error in the list.
    public var contradictoryDays: [Day] {
        closed.filter(Set(worked).contains)
    }
}
