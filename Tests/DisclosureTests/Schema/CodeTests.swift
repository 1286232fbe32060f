import Diagnostics
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import WorkingTime

@Suite struct DossierCodeTests {
    /// All forms in use since 2020.
    @Test(arguments: [
        ("H56.40.31-240905-0001", "H56.40.31", "2024-09-05", 1), ("H56-200101-0012", "H56", "2020-01-01", 12),
        ("000.00.01.H26-210630-0007", "000.00.01.H26", "2021-06-30", 7),
        ("000.31.40.H56-230228-123456", "000.31.40.H56", "2023-02-28", 123_456),
        ("G22.99-240229-9999999", "G22.99", "2024-02-29", 9_999_999),
        ("H56.999-261130-00042", "H56.999", "2026-11-30", 42),
    ])
    func read(text: String, body: String, day: String, serial: Int) throws {
        let code = try DossierCode.read(text.utf8.span)
        #expect(code.body == body)
        #expect(code.day.iso == day)
        #expect(code.serial == UInt32(serial))
        #expect(code.text == text)
        #expect(text.hasSuffix(code.serialText))
    }

    @Test(arguments: [
        "", "H56", "H56.40.31", "H56.40.31-240905", "H56.40.31-240905-", "H56.40.31-240905-001",
        "H56.40.31-240905-00000001",
        "H56.40.31-20240905-0001", "H56.40.31-24095-0001", "h56.40.31-240905-0001", "H5-240905-0001",
        "H560-240905-0001", "X56-240905-0001",
        "H56..31-240905-0001", "H56.-240905-0001", ".H56-240905-0001", "H56.1234-240905-0001", "H56.A-240905-0001",
        "40.31-240905-0001",
        " H56-240905-0001", "H56-240905-0001 ", "H56-240905-00１1", "H56_240905_0001", "-240905-0001", "H56-24090a-0001",
        "H56--240905-0001",
    ])
    func refuse(text: String) {
        #expect(#expect(throws: ValueProblem.self) { try DossierCode.read(text.utf8.span) }?.rule == .malformedCode)
    }

    @Test(arguments: ["H56-240230-0001", "H56-230229-0001", "H56-241301-0001", "H56-240900-0001", "H56-000000-0001"])
    func refuseDaysThatAreNone(text: String) {
        #expect(#expect(throws: ValueProblem.self) { try DossierCode.read(text.utf8.span) }?.rule == .impossibleDate)
    }

    @Test func areOrderedByDayBodySerial() throws {
        let texts = [
            "H57-240904-0009", "H56-240905-0001", "H56-240905-00001", "H56-240905-0002", "H56-240905-9999",
            "H56-240905-10000", "H56.1-240905-0001",
            "H57-240905-0001", "A1.H01-240906-0001",
        ]
        let codes = try texts.map { try DossierCode.read($0.utf8.span) }
        #expect(codes.reversed().sorted().map(\.text) == texts)
        #expect(Set(codes).count == texts.count)
    }

    /// What editors are told must be what the program reads.
    @Test func theSchemaSaysTheSame() throws {
        guard case .pattern(let pattern, let example) = DossierCode.fieldType else {
            Issue.record("not a pattern")
            return
        }
        #expect(try DossierCode.read(example.utf8.span).text == example)
        let expression = try Regex(pattern)
        let samples = [
            "H56.40.31-240905-0001", "000.00.01.H26-210630-0007", "A12.3.G22.99-240229-9999999", "H5-240905-0001",
            "H56.A1-240905-0001", "h56-240905-0001",
            "H56-240905-001", "H56-240905-00000001", "1234.H56-240905-0001", "H56.1234-240905-0001",
            "H1.H56-240905-0001", "AB.H56-240905-0001", "B.H56-240905-0001",
        ]
        for sample in samples {
            let isRead = (try? DossierCode.read(sample.utf8.span)) != nil
            #expect((try expression.wholeMatch(in: sample) != nil) == isRead, "\(sample)")
        }
    }
}

@Suite struct ProcedureCodeTests {
    @Test(arguments: ["1.001193", "2.000815", "0.000000", "9.999999", "3.000412"])
    func read(text: String) throws {
        #expect(try ProcedureCode.read(text.utf8.span).text == text)
    }

    @Test(arguments: [
        "", "1.00119", "1.0011933", "1001193", "1,001193", "a.001193", "1.00119a", "11.00119", " .001193", "1.+01193",
        "1.001193 ", "１.00119",
    ])
    func refuse(text: String) {
        #expect(#expect(throws: ValueProblem.self) { try ProcedureCode.read(text.utf8.span) }?.rule == .malformedCode)
    }

    @Test func areOrderedByTheirDigits() throws {
        let texts = ["0.999999", "1.000001", "1.000010", "2.000000"]
        #expect(try texts.reversed().map { try ProcedureCode.read($0.utf8.span) }.sorted().map(\.text) == texts)
    }
}
