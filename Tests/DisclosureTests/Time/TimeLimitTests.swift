import Testing

@testable import Disclosure
@testable import Records
@testable import WorkingTime

@Suite struct TimeLimitTests {
    @Test(arguments: [
        ("trong ngày", 1, TimeLimit.Unit.sameDay, "trong ngày"),
        (" Trong  ngày ", 1, .sameDay, "trong ngày"),
        ("NGAY TRONG NGÀY", 1, .sameDay, "trong ngày"),
        ("3 ngày làm việc", 3, .workingDay, "3 ngày làm việc"),
        ("03 Ngày Làm  Việc", 3, .workingDay, "3 ngày làm việc"),
        ("15 ngày", 15, .day, "15 ngày"),
        ("15ngày", 15, .day, "15 ngày"),
        ("08 giờ làm việc", 8, .workingHour, "8 giờ làm việc"),
        ("2 giờ", 2, .hour, "2 giờ"),
        ("30\u{A0}phút", 30, .minute, "30 phút"),
        ("1 tháng", 1, .month, "1 tháng"),
        ("3650 ngày", 3650, .day, "3650 ngày"),
    ])
    func accepted(text: String, value: Int, unit: TimeLimit.Unit, canonical: String) throws {
        let limit = try TimeLimit.parse(text)
        #expect(limit.value == value)
        #expect(limit.unit == unit)
        #expect(limit.text == canonical)
        #expect(try TimeLimit.parse(limit.text) == limit)
    }

    @Test(arguments: [
        "", "ngày", "3", "ba ngày", "3 tuần", "-3 ngày", "3,5 ngày", "3 ngay lam viec", "5 trong ngày",
        "3 ngày làm việc.",
    ])
    func badSyntax(text: String) {
        #expect(throws: TimeLimitError.syntax) { try TimeLimit.parse(text) }
    }

    @Test(arguments: ["0 ngày", "3651 ngày", "99999999999999999999 ngày"])
    func outOfRange(text: String) {
        #expect(throws: TimeLimitError.outOfRange) { try TimeLimit.parse(text) }
        #expect(TimeLimit(text) == nil)
    }

    @Test func checkedParts() {
        #expect(TimeLimit(0, .day) == nil)
        #expect(TimeLimit(2, .sameDay) == nil)
        #expect(TimeLimit(1, .sameDay) == .sameDay)
    }
}
