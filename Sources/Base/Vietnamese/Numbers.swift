/// Number formatting for Vietnamese readers, with dots as thousands separators and a decimal comma.
public enum VietnameseNumber {
    /// Returns an integer with thousands separators: `1234567` → `1.234.567`.
    public static func grouped(_ value: Int) -> String {
        String(building: { append(value, to: &$0) })
    }

    /// Appends the result of ``grouped(_:)`` in ASCII.
    public static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 {
            bytes.append(UInt8(ascii: "-"))
        }
        append(magnitude: value.magnitude, to: &bytes)
    }

    private static func append(magnitude: UInt, to bytes: inout [UInt8]) {
        func append(digit: UInt) {
            bytes.append(UInt8(ascii: "0") + UInt8(digit % 10))
        }
        let isGrouped = magnitude >= 1_000
        if isGrouped {
            Self.append(magnitude: magnitude / 1_000, to: &bytes)
            bytes.append(UInt8(ascii: "."))
        }
        let group = magnitude % 1_000
        if isGrouped || group >= 100 { append(digit: group / 100) }
        if isGrouped || group >= 10 { append(digit: group / 10) }
        append(digit: group)
    }

    /// Formats a number given in units of its last decimal place: `decimal(8882, places: 2)` → `88,82`. `places` is
    /// clamped to 0…18.
    public static func decimal(_ scaled: Int, places: Int) -> String {
        let places = min(max(places, 0), 18)
        let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: powerOfTen(places))
        return String(building: { bytes in
            if scaled < 0 {
                bytes.append(UInt8(ascii: "-"))
            }
            append(magnitude: whole, to: &bytes)
            guard places > 0 else { return }
            bytes.append(UInt8(ascii: ","))
            var divisor = powerOfTen(places - 1)
            while divisor > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(fraction / divisor % 10))
                divisor /= 10
            }
        })
    }

    /// Formats an amount in whole đồng: `34.900.000 đồng`.
    public static func money(_ amount: Int) -> String {
        grouped(amount) + " đồng"
    }

    /// Formats a share as a percentage, rounded half away from zero: `841` of `947` is `88,81%`. `places` is clamped to
    /// 0…9.
    ///
    /// - Returns: Nil if the whole is not positive, or the scaled share does not fit in 64 bits.
    public static func percent(_ part: Int, of whole: Int, places: Int = 2) -> String? {
        guard whole > 0 else { return nil }
        let places = min(max(places, 0), 9)
        let scaled = Int128(part.magnitude) * Int128(powerOfTen(places + 2))
        let rounded = (2 * scaled + Int128(whole)) / (2 * Int128(whole))
        guard let share = Int(exactly: part < 0 ? -rounded : rounded) else { return nil }
        return decimal(share, places: places) + "%"
    }

    private static func powerOfTen(_ exponent: Int) -> UInt {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
