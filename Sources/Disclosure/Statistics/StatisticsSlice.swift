import Binary

/// What happened between two neighbouring days at which some period begins or ends. Every period is a run of
/// slices, so that a dossier is looked at once, whatever the number of periods.
struct StatisticsSlice: Sendable {
    var first: Day
    var last: Day
    var total = DossierCounts()
    /// Of the total, the dossiers that only illustrate.
    var illustrative = DossierCounts()
    var versions = VersionCounts()
    var channels = [DossierCounts](repeating: DossierCounts(), count: Dossier.Channel.allCases.count)
    var applicants = [DossierCounts](repeating: DossierCounts(), count: Dossier.ApplicantKind.allCases.count)
    /// The last row is of those that do not say.
    var returnChannels = [DossierCounts](repeating: DossierCounts(), count: Dossier.ReturnChannel.allCases.count + 1)
    /// Of those received.
    var paidOnline = Share()
    /// Of those received.
    var digitised = Share()
    /// By how much the number of overdue dossiers without a result grew.
    var overdueChange = 0
    /// Newest cut-off and day of publication of the files that these dossiers come from.
    var dataUntil: Day?
    var publishedOn: Day?

    init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }

    var isEmpty: Bool { total.isEmpty && overdueChange == 0 }

    mutating func addReceived(_ dossier: LinkedDossier, of day: DossierDay, versions count: Int) {
        let record = dossier.record
        let status = dossier.status
        total.received.add(status)
        versions.addReceived(status, version: dossier.procedure, among: count)
        channels[record.channel.ordinal].received.add(status)
        applicants[record.applicantKind.ordinal].received.add(status)
        returnChannels[record.returnChannel?.ordinal ?? returnChannels.count - 1].received.add(status)
        if record.illustrative == true { illustrative.received.add(status) }
        paidOnline.count(record.paidOnline)
        digitised.count(record.digitised)
        date(day)
    }

    mutating func addClosed(_ dossier: LinkedDossier, of day: DossierDay, versions count: Int) {
        let record = dossier.record
        let status = dossier.status
        total.closed.add(status)
        versions.addClosed(status, version: dossier.procedure, among: count)
        channels[record.channel.ordinal].closed.add(status)
        applicants[record.applicantKind.ordinal].closed.add(status)
        returnChannels[record.returnChannel?.ordinal ?? returnChannels.count - 1].closed.add(status)
        if record.illustrative == true { illustrative.closed.add(status) }
        date(day)
    }

    private mutating func date(_ day: DossierDay) {
        if let until = day.dataUntil, dataUntil.map({ $0 < until }) ?? true { dataUntil = until }
        if let on = day.publishedOn, publishedOn.map({ $0 < on }) ?? true { publishedOn = on }
    }

    /// - Parameter places: the place of each version of the other; nil where both have the same.
    mutating func add(_ other: StatisticsSlice, versions count: Int, at places: [Int32]? = nil) {
        total.add(other.total)
        illustrative.add(other.illustrative)
        versions.add(other.versions, among: count, at: places)
        for index in channels.indices { channels[index].add(other.channels[index]) }
        for index in applicants.indices { applicants[index].add(other.applicants[index]) }
        for index in returnChannels.indices { returnChannels[index].add(other.returnChannels[index]) }
        paidOnline.add(other.paidOnline)
        digitised.add(other.digitised)
        overdueChange += other.overdueChange
        dataUntil = newest(dataUntil, other.dataUntil)
        publishedOn = newest(publishedOn, other.publishedOn)
    }
}

/// A slice in which a dossier was received or closed: all that is told of it without its counts.
public struct BusySlice: Hashable, Sendable {
    let span: DaySpan
    /// Newest cut-off of the files that its dossiers come from.
    let dataUntil: Day?

    init(span: DaySpan, dataUntil: Day?) {
        self.span = span
        self.dataUntil = dataUntil
    }

    init(_ slice: StatisticsSlice) {
        self.init(span: DaySpan(first: slice.first, last: slice.last), dataUntil: slice.dataUntil)
    }
}

extension BusySlice: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        span.write(into: &writer)
        dataUntil.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        span = try DaySpan(from: &reader)
        dataUntil = try Day?(from: &reader)
    }
}
