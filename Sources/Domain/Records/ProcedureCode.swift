import Binary
import Diagnostics
import RecordSchema

/// The national code of a procedure (mã thủ tục): one digit, a dot, and six digits (`1.001193`).
public struct ProcedureCode: Hashable, Comparable, Sendable {
    private let number: UInt32

    public static func < (left: ProcedureCode, right: ProcedureCode) -> Bool { left.number < right.number }

    /// The printed form of the code.
    public var text: String {
        let digits = String(number % 1_000_000)
        return "\(number / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

extension ProcedureCode: ScalarValue {
    /// The placeholder in a record that has not been decoded yet.
    static let none = ProcedureCode(number: 0)

    public static var fieldType: FieldType { .pattern(#"^\d\.\d{6}$"#, example: "1.001193") }

    public var dataValue: DataValue { .text(text) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> ProcedureCode {
        guard text.count == 8, text[1] == UInt8(ascii: "."),
            let first = try? Int.read(text.extracting(0..<1)), let rest = try? Int.read(text.extracting(2..<8))
        else {
            throw ValueProblem(
                .malformedCode,
                vi:
                    "mã thủ tục “\(String(utf8: text))” không đúng dạng: một chữ số, dấu chấm, sáu chữ số, đặt trong ngoặc kép: \"1.001193\"",
                en:
                    "“\(String(utf8: text))” is not a procedure code: one digit, a dot, six digits, in quotes: \"1.001193\""
            )
        }
        return ProcedureCode(number: UInt32(first * 1_000_000 + rest))
    }
}

extension ProcedureCode: BinaryValue {
    public func write(into writer: inout BinaryWriter) { writer.write(number) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        number = try reader.read()
        guard number < 10_000_000 else { throw BinaryError() }
    }
}
