extension HTMLSink {
    /// Appends an integer in decimal.
    @inlinable
    public mutating func append(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(number.magnitude)
    }

    /// Appends a coordinate or size: at most three decimals, without trailing zeros, with a decimal point regardless of
    /// the locale. Nonfinite numbers are written as 0.
    public mutating func append(_ number: Double) {
        guard number.isFinite else { return append(UInt8(ascii: "0")) }
        guard abs(number) < 1e12 else { return appendEscaped(number.description) }
        // Rounded manually: `rounded()` would require linking the C math library.
        let thousandths = Int(number * 1000 + (number < 0 ? -0.5 : 0.5))
        if thousandths < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        append(whole)
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        var remaining = rest
        var unit: UInt = 100
        while remaining > 0 {
            append(UInt8(ascii: "0") + UInt8(remaining / unit))
            remaining %= unit
            unit /= 10
        }
    }

    @inlinable
    mutating func append(_ number: UInt) {
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var start = 20
        var rest = number
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        digits.span.withUnsafeBufferPointer { append(run: $0.extracting(start...)) }
    }
}
