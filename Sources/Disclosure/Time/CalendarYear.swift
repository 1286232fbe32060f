/// The working days of one year as an authority announced them.
public struct CalendarYear: Hashable, Sendable {
    public let year: Int
    /// Days off beside the closed weekdays: public holidays (Bộ luật Lao động 2019, Điều 112), days off
    /// in lieu (Điều 111.3), weekdays exchanged for a Saturday.
    public let closed: [Day]
    /// Days worked although their weekday is closed, as an exchanged Saturday. They outweigh ``closed``.
    public let worked: [Day]
    /// Where the announcement is found.
    public let source: String

    public init(year: Int, closed: [Day], worked: [Day] = [], source: String) {
        self.year = year
        self.closed = closed
        self.worked = worked
        self.source = source
    }

    /// Listed days that belong to another year: a mistake of the list.
    public var strayDays: [Day] {
        (closed + worked).filter { $0.year != year }
    }

    /// Days listed both as closed and as worked: a mistake of the list.
    public var contradictoryDays: [Day] {
        closed.filter(Set(worked).contains)
    }
}
