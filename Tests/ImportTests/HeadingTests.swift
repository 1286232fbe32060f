import Diagnostics
import Disclosure
import RecordSchema
import TestSupport
import Testing

@testable import Import

/// The rows in which tables name their columns.
@Suite struct HeadingTests {
    private static let vocabulary = HeadingVocabulary(DossierColumns.all)

    private func heading(_ text: String) throws -> HeadingRow? {
        var problems = DiagnosticCollector(file: "bang.csv")
        let table = try #require(TableSource(path: "bang.csv", bytes: Array(text.utf8)).read(&problems))
        return HeadingRow(table, Self.vocabulary)
    }

    @Test func keysAndLabelsAreHeadingsInAnyLetters() {
        for field in DossierFields.descriptions {
            for text in [
                field.key, field.label, field.label.uppercased(), field.label + " (dd/MM/yyyy)", " \(field.label) *",
            ] {
                #expect(Self.vocabulary.meaning(text) == .key(field.key))
            }
        }
        #expect(Self.vocabulary.meaning("Họ và tên người nộp") == .personal)
        #expect(Self.vocabulary.meaning("STT") == .unknown)
    }

    @Test func aTitleAndANumberingAreNoHeadings() throws {
        let row = try #require(
            try heading(
                "UBND XÃ MINH HỌA,,\nDanh sách mã hồ sơ,,\n,,\nSTT,Số hồ sơ,Ngày tiếp nhận\n(1),(2),(3)\n1,H56.41.07-240905-0001,05/09/2024\n"
            ))
        #expect(row.rows == 4...4 && row.firstRow == 4)
        #expect(row.columns.map(\.meaning) == [.unknown, .key("code"), .key("received")])
    }

    @Test func headingsBelowTheHeadingOfAGroup() throws {
        let row = try #require(
            try heading(
                "Mã hồ sơ,Người nộp,,Thời gian,\n,Tên,Địa chỉ,Tiếp nhận,Hẹn trả\nH56.41.07-240905-0001,x,y,05/09/2024,06/09/2024\n"
            ))
        #expect(row.rows == 1...2 && row.firstRow == 2)
        #expect(row.columns.map(\.meaning) == [.key("code"), .personal, .personal, .key("received"), .key("due")])
    }

    /// A group of personal columns knows no key, and its columns are seen all the same; the first dossier stays one.
    @Test func headingsOfPersonsBelowTheHeadingOfTheirGroup() throws {
        let row = try #require(
            try heading(
                "DANH SÁCH,,,,\nMã hồ sơ,Người nộp hồ sơ,,,Ngày tiếp nhận\n,Họ và tên,Địa chỉ,Số điện thoại,\nH56.41.07-240905-0001,x,y,z,05/09/2024\n"
            ))
        #expect(row.rows == 2...3 && row.firstRow == 3)
        #expect(row.columns.map(\.meaning) == [.key("code"), .personal, .personal, .personal, .key("received")])
        let single = try #require(
            try heading("Mã hồ sơ,Người nộp,,Ngày tiếp nhận\n,Lê Thị Ví Dụ,Thôn Tây,\nH56.41.07-240905-0001,x,y,\n"))
        #expect(single.rows == 1...1)
    }

    @Test(arguments: [true, false])
    func mergedHeadingsAreOne(hasLower: Bool) throws {
        func shared(_ texts: [String]) -> [TestWorkbook.Cell] { texts.map { $0.isEmpty ? .none : .shared($0) } }
        let lower = hasLower ? ["", "Tên", "Nơi ở", ""] : ["", "", "", ""]
        let table = try Workbook(
            TestWorkbook(
                [
                    (3, shared(["Mã hồ sơ", "Người nộp hồ sơ", "", "Ngày tiếp nhận"])), (4, shared(lower)),
                    (5, shared(["H56.41.07-240905-0001", "x", "y", "05/09/2024"])),
                ], merged: ["A3:A4", hasLower ? "B3:C3" : "B3:C4", "D3:D4"]
            ).bytes
        ).table(nil)
        let row = try #require(HeadingRow(table, Self.vocabulary))
        #expect(row.columns.map(\.meaning) == [.key("code"), .personal, .personal, .key("received")])
        let data = table.filledDown(below: row.rows.upperBound).rows[row.firstRow...]
        #expect(data.map { $0.cells.count } == [4])
    }

    @Test func headingsThatNameApplicantsByTheirKindsArePersonal() {
        for text in [
            "Công dân/Tổ chức", "CÔNG DÂN, TỔ CHỨC", "Tổ chức/cá nhân", "Cá nhân, tổ chức nộp hồ sơ", "Tên tổ chức",
            "Tên người dân/doanh nghiệp", "Cơ quan, tổ chức, cá nhân", "Tên cá nhân hoặc hộ gia đình",
        ] { #expect(Self.vocabulary.meaning(text) == .personal, "\(text)") }
        for text in ["Công dân", "Tổ chức", "Tên đơn vị", "Cơ quan, đơn vị", "Cơ quan giải quyết", "Tên"] {
            #expect(Self.vocabulary.meaning(text) == .unknown, "\(text)")
        }
        #expect(Self.vocabulary.meaning("Đối tượng (Công dân/Tổ chức)") == .key("applicantKind"))
    }

    @Test func whatIsPersonalStaysSoWhenLeftAlone() {
        let vocabulary = HeadingVocabulary(
            DossierColumns.all,
            mapping: [
                Spelling("Người nộp"): nil, Spelling("Ghi chú"): nil,
                Spelling("Công dân/Tổ chức"): "applicantKind",
            ])
        #expect(vocabulary.meaning("Người nộp") == .personal && vocabulary.meaning("Ghi chú") == .ignored)
        #expect(vocabulary.meaning("Công dân/Tổ chức") == .key("applicantKind"))
    }

    /// What is to come is not done.
    @Test func aRemarkMayTurnTheMeaning() {
        for remark in ["(dự kiến)", "(theo phiếu hẹn)", "[kế hoạch]", "(hẹn)"] {
            #expect(Self.vocabulary.meaning("Ngày trả kết quả \(remark)") == .unknown)
            #expect(Self.vocabulary.meaning("Ngày có kết quả \(remark)") == .unknown)
            #expect(Self.vocabulary.meaning("Hạn trả kết quả \(remark)") == .key("due"))
        }
        #expect(Self.vocabulary.meaning("Ngày trả kết quả (thực tế)") == .key("returned"))
    }

    @Test func withoutACodeThereIsNoHeading() throws {
        #expect(try heading("STT,Ngày tiếp nhận\n1,05/09/2024\n") == nil)
    }

    @Test func twoColumnsOfOneMeaningAreTold() throws {
        var problems = DiagnosticCollector(file: "bang.csv")
        try heading("Số hồ sơ,Mã hồ sơ\nx,y\n")?.reportRepeats(&problems)
        #expect(problems.all.map(\.rule) == [.duplicateKey])
    }
}
