extension Span<UInt8> {
    /// The number written by exactly `count` ASCII digits from `start`; nil when one of them is no digit.
    /// The caller guarantees that the bytes exist.
    func decimal(at start: Int, count: Int) -> Int? {
        var value = 0
        for index in start..<(start + count) {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

extension [UInt8] {
    /// Appends the last two decimal digits of a non-negative number.
    @inline(__always)
    mutating func appendTwoDigits(_ value: Int) {
        append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
