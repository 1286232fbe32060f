/// The number of a heading or a code, compared by its dot-separated parts, so that 1.9 precedes 1.10 and IV precedes
/// IX.
public struct HeadingNumber: Hashable, Comparable, Sendable {
    private let parts: [Part]

    private enum Part: Hashable, Comparable, Sendable {
        case number(Int)
        case text(VietnameseSortKey)
    }

    /// Creates a number from any text. A part that is neither a decimal nor a Roman numeral of I, V, and X sorts after
    /// those, in Vietnamese order (`a`, `b`, `c`, `d`, `đ`, `e`). Trailing dots are ignored: `2.3.` equals `2.3`.
    public init(_ text: String) {
        var components = text.split(separator: ".", omittingEmptySubsequences: false)
        while components.last?.isEmpty == true {
            components.removeLast()
        }
        parts = components.map { component in
            if let value = Self.decimal(component) ?? Self.roman(component) {
                .number(value)
            } else {
                .text(VietnameseSortKey(String(component)))
            }
        }
    }

    public static func < (left: HeadingNumber, right: HeadingNumber) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }

    private static func decimal(_ component: Substring) -> Int? {
        component.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(component) : nil
    }

    /// Returns the value of a Roman numeral below 40 in its canonical form, or nil.
    private static func roman(_ component: Substring) -> Int? {
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return (1..<40).first { String(repeating: "X", count: $0 / 10) + units[$0 % 10] == component }
    }
}
