import Diagnostics
import WorkingTime

extension String: ScalarValue {
    public static var fieldType: FieldType { .text }

    public var dataValue: DataValue { .text(self) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> String {
        String(utf8: text)
    }
}

extension Int: ScalarValue {
    public static var fieldType: FieldType { .integer(minimum: 0) }

    public var dataValue: DataValue { .int(self) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Int {
        guard !text.isEmpty, text.count <= 15 else { throw .number(text) }
        var value = 0
        for index in text.indices {
            guard text[index] &- 0x30 < 10 else { throw .number(text) }
            value = value * 10 + Int(text[index] &- 0x30)
        }
        return value
    }
}

extension Bool: ScalarValue {
    public static var fieldType: FieldType { .boolean }

    public var dataValue: DataValue { .bool(self) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Bool {
        if text.equals("true") { return true }
        if text.equals("false") { return false }
        throw ValueProblem(
            .wrongChoice,
            vi: "“\(String(utf8: text))” không phải true hay false; viết true (có) hoặc false (không)",
            en: "“\(String(utf8: text))” is neither true nor false")
    }
}

extension Day: ScalarValue {
    public static var fieldType: FieldType { .date }

    public var dataValue: DataValue { .text(iso) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Day {
        do throws(DayError) {
            return try parse(text)
        } catch {
            throw .date(
                text, isImpossible: error == .impossible, vi: "ngày viết theo dạng 2024-09-30",
                en: "write a day as 2024-09-30")
        }
    }
}

extension Moment: ScalarValue {
    public static var fieldType: FieldType { .moment }

    public var dataValue: DataValue { .text(iso) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Moment {
        do throws(MomentError) {
            return try parse(text)
        } catch {
            throw .date(
                text, isImpossible: error == .impossible,
                vi: "ngày giờ viết theo dạng 2024-09-30T14:05, giờ Việt Nam",
                en: "write a date and time as 2024-09-30T14:05, in Vietnam time")
        }
    }
}

extension TimeLimit: ScalarValue {
    public static var fieldType: FieldType { .timeLimit }

    public var dataValue: DataValue { .text(text) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> TimeLimit {
        if let limit = TimeLimit(String(utf8: text)) { return limit }
        throw ValueProblem(
            .malformedTimeLimit,
            vi:
                "không đọc được thời hạn “\(String(utf8: text))”; viết “trong ngày”, “3 ngày làm việc”, “15 ngày” hoặc “8 giờ làm việc”",
            en:
                "cannot read the time limit “\(String(utf8: text))”; write “trong ngày”, “3 ngày làm việc”, “15 ngày” or “8 giờ làm việc”"
        )
    }
}

/// A time of day with minute precision, written `15:00`.
public struct ClockTime: ScalarValue, Hashable {
    /// The number of minutes after midnight.
    public let minutes: Int

    /// Creates a time of day from the number of minutes after midnight, 0 to 1439, without validating it.
    public init(minutes: Int) {
        self.minutes = minutes
    }

    public static var fieldType: FieldType { .clock }

    public var dataValue: DataValue {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return .text("\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)")
    }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> ClockTime {
        guard text.count == 5, text[2] == UInt8(ascii: ":"),
            let hour = try? Int.read(text.extracting(0..<2)), let minute = try? Int.read(text.extracting(3..<5)),
            hour < 24, minute < 60
        else {
            throw ValueProblem(
                .malformedDate, vi: "giờ viết theo dạng 15:00, không phải “\(String(utf8: text))”",
                en: "write a time of day as 15:00, not “\(String(utf8: text))”")
        }
        return ClockTime(minutes: hour * 60 + minute)
    }

    /// The form used in official texts: `15 giờ 00`.
    public var vietnamese: String {
        let minute = minutes % 60
        return "\(minutes / 60) giờ \(minute < 10 ? "0" : "")\(minute)"
    }
}

extension ValueProblem {
    static func number(_ text: Span<UInt8>) -> ValueProblem {
        ValueProblem(
            .malformedNumber,
            vi:
                "“\(String(utf8: text))” không phải số nguyên; viết liền chữ số, không dấu chấm, không đơn vị: 34900000",
            en: "“\(String(utf8: text))” is not a whole number; write digits only: 34900000")
    }

    static func date(_ text: Span<UInt8>, isImpossible: Bool, vi: String, en: String) -> ValueProblem {
        let written = String(utf8: text)
        return isImpossible
            ? ValueProblem(
                .impossibleDate, vi: "“\(written)” không có trong lịch; xem lại ngày, tháng, giờ",
                en: "“\(written)” does not exist in the calendar")
            : ValueProblem(.malformedDate, vi: "“\(written)” không đúng dạng: \(vi)", en: "“\(written)”: \(en)")
    }
}
