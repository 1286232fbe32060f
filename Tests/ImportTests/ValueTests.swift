import Diagnostics
import Disclosure
import RecordSchema
import TestSupport
import Testing
import WorkingTime

@testable import Import

/// What cells say, in every way they say it.
@Suite struct ValueTests {
    private func cell(_ value: CellValue) -> Cell { Cell(column: 0, position: .start, value: value) }

    private func column(_ key: String) throws -> ImportColumn { try #require(DossierColumns.all[key]) }

    private func read(_ text: String, _ key: String) throws -> String? {
        try CellReader(DossierColumns.all).value(of: cell(.text(text)), in: try column(key))
    }

    // MARK: Dates

    @Test func everyFormOfADateSaysTheSame() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let day = Day(daysSinceEpoch: Int.random(in: 10_000...40_000, using: &random))
            let minute = Int.random(in: 0..<1440, using: &random)
            let (d, m, y) = (day.day, day.month, day.year)
            func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
            let clock = "\(two(minute / 60)):\(two(minute % 60))"
            let days = [
                "\(two(d))/\(two(m))/\(y)", "\(d)/\(m)/\(y)", "\(d)-\(m)-\(y)", "\(d).\(m).\(y)", day.iso,
                "\(y)/\(m)/\(d)",
            ]
            for text in days {
                #expect(try DateText(text) == DateText(day.iso))
                #expect(try DateText(text).minute == nil && DateText(text).day == day)
                for whole in [
                    "\(text) \(clock)", "\(clock) \(text)", "\(text) \(clock):59", "\(text)T\(clock):00.000+07:00",
                ] {
                    let date = try DateText(whole)
                    #expect(date.day == day && date.minute == minute)
                }
            }
            let serial = Double(day.daysSinceEpoch + 25_569) + Double(minute) / 1440
            #expect(SerialDate(serial, .from1900)?.moment == Moment(day, minuteOfDay: minute))
            #expect(SerialDate(serial - 1462, .from1904)?.moment == Moment(day, minuteOfDay: minute))
        }
    }

    @Test(arguments: [
        "", "hôm nay", "5/9/24", "05/09", "2024", "05/09/2024 08", "05/09/2024 8:15 9:00", "1/2/3/2024", "05/09/2024Z",
        "2024-09-05T08:15:00Z", "2024-09-05T08:15:00+09:00", "-5/9/2024", "05/009/2024", "99999999999999999999/1/2024",
    ])
    func whatIsNoDateIsRefused(text: String) { #expect(throws: DateTextError.syntax) { try DateText(text) } }

    @Test(arguments: [
        "30/02/2024", "2024-13-01", "09/25/2024", "05/09/2024 24:00", "05/09/2024 08:60", "05/09/2024 08:15:60",
    ])
    func whatTheCalendarLacksIsRefused(text: String) {
        #expect(throws: DateTextError.impossible) { try DateText(text) }
    }

    @Test func serialNumbersCountAsExcelDoes() throws {
        func iso(_ serial: Double) -> String? { SerialDate(serial, .from1900)?.moment.iso }
        #expect(iso(45_540.34375) == "2024-09-05T08:15")
        #expect(iso(1) == "1900-01-01T00:00" && iso(59) == "1900-02-28T00:00" && iso(61) == "1900-03-01T00:00")
        #expect(iso(60) == nil && iso(-1) == nil && iso(1e300) == nil && iso(.nan) == nil)
        #expect(SerialDate(0, .from1904)?.moment.iso == "1904-01-01T00:00")
        #expect(try read("45540.34375", "received") == "2024-09-05T08:15")
    }

    /// A number without the form of a date counts from where its workbook counts; a year, a time of day and what stands
    /// for no day are no dates.
    @Test func numbersAreDatesWithinBounds() throws {
        let old = CellReader(DossierColumns.all, dates: .from1904)
        #expect(try old.value(of: cell(.number(44_078.34375)), in: try column("received")) == "2024-09-05T08:15")
        #expect(try old.value(of: cell(.text("44078.34375")), in: try column("received")) == "2024-09-05T08:15")
        let reader = CellReader(DossierColumns.all)
        let never = Moment(try #require(Day(year: 1899, month: 12, day: 31)), minuteOfDay: 495)
        let values: [CellValue] = [
            .number(0.34375), .number(2024), .number(0), .number(-1), .number(90_000), .text("2024"), .text("0.5"),
            .text("01/01/0001"), .text("01/01/1900 00:00:00"), .moment(never), .day(never.day),
        ]
        for value in values {
            #expect(throws: ValueProblem.self) { try reader.value(of: cell(value), in: try column("received")) }
            #expect(!reader.isDate(cell(value)))
        }
    }

    /// A day alone begins with its first minute where a time limit begins, and ends with office hours where one ends.
    @Test func aDayAloneBecomesAMoment() throws {
        #expect(try read("05/09/2024", "received") == "2024-09-05T00:00")
        #expect(try read("05/09/2024", "due") == "2024-09-05T17:00")
        // Programs that know the day alone write midnight.
        #expect(try read("05/09/2024 00:00:00", "due") == "2024-09-05T17:00")
        let midnight = cell(.moment(Moment(try #require(Day(year: 2024, month: 9, day: 5)), minuteOfDay: 0)))
        let reader = CellReader(DossierColumns.all)
        #expect(try reader.value(of: midnight, in: try column("due")) == "2024-09-05T17:00")
        #expect(reader.isDayAlone(midnight) && !reader.isDayAlone(cell(.text("05/09/2024 00:01"))))
    }

    // MARK: Numbers, choices, yes and no

    @Test func numbersAreGroupedOneWay() {
        for text in ["2000", "2.000", "2,000"] { #expect(WholeNumber.read(text) == 2000) }
        #expect(WholeNumber.read("34.900.000") == 34_900_000 && WholeNumber.read("0") == 0)
        for text in [
            "", ".", "2.5", "2,5", "2.0000", "2.000,000", "1234.000", ".000", "-2", "2 000", "9999999999999999",
        ] {
            #expect(WholeNumber.read(text) == nil, "\(text)")
        }
    }

    @Test func choicesAreReadByKeyAndLabelInAnyLetters() throws {
        for column in DossierColumns.all {
            for choice in column.choices {
                for text in [choice.key, choice.label, choice.label.uppercased(), choice.label.lowercased()] {
                    #expect(try read(text, column.key) == choice.key)
                }
            }
        }
        #expect(try read("truc tuyen TOAN trinh", "channel") == "online-full")
        #expect(throws: ValueProblem.self) { try read("Trực tuyến", "channel") }
    }

    @Test func yesAndNo() throws {
        for text in ["Có", "có", "X", "1", "TRUE"] { #expect(try read(text, "paidOnline") == "true") }
        for text in ["Không", "0", "chưa", "false"] { #expect(try read(text, "paidOnline") == "false") }
        #expect(throws: ValueProblem.self) { try read("có lẽ", "paidOnline") }
    }

    /// A cell that was taken for something else may hold a name.
    @Test func noMessageRepeatsWhatStandsInACell() throws {
        let secret = "Người Thử Nghiệm 0900012345"
        for column in DossierColumns.all {
            do throws(ValueProblem) {
                _ = try CellReader(DossierColumns.all).value(of: cell(.text(secret)), in: column)
            } catch {
                #expect(!"\(error.message)".contains("Thử") && !"\(error.message)".contains("0900"))
            }
        }
    }

    // MARK: Codes of procedures

    @Test func codesOfProceduresAreFoundInTheirCells() {
        func code(_ value: CellValue) -> String? { ProcedureNames.code(in: cell(value)) }
        for text in ["1.001193", "1.001193.000.00.00.H56", "1.001193 - Đăng ký khai sinh", "(1.001193) Khai sinh"] {
            #expect(code(.text(text)) == "1.001193")
        }
        // A spreadsheet drops the zeros at the end of what it takes for a number.
        #expect(code(.number(1.00119)) == "1.001190" && code(.number(2.000815)) == "2.000815")
        #expect(code(.text("1.0011934")) == nil && code(.text("Khai sinh")) == nil && code(.number(45_540)) == nil)
    }
}
