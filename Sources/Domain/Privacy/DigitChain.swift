/// A sequence of digit groups separated by no more than a few spaces, dots, hyphens, or parentheses: `0912 345 678`,
/// `H56.40.31-240905-0001` from `56` on, `+84 (24) 3825 1234`.
struct DigitChain {
    struct Group {
        let range: Range<Int>
        /// The separator before the group.
        let separator: Separator

        var count: Int { range.count }

        /// Whether a number may begin with this group, that is, another one may end before it.
        var canBeginNumber: Bool {
            separator == .start || separator == .space || separator == .parenthesis
        }
    }

    enum Separator: Hashable {
        /// The first group of the chain.
        case start
        /// A separator containing a space, which may also separate two different numbers.
        case space
        case dot, hyphen, parenthesis
    }

    private(set) var groups: [Group] = []
    private(set) var digitCount = 0

    var end: Int { groups.last?.range.upperBound ?? 0 }

    /// Replaces the chain with the one that begins with the digit at `start`.
    mutating func read(_ bytes: Span<UInt8>, from start: Int) {
        groups.removeAll(keepingCapacity: true)
        digitCount = 0
        var position = start
        var separator = Separator.start
        while true {
            let begin = position
            while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
            groups.append(Group(range: begin..<position, separator: separator))
            digitCount += position - begin
            guard let (next, length) = Self.separator(in: bytes, at: position) else { return }
            separator = next
            position += length
        }
    }

    /// Returns the separator at `start` and its length in bytes, or nil if there is none or no digit follows it.
    private static func separator(in bytes: Span<UInt8>, at start: Int) -> (Separator, length: Int)? {
        var position = start
        var hasSpace = false
        var sign: Separator?
        scan: while position < bytes.count, position - start < 5 {
            switch bytes[position] {
            case UInt8(ascii: " "):
                hasSpace = true
                position += 1
            case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0xA0:
                hasSpace = true
                position += 2
            case UInt8(ascii: "."), UInt8(ascii: "-"):
                guard sign == nil else { return nil }
                sign = bytes[position] == UInt8(ascii: ".") ? .dot : .hyphen
                position += 1
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                guard sign == nil || sign == .parenthesis else { return nil }
                sign = .parenthesis
                position += 1
            default:
                break scan
            }
        }
        guard position > start, position < bytes.count, bytes[position].isASCIIDigit else { return nil }
        return (sign == .parenthesis ? .parenthesis : hasSpace ? .space : sign ?? .space, position - start)
    }
}
