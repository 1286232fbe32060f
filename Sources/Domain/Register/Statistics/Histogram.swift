import Binary

/// A histogram of numbers of working days. It gives exact medians and percentiles in limited space, and histograms of
/// several periods can be added up.
public struct Histogram: Hashable, Sendable {
    /// The counts of short times, which are almost all of them, indexed by number of days.
    private var short: [UInt32] = []
    /// The counts of longer times, by number of days.
    private var long: [Int: UInt32] = [:]
    /// The total number of values.
    public private(set) var count = 0

    private static let shortest = 0..<128

    /// Creates a histogram without values.
    public init() {}

    /// Adds a value; negative values count as 0.
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

    /// Adds all values of another histogram.
    public mutating func add(_ other: Histogram) {
        count += other.count
        reach(other.short.count - 1)
        for days in other.short.indices { short[days] &+= other.short[days] }
        long.merge(other.long, uniquingKeysWith: &+)
    }

    /// Extends the array of short times to include the given number of days.
    private mutating func reach(_ days: Int) {
        while short.count <= days { short.append(0) }
    }

    /// Returns a percentile by the nearest-rank method, so that the result is always one of the values.
    ///
    /// - Parameter percent: The percentage of values that do not exceed the result, clamped to 1…100.
    /// - Returns: The percentile, or nil if the histogram is empty.
    public func percentile(_ percent: Int) -> Int? {
        guard count > 0 else { return nil }
        let rank = max(1, (count * min(max(percent, 1), 100) + 99) / 100)
        var seen = 0
        for days in short.indices {
            seen += Int(short[days])
            if seen >= rank { return days }
        }
        for (days, times) in long.sorted(by: { $0.key < $1.key }) {
            seen += Int(times)
            if seen >= rank { return days }
        }
        return nil
    }

    /// The median (trung vị), or nil if the histogram is empty.
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
