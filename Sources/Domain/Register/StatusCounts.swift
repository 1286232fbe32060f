import Binary
import Records

/// The number of dossiers with each processing status and from each channel.
public struct StatusCounts: Sendable, Hashable {
    private var statuses = [Int](repeating: 0, count: ProcessingStatus.allCases.count)
    private var channels = [Int](repeating: 0, count: Dossier.Channel.allCases.count)
    /// The number of all dossiers counted.
    public private(set) var total = 0
    /// The number of illustrative dossiers included in the total.
    public private(set) var illustrative = 0

    /// Creates counts that are all zero.
    public init() {}

    /// Counts a dossier under its status and its channel.
    public mutating func add(_ dossier: LinkedDossier) {
        total += 1
        statuses[Int(dossier.status.rawValue)] += 1
        switch dossier.record.channel {
        case .inPerson: channels[0] += 1
        case .onlinePartial: channels[1] += 1
        case .onlineFull: channels[2] += 1
        case .postal: channels[3] += 1
        }
        if dossier.record.illustrative == true { illustrative += 1 }
    }

    /// Adds the counts of other dossiers.
    public mutating func add(_ other: StatusCounts) {
        total += other.total
        illustrative += other.illustrative
        for index in statuses.indices { statuses[index] += other.statuses[index] }
        for index in channels.indices { channels[index] += other.channels[index] }
    }

    /// The counts with all channel counts set to zero.
    public var withoutChannels: StatusCounts {
        var statusCounts = self
        statusCounts.channels = StatusCounts().channels
        return statusCounts
    }

    /// The number of dossiers with a processing status.
    public subscript(status: ProcessingStatus) -> Int { statuses[Int(status.rawValue)] }

    /// The number of dossiers submitted through a channel.
    public subscript(channel: Dossier.Channel) -> Int {
        switch channel {
        case .inPerson: channels[0]
        case .onlinePartial: channels[1]
        case .onlineFull: channels[2]
        case .postal: channels[3]
        }
    }

    /// The number of dossiers with a result.
    public var resolved: Int { self[.early] + self[.onTime] + self[.late] + self[.resolved] }
    /// The number of dossiers still without a result.
    public var open: Int { self[.open] + self[.overdue] }
    /// The number of dossiers that were resolved late or are overdue.
    public var late: Int { self[.late] + self[.overdue] }
    /// The number of dossiers resolved in time: "đúng hẹn" in the report form covers both early and on time.
    public var inTime: Int { self[.early] + self[.onTime] }
}

extension StatusCounts: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        statuses.write(into: &writer)
        channels.write(into: &writer)
        total.write(into: &writer)
        illustrative.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let empty = StatusCounts()
        statuses = try [Int](from: &reader)
        channels = try [Int](from: &reader)
        guard statuses.count == empty.statuses.count, channels.count == empty.channels.count else {
            throw BinaryError()
        }
        total = try Int(from: &reader)
        illustrative = try Int(from: &reader)
    }
}
