import Binary

/// How many dossiers of a list stand how. One register of the processor, so that sums over thousands stay cheap.
public struct ProcessingStatusCounts: Hashable, Sendable {
    /// One lane for each status, by its raw value; the last is not used.
    private var lanes = SIMD8<UInt32>()

    public init() {}

    public mutating func add(_ status: ProcessingStatus) { lanes[Int(status.rawValue)] &+= 1 }

    public mutating func add(_ other: ProcessingStatusCounts) { lanes &+= other.lanes }

    public subscript(status: ProcessingStatus) -> Int { Int(lanes[Int(status.rawValue)]) }

    public var total: Int { Int(lanes.wrappedSum()) }

    /// Those with a result: withdrawn, stopped and returned ones have none.
    public var resolved: Int { self[.early] + self[.onTime] + self[.late] + self[.resolved] }

    /// Đúng hẹn: trước hạn and đúng hạn together, as report forms count (Phụ lục 01b, 3.3.2).
    public var inTime: Int { self[.early] + self[.onTime] }

    /// Đúng hẹn, of those with a result and a due date to judge it by.
    public var inTimeShare: Share { Share(part: inTime, whole: inTime + self[.late]) }
}

/// The dossiers of a period, in the two ways reports count them. A dossier may be among both, or one.
public struct DossierCounts: Hashable, Sendable {
    /// Tiếp nhận: those received in the period, by where they stand at the cut-off of their data.
    public internal(set) var received = ProcessingStatusCounts()
    /// Giải quyết xong: those whose result came in the period, and those withdrawn, stopped or returned in it.
    public internal(set) var closed = ProcessingStatusCounts()

    public init() {}

    /// Đã giải quyết: those whose result came in the period.
    public var resolved: Int { closed.resolved }

    public var isEmpty: Bool { received.total == 0 && closed.total == 0 }

    mutating func add(_ other: DossierCounts) {
        received.add(other.received)
        closed.add(other.closed)
    }
}

extension ProcessingStatusCounts: BinaryValue {
    /// Which lanes are not 0, a bit each, and these lanes.
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
