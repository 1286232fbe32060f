extension Span<UInt8> {
    /// Returns the value of exactly `count` ASCII digits starting at `start`, or nil if any of the bytes is not one.
    ///
    /// The range must be in bounds.
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
    /// Appends the last two decimal digits of a nonnegative number.
    @inline(__always)
    mutating func appendTwoDigits(_ value: Int) {
        append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
