import Binary
import Records
import WorkingTime

/// The counts of an interval of days that contains no period boundary in its interior.
///
/// Every period is a sequence of slices, so each dossier is processed only once, regardless of the number of periods.
public struct StatisticsSlice: Sendable {
    /// The first day of the interval, which is included.
    public var first: Day
    /// The last day of the interval, which is included.
    public var last: Day
    var total = DossierCounts()
    /// The part of the total that consists of illustrative dossiers.
    var illustrative = DossierCounts()
    var versions = VersionCounts()
    var channels = [DossierCounts](repeating: DossierCounts(), count: Dossier.Channel.allCases.count)
    var applicants = [DossierCounts](repeating: DossierCounts(), count: Dossier.ApplicantKind.allCases.count)
    /// The counts by return channel; the last row is for dossiers that do not state it.
    var returnChannels = [DossierCounts](repeating: DossierCounts(), count: Dossier.ReturnChannel.allCases.count + 1)
    /// The share among the dossiers received.
    var paidOnline = Share()
    /// The share among the dossiers received.
    var digitised = Share()
    /// The net change in the number of dossiers overdue without a result.
    var overdueChange = 0
    /// The latest cutoff date and the latest day of publication of the files that contain the dossiers.
    var dataUntil: Day?
    var publishedOn: Day?

    /// Creates a slice of days, both included, with all counts zero.
    public init(first: Day, last: Day) {
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

    /// Adds the counts of another slice.
    ///
    /// - Parameter indices: The index of each of the other slice's versions in this one; nil if they are the same.
    mutating func add(_ other: StatisticsSlice, versions count: Int, at indices: [Int32]? = nil) {
        total.add(other.total)
        illustrative.add(other.illustrative)
        versions.add(other.versions, among: count, at: indices)
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

/// A slice in which any dossier was received or closed, without its counts.
public struct NonemptySlice: Hashable, Sendable {
    let span: DaySpan
    /// The latest cutoff date of the files that contain its dossiers.
    let dataUntil: Day?

    /// Creates a slice from its days and cutoff date, which is nil if none of its files has one.
    public init(span: DaySpan, dataUntil: Day?) {
        self.span = span
        self.dataUntil = dataUntil
    }

    /// Creates a nonempty slice from the days and the cutoff date of a slice with counts.
    public init(_ slice: StatisticsSlice) {
        self.init(span: DaySpan(first: slice.first, last: slice.last), dataUntil: slice.dataUntil)
    }
}

extension NonemptySlice: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        span.write(into: &writer)
        dataUntil.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        span = try DaySpan(from: &reader)
        dataUntil = try Day?(from: &reader)
    }
}
