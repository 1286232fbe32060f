import Foundation
import TestSupport
import Testing

/// `congkhai import results`: tables in which something is not what it seems. All persons are invented.
@Suite struct ImportDoubtsTests {
    private static let keys =
        "Mã TTHC;Đối tượng;Hình thức nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày có kết quả;Lý do trễ hạn"
    private static let code = "H56.41.07-241007-0001"
    private static let values = "1.001193;Công dân;Trực tiếp;07/10/2024 08:15;10/10/2024 17:00;11/10/2024 10:00"

    private func run(table text: String, _ more: [String] = []) throws -> (result: Program.Result, written: String) {
        let folder = try ExportSample.folder(["bang.csv": text])
        let result = try ExportSample.importResults("bang.csv", more, in: folder)
        return (result, folder.exists("Content/results") ? folder.text("Content/results/2024/10.csv") : "")
    }

    // MARK: Applicants

    @Test(arguments: [
        ("Họ tên, địa chỉ người nộp", "Lê Thị Ví Dụ, thôn Tây", "Bà Lê Thị Ví Dụ nộp thiếu giấy tờ"),
        ("Người nộp", "Bà Lê Thị Ví Dụ", "Chị Lê Thị Ví Dụ nộp thiếu giấy tờ"),
        ("Người nộp", "Nguyễn Văn Thử và Lê Thị Ví Dụ", "Bà Lê Thị Ví Dụ vắng mặt"),
        ("Công dân/Tổ chức", "Lê Thị Ví Dụ, thôn Tây", "Bà Lê Thị Ví Dụ vắng mặt"),
        ("Cột lạ", "Lê Thị Ví Dụ", "Bà Lê Thị Ví Dụ vắng mặt"),
    ])
    func anApplicantInTheReasonIsRefused(heading: String, cell: String, reason: String) throws {
        let table = "Mã hồ sơ;\(heading);\(Self.keys)\n\(Self.code);\(cell);\(Self.values);\(reason)\n"
        for more in [[], ["--skip-rejected"]] {
            let (result, written) = try run(table: table, more)
            #expect(result.err.contains("[personal-value]") && !written.contains("Ví Dụ"))
            #expect(!(result.out + result.err).contains("Ví Dụ"))
        }
        let honest = table.replacing(reason, with: "Chờ ý kiến của Sở")
        let (result, written) = try run(table: honest.replacing(cell, with: "Sở Xây dựng"))
        #expect(result.status == 0 && written.contains("Chờ ý kiến của Sở"))
    }

    @Test func aPersonalColumnThatIsLeftAloneIsStillGuarded() throws {
        let folder = try ExportSample.folder([
            "quy-doi.yml": "columns: {Người nộp: }\n",
            "bang.csv":
                "Mã hồ sơ;Người nộp;\(Self.keys)\n\(Self.code);Lê Thị Ví Dụ;\(Self.values);Bà Lê Thị Ví Dụ vắng mặt\n",
        ])
        let result = try ExportSample.importResults("bang.csv", ["--mapping", "quy-doi.yml"], in: folder)
        #expect(result.status == 1 && result.err.contains("[personal-value]") && !folder.exists("Content/results"))
        #expect(result.out.contains("thông tin riêng, không đọc: B “Người nộp”"))
    }

