import Binary

/// The number of dossiers with each processing status. The counts fit in a SIMD vector, so adding thousands is cheap.
public struct ProcessingStatusCounts: Hashable, Sendable {
    /// One lane per status, indexed by raw value; the last lane is unused.
    private var lanes = SIMD8<UInt32>()

    /// Creates counts that are all zero.
    public init() {}

    /// Counts one dossier with a status.
    public mutating func add(_ status: ProcessingStatus) { lanes[Int(status.rawValue)] &+= 1 }

    /// Adds the counts of other dossiers.
    public mutating func add(_ other: ProcessingStatusCounts) { lanes &+= other.lanes }

    /// The number of dossiers with a status.
    public subscript(status: ProcessingStatus) -> Int { Int(lanes[Int(status.rawValue)]) }

    /// The number of dossiers with any status.
    public var total: Int { Int(lanes.wrappedSum()) }

    /// The number of dossiers with a result, which excludes those withdrawn, stopped, or returned.
    public var resolved: Int { self[.early] + self[.onTime] + self[.late] + self[.resolved] }

    /// The number of dossiers resolved in time (đúng hẹn): trước hạn and đúng hạn together, as in report forms
    /// (Phụ lục 01b, 3.3.2).
    public var inTime: Int { self[.early] + self[.onTime] }

    /// The share resolved in time (đúng hẹn) of the dossiers with a result and a due date.
    public var inTimeShare: Share { Share(part: inTime, whole: inTime + self[.late]) }
}

/// The dossiers of a period, counted in the two ways reports use. A dossier may be in either count or in both.
public struct DossierCounts: Hashable, Sendable {
    /// The dossiers received in the period (tiếp nhận), by status at the cutoff date of their data.
    public internal(set) var received = ProcessingStatusCounts()
    /// The dossiers closed in the period (giải quyết xong): those resolved, withdrawn, stopped, or returned in it.
    public internal(set) var closed = ProcessingStatusCounts()

    /// Creates counts that are all zero.
    public init() {}

    /// The number of dossiers resolved in the period (đã giải quyết).
    public var resolved: Int { closed.resolved }

    /// Whether no dossiers were received or closed.
    public var isEmpty: Bool { received.total == 0 && closed.total == 0 }

    mutating func add(_ other: DossierCounts) {
        received.add(other.received)
        closed.add(other.closed)
    }
}

extension ProcessingStatusCounts: BinaryValue {
    /// Writes a bit mask of the nonzero lanes, followed by those lanes.
    public func write(into writer: inout BinaryWriter) {
        var used: UInt8 = 0
        for lane in lanes.indices where lanes[lane] > 0 { used |= 1 << UInt8(lane) }
        writer.write(used)
        for lane in lanes.indices where lanes[lane] > 0 { writer.write(lanes[lane]) }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init()
        let used = try reader.read(UInt8.self)
        for lane in lanes.indices where used & 1 << UInt8(lane) != 0 { lanes[lane] = try reader.read() }
    }
}
