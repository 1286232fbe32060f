import Diagnostics
import Disclosure
import RecordSchema
import TestSupport
import Testing
import WorkingTime

@testable import Import

/// Tables as text.
@Suite struct DelimitedTextTests {
    private func table(_ text: String, _ problems: inout DiagnosticCollector) -> Table? {
        TableSource(path: "bang.csv", bytes: Array(text.utf8)).read(&problems)
    }

    /// Whatever stands in cells, between whichever signs, comes back.
    @Test(arguments: [",", ";", "\t"], ["\n", "\r\n"])
    func cellsComeBack(separator: String, lineEnd: String) throws {
        var random = SeededGenerator(seed: 2)
        let pieces = ["a", "ơ", "\"", ",", ";", "\t", " ", "1", "-", "Đ", "“", "\n"]
        for _ in 0..<200 {
            let rows = (0..<5).map { _ in
                (0..<4).map { _ in
                    "x"
                        + (0..<Int.random(in: 0...6, using: &random)).map { _ in
                            pieces.randomElement(using: &random) ?? ""
                        }
                        .joined() + "y"
                }
            }
            let text = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator) + lineEnd
            }.joined()
            var problems = DiagnosticCollector(file: "bang.csv")
            let table = try #require(table(text, &problems))
            #expect(table.rows.map { $0.cells.map(\.text) } == rows.map { $0.map(\.tidied) })
            #expect(problems.all.isEmpty)
        }
    }

    @Test func rowsAreNumberedAsLines() throws {
        var problems = DiagnosticCollector(file: "bang.csv")
        let table = try #require(table("sep=;\r\n\r\nMã;\"hai\ndòng\";c\r\n\r\nx;;z\r\n", &problems))
        #expect(table.rows.map(\.number) == [3, 6])
        #expect(table.rows[1].cells.map(\.column) == [0, 2])
        #expect(table.rows[1].cells.map(\.position) == [Position(line: 6, column: 1), Position(line: 6, column: 4)])
    }

    /// As programs of old Macintoshes end lines; within a cell a carriage return is a blank.
    @Test func linesMayEndInCarriageReturns() throws {
        func cells(_ text: String) throws -> [[String]] {
            var problems = DiagnosticCollector(file: "bang.csv")
            return try #require(table(text, &problems)).rows.map { $0.cells.map(\.text) }
        }
        #expect(try cells("a;b\rx;\"y\rz\"\ru;v\r") == [["a", "b"], ["x", "y z"], ["u", "v"]])
        #expect(try cells("a;b\rx;\"y\nz\"\r") == [["a", "b"], ["x", "y z"]])
        #expect(try cells("a;b\nx;y\rz\n") == [["a", "b"], ["x", "y z"]])
        #expect(try cells("a;b\r\r\nx;y\r\r\n") == [["a", "b"], ["x", "y"]])
    }

    @Test func aQuoteThatIsNeverClosedIsToldWithItsPlace() {
        var problems = DiagnosticCollector(file: "bang.csv")
        #expect(table("a,b\nx,\"y\n", &problems) == nil)
        #expect(
            problems.all.map(\.rule) == [.csvQuote] && problems.all[0].location.position == Position(line: 2, column: 3)
        )
    }

    @Test(arguments: [
        ("", Rule.emptyFile), (" \r\n", .emptyFile), ("<html><table>", .unreadableFile),
    ])
    func whatIsNoTableIsSaidPlainly(text: String, rule: Rule) {
        var problems = DiagnosticCollector(file: "bang.csv")
        #expect(table(text, &problems) == nil && problems.all.map(\.rule) == [rule])
    }

    @Test func oldExcelFilesAreNamed() {
        var problems = DiagnosticCollector(file: "bang.xls")
        let source = TableSource(path: "bang.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1])
        #expect(source.read(&problems) == nil && problems.all.map(\.rule) == [.unreadableFile])
    }
}

