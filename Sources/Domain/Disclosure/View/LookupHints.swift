import Binary
import Register
import WorkingTime

/// The information about codes available to the lookup page before it fetches any shard.
public struct LookupHints: Sendable, BinaryEncodable {
    /// The body identifiers in the codes, longest first.
    public let bodies: [String]
    /// The days that have a page, as a hexadecimal bit mask for each month and cutoff date: `2024-09:3fe1:2024-09-30`.
    public let daysByMonth: [String]
    /// The years in the codes, in ascending order.
    public let years: [Int]

    init(_ register: DossierRegister) {
        bodies = register.summary.bodies.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        years = register.codeYears.map(\.number)
        var entries: [(month: Substring, days: UInt32, until: Day?)] = []
        for day in register.days {
            let month = day.day.iso.prefix(7)
            let bit: UInt32 = 1 << UInt32(day.day.day - 1)
            if let last = entries.last, last.month == month, last.until == day.dataUntil {
                entries[entries.count - 1].days |= bit
            } else {
                entries.append((month, bit, day.dataUntil))
            }
        }
        daysByMonth = entries.map { "\($0.month):\(String($0.days, radix: 16)):\($0.until?.iso ?? "")" }
    }

    public func write(into writer: inout BinaryWriter) {
        bodies.write(into: &writer)
        daysByMonth.write(into: &writer)
        years.write(into: &writer)
    }
}
