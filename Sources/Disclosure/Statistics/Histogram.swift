import Binary

/// How often each number of working days occurred: enough to tell medians and percentiles exactly, however many
/// dossiers there are, and to add the months of a year together.
public struct Histogram: Hashable, Sendable {
    /// Short times, which are almost all of them, as far as the longest that occurred.
    private var short: [UInt32] = []
    /// The rest, by number of days.
    private var long: [Int: UInt32] = [:]
    public private(set) var count = 0

    private static let shortest = 0..<128

    public init() {}

    /// Counts one more; negative numbers count as 0.
    public mutating func add(_ days: Int) {
        let days = max(days, 0)
        count += 1
        if Self.shortest.contains(days) {
            reach(days)
            short[days] &+= 1
        } else {
            long[days, default: 0] &+= 1
        }
    }

    public mutating func add(_ other: Histogram) {
        count += other.count
        reach(other.short.count - 1)
        for days in other.short.indices { short[days] &+= other.short[days] }
        long.merge(other.long, uniquingKeysWith: &+)
    }

    /// Makes room for times of so many days.
    private mutating func reach(_ days: Int) {
        while short.count <= days { short.append(0) }
    }

    /// The smallest number that at least so many percent (1 to 100) of all do not exceed: the nearest rank, so that
    /// it always is a number that occurred. Nil when nothing was counted.
    public func percentile(_ percent: Int) -> Int? {
        guard count > 0 else { return nil }
        let wanted = max(1, (count * min(max(percent, 1), 100) + 99) / 100)
        var seen = 0
        for days in short.indices {
            seen += Int(short[days])
            if seen >= wanted { return days }
        }
        for (days, times) in long.sorted(by: { $0.key < $1.key }) {
            seen += Int(times)
            if seen >= wanted { return days }
        }
        return nil
    }

    /// Trung vị: half of all took this long or less.
    public var median: Int? { percentile(50) }
}

extension Histogram: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        let times =
            short.indices.filter { short[$0] > 0 }.map { ($0, short[$0]) } + long.sorted { $0.key < $1.key }.map { $0 }
        writer.write(UInt32(clamping: times.count))
        for (days, count) in times {
            writer.write(UInt32(clamping: days))
            writer.write(count)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let times = try reader.read(UInt32.self)
        for _ in 0..<times {
            let days = Int(try reader.read(UInt32.self))
            let count = try reader.read(UInt32.self)
            self.count += Int(count)
            if Self.shortest.contains(days) {
                reach(days)
                short[days] = count
            } else {
                long[days] = count
            }
        }
    }
}