/// Tables as workbooks.
@Suite struct WorkbookTests {
    private func read(_ workbook: TestWorkbook, sheet: String? = nil) throws -> Table {
        try Workbook(workbook.bytes).table(sheet)
    }

    @Test func cellsOfEveryKindAreRead() throws {
        let workbook = TestWorkbook([
            (3, [.shared("Hồ  sơ &"), .inline("<x>"), .number("2.5"), .day("45540"), .moment("45540.34375")]),
            (2, [.boolean(true), .failure, .none, .moment("45540"), .day("45540.5")]),
        ])
        let table = try read(workbook)
        #expect(table.rows.map(\.number) == [2, 3] && table.sheet == "Hồ sơ" && table.otherSheets == ["Ẩn"])
        let day = try #require(Day("2024-09-05"))
        #expect(
            table.rows[1].cells.map(\.value) == [
                .text("Hồ sơ &"), .text("<x>"), .number(2.5), .day(day), .moment(Moment(day, minuteOfDay: 495)),
            ])
        #expect(
            table.rows[0].cells.map(\.value) == [
                .boolean(true), .failure, .moment(Moment(day, minuteOfDay: 0)), .moment(Moment(day, minuteOfDay: 720)),
            ])
        #expect(table.rows[0].cells.map(\.position.column) == [1, 2, 4, 5])
        #expect(try read(TestWorkbook([(1, [.day("44078")])], from1904: true)).rows[0].cells[0].value == .day(day))
    }

    @Test func sheetsAreChosenByNameAndNumber() throws {
        let workbook = TestWorkbook([(1, [.inline("x")])])
        #expect(try read(workbook, sheet: "Ẩn").rows.isEmpty && read(workbook, sheet: "1").rows.isEmpty)
        #expect(try read(workbook, sheet: "2").rows.count == 1)
        for name in ["3", "0", "-1", "Khác"] { #expect(throws: ValueProblem.self) { try read(workbook, sheet: name) } }
    }

    /// Programs that are not Excel write prefixes, no places, cells out of order, and some cells twice.
    @Test func otherProgramsAreUnderstood() throws {
        var workbook = TestWorkbook([])
        let index = try #require(workbook.parts.firstIndex { $0.name == "xl/worksheets/sheet2.xml" })
        workbook.parts[index].text = """
            <?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row>
            <x:row r="9"><x:c r="C9" t="str"><x:v>c</x:v></x:c><x:c r="A9" t="str"><x:v>a</x:v></x:c>
            <x:c r="C9" t="str"><x:f>1+1</x:f><x:v>d</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        let table = try read(workbook)
        #expect(table.rows.map(\.number) == [1, 9])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["a", "d"]])
    }

    /// A formula that was never computed is no empty cell: what it stands for is not known.
    @Test func aFormulaWithoutAResultIsAFailure() throws {
        #expect(try read(TestWorkbook([(1, [.formula("B1-0.3"), .none])])).rows[0].cells.map(\.value) == [.failure])
        var workbook = TestWorkbook([])
        let index = try #require(workbook.parts.firstIndex { $0.name == "xl/worksheets/sheet2.xml" })
        workbook.parts[index].text = """
            <worksheet><sheetData><row r="1"><c r="A1"><f>B1</f><v/></c><c r="B1" t="str"><f>C1</f></c>
            <c r="C1" t="str"><f>IF(1,"","x")</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><v/></c></row></sheetData></worksheet>
            """
        #expect(try read(workbook).rows[0].cells.map(\.value) == [.failure, .failure, .number(2)])
    }

    @Test func lettersThatXMLCannotSayAreRead() throws {
        #expect("a_x000D_\nb".unescaped == "a \nb" && "_x005F_x000D_".unescaped == "_x000D_")
        #expect("_xD83D__xDE00_".unescaped == "😀" && "_x0000_".unescaped == " ")
        for text in ["a_x00", "_xZZZZ_", "_x000D", "x000D_", "_x 00D_", "_x+00D_"] { #expect(text.unescaped == text) }
        let table = try read(TestWorkbook([(1, [.shared("Mã_x000D_\nhồ sơ"), .inline("thiếu_x000D_giấy")])]))
        #expect(table.rows[0].cells.map(\.text) == ["Mã hồ sơ", "thiếu giấy"])
    }

    @Test(arguments: [
        ("General", NumberFormat.plain), ("#,##0\\ \"đồng\"", .plain), ("[Red]0.00", .plain), ("hh:mm", .plain),
        ("dd/mm/yyyy;@", .day), ("[$-42A]d\\-mmm\\-yy", .day), ("yyyy\\-mm\\-dd\\ hh:mm:ss", .moment),
        ("dd/mm/yyyy\\ hh:mm", .moment), ("\"ngày\"0", .plain), ("0;\"d\"", .plain),
    ])
    func formatsTellDates(code: String, format: NumberFormat) { #expect(CellStyles.format(code: code) == format) }

    @Test func cellReferences() {
        #expect(CellReference("A1") == CellReference(row: 1, column: 0))
        #expect(CellReference("BC12") == CellReference(row: 12, column: 54))
        for text in ["", "A", "1", "A0", "1A", "a1", "A1B", "XFE1", "A9999999", "ZZZZZZZZZZ1"] {
            #expect(CellReference(text) == nil, "\(text)")
        }
        #expect((0..<2000).allSatisfy { CellReference(columnName($0) + "1")?.column == $0 })
    }

    // MARK: Broken and hostile files

    private static let sample = TestWorkbook(
        [
            (1, [.shared("Mã hồ sơ"), .shared("Ngày tiếp nhận")]),
            (2, [.shared("H56.41.07-240905-0001"), .moment("45540.3")]),
        ],
        merged: ["A1:B1"])

    @Test func aFileCutShortIsRefused() {
        let bytes = Self.sample.bytes
        for length in 4..<bytes.count {
            #expect(throws: ValueProblem.self) { try Workbook(Array(bytes[..<length])).table(nil) }
        }
    }

    @Test func spoiltBytesNeverBreakTheReader() {
        let bytes = Self.sample.bytes
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            var spoilt = bytes
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                spoilt[Int.random(in: 2..<spoilt.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? Workbook(spoilt).table(nil)
        }
    }

    /// The same in the XML, below the checks of the packing.
    @Test func spoiltXMLNeverBreaksTheReader() {
        var random = SeededGenerator(seed: 4)
        let signs = Array("<>/\"'&;=0 A!:".utf8)
        for _ in 0..<1000 {
            let files = Self.sample.parts.map { name, text in
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = signs.randomElement(using: &random) ?? 0
                }
                return (name, bytes)
            }
            _ = try? Workbook(TestWorkbook.packed(files)).table(nil)
        }
    }

    @Test func whatUnpacksToTooMuchIsRefused() throws {
        var workbook = Self.sample
        workbook.parts[5].text += String(repeating: " ", count: 1 << 20)
        let bytes = workbook.bytes
        #expect(bytes.count < 1 << 14)
        let archive = ZipArchive(bytes: bytes, limit: 1 << 16)
        let relations = Relations()
        let problem = #expect(throws: ValueProblem.self) {
            try archive.read { $0 == "xl/worksheets/sheet2.xml" ? XMLReading(relations) : nil }
        }
        #expect(problem?.message.vietnamese.contains("quá lớn") == true)
    }

    @Test func entitiesAreRefused() {
        var workbook = Self.sample
        workbook.parts[6].text =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"
        #expect(throws: ValueProblem.self) { try Workbook(workbook.bytes).table(nil) }
    }

    @Test(arguments: [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml",
    ])
    func aMissingPartIsRefused(name: String) {
        var workbook = Self.sample
        workbook.parts.removeAll { $0.name == name }
        #expect(throws: ValueProblem.self) { try Workbook(workbook.bytes).table(nil) }
    }
}