    @Test(arguments: [true, false])
    func personalColumnsBelowAMergedHeadingAreSeen(isMerged: Bool) throws {
        func shared(_ text: String) -> [TestWorkbook.Cell] {
            text.split(separator: ";", omittingEmptySubsequences: false).map {
                $0.isEmpty ? .none : .shared(String($0))
            }
        }
        func table(_ reason: String) -> [UInt8] {
            let areas = ["A3:A4", "B3:D3"] + "EFGHIJK".map { "\($0)3:\($0)4" }
            return TestWorkbook(
                [
                    (1, shared("DANH SÁCH HỒ SƠ")), (3, shared("Mã hồ sơ;Người nộp hồ sơ;;;" + Self.keys)),
                    (4, shared(";Số CCCD;Họ và tên;Địa chỉ")),
                    (5, shared("\(Self.code);038091287001;Lê Thị Ví Dụ;Thôn Tây;\(Self.values);\(reason)")),
                ], merged: isMerged ? areas : []
            ).bytes
        }
        let folder = try ExportSample.folder()
        try folder.write(table("Bà Lê Thị Ví Dụ vắng mặt"), to: "bang.xlsx")
        let refused = try ExportSample.importResults("bang.xlsx", in: folder)
        #expect(refused.status == 1 && refused.err.contains("[personal-value]") && !folder.exists("Content/results"))
        try folder.write(table("Mất điện"), to: "bang.xlsx")
        let result = try ExportSample.importResults("bang.xlsx", in: folder)
        #expect(
            result.status == 0 && result.out.contains("tiêu đề ở hàng 3–4") && result.out.contains("mới: 1 (hàng 5)"))
        #expect(!result.out.contains("không dùng"))
    }

    // MARK: Cells

    /// A column that is empty in a row takes nothing from the one that says the same by name, on either side of it.
    @Test(arguments: ["Mã TTHC;Tên thủ tục", "Tên thủ tục;Mã TTHC"])
    func theNameStandsInForAnEmptyCode(headings: String) throws {
        let isCodeFirst = headings.hasPrefix("Mã")
        let name = "Thủ tục đăng ký khai sinh"
        let (result, written) = try run(
            table:
                "Mã hồ sơ;\(headings);Đối tượng;Hình thức nộp;Ngày tiếp nhận\n\(Self.code);\(isCodeFirst ? ";\(name)" : "\(name);");Công dân;Trực tiếp;07/10/2024 08:15\n"
        )
        #expect(result.status == 0 && written.contains("\(Self.code),1.001193,"))
    }

    @Test func aFormulaWithoutAResultErasesNothing() throws {
        let folder = try ExportSample.folder(["bang.csv": "Mã hồ sơ;\(Self.keys)\n\(Self.code);\(Self.values);\n"])
        #expect(try ExportSample.importResults("bang.csv", in: folder).status == 0)
        let before = folder.text("Content/results/2024/10.csv")
        let workbook = TestWorkbook([
            (1, [.shared("Mã hồ sơ"), .shared("Ngày có kết quả")]), (2, [.shared(Self.code), .formula("C2-0.3")]),
        ])
        try folder.write(workbook.bytes, to: "sau.xlsx")
        let result = try ExportSample.importResults("sau.xlsx", ["--erase"], in: folder)
        #expect(result.status == 1 && result.err.contains("công thức"))
        #expect(folder.text("Content/results/2024/10.csv") == before)
    }

    @Test func daysThatCannotBeAreRefusedOrDoubted() throws {
        for (cell, other) in [
            ("07/10/2024 08:15", "07/10/2014 08:15"), ("07/10/2024 08:15", "07/10/2025 08:15"),
            ("07/10/2024 08:15", "2024"), ("07/10/2024 08:15", "0.34375"),
        ] {
            let table = "Mã hồ sơ;\(Self.keys)\n\(Self.code);\(Self.values.replacing(cell, with: other));\n"
            let (result, written) = try run(table: table)
            #expect(result.status == 1 && result.err.contains("[malformed-date]") && written == "", "\(other)")
        }
        let late = Self.values.replacing("11/10/2024", with: "11/11/2024")
        let (result, written) = try run(table: "Mã hồ sơ;\(Self.keys)\n\(Self.code);\(late);\n")
        #expect(result.status == 0 && written.contains("2024-11-11"))
        #expect(result.err.contains("warning") && result.err.contains("[date-in-future]"))
    }

    // MARK: Rows

    @Test func aTableWithoutDossiersIsAnError() throws {
        let row = "\(Self.code);\(Self.values);"
        #expect(try run(table: "Mã hồ sơ;\(Self.keys)\r\(row)\r").written.contains(Self.code))
        for more in [[], ["--skip-rejected"]] {
            let (result, written) = try run(table: "Mã hồ sơ;\(Self.keys)\nTổng;;;;;;;\n", more)
            #expect(result.status == 1 && result.err.contains("bang.csv:1:1: error: ") && written == "")
        }
    }

    @Test func repeatedHeadingsAndSumsAreNoDossiers() throws {
        let heading = "STT;Mã hồ sơ;" + Self.keys
        let table = [
            heading, "Lĩnh vực hộ tịch;;1;;;;;;", "1;\(Self.code);\(Self.values);", heading, "(1);(2);(3);(4);(5);(6)",
            "2;\(Self.code.dropLast())2;\(Self.values);", "Tổng;2;2;;2;;;;", ";Cộng 2 hồ sơ;2;;;;;;",
        ]
        let (result, written) = try run(table: table.map { $0 + "\n" }.joined())
        #expect(result.status == 0 && written.lines.count == 3, "\(result.err)")
        #expect(result.out.contains("không phải hồ sơ: 5 (hàng 2, 4–5, 7–8)"))
    }

    /// What may be a dossier is told, however little is in it.
    @Test(arguments: [
        ";;1.001193;;;;;;", ";;;;;07/10/2024;;;", "3;H56.41.07-24107-0001;2;;;;;;",
        ";;Thủ tục đăng ký khai sinh;;;;;;1",
        "3;;;;;45572;;;",
    ])
    func whatMayBeADossierIsNotPassedOver(row: String) throws {
        let table =
            "STT;Mã hồ sơ;\(Self.keys)\n\(row)\n1;\(Self.code);\(Self.values);\n"
            .replacing("Mã TTHC", with: row.contains("Thủ tục") ? "Tên TTHC" : "Mã TTHC")
        let (result, _) = try run(table: table)
        #expect(result.status == 1 && result.out.contains("hàng 2"), "\(result.out)")
    }
}
