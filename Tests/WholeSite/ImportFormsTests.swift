import Foundation
import TestSupport
import Testing

/// The same five hundred rows in the forms in which offices have them: one content, and nobody's data in it.
@Suite struct ImportFormsTests {
    private static let table = OneStopTable(500)

    /// What a form of the table becomes: the content and the site built from it.
    private func imported(_ bytes: [UInt8], as name: String) throws -> (content: [String: [UInt8]], all: [String]) {
        var files = SampleContent.full.filter { !$0.key.contains("/results/") && !$0.key.contains("/apologies/") }
        // Reasons and apologies of late dossiers are another test's matter; with these rules there is a site.
        files["Content/site.yml"] = SampleContent.site.replacing(
            "rare-publication: off", with: "rare-publication: off, overdue-without-apology: warning")
        let place = try Folder(files)
        try place.write(bytes, to: name)
        let result = try Program.run(["import", "results", name, "--as-of", SampleContent.asOf], in: place)
        try #require(result.status == 0, "\(name): \(result.err)")
        #expect(result.out.contains("mới: 500 (hàng 4–503)"))
        let build = try place.build()
        try #require(build.status == 0, "\(name): \(build.err)")
        let content = try place.tree("Content")
        let site = try place.tree("site")
        let texts = [content, site].flatMap { $0.keys + $0.values.map { String(decoding: $0, as: UTF8.self) } }
        return (content, texts + [result.out, result.err, build.out, build.err])
    }

    private static let expected = Result { try ImportFormsTests().imported(Array(table.text.utf8), as: "bang.csv") }

    /// Says what is wrong when a form gives another content, or when anything personal is left.
    private func check(_ bytes: [UInt8], as name: String) throws {
        let (content, all) = try imported(bytes, as: name)
        #expect(try content == Self.expected.get().content, "\(name)")
        for mark in OneStopTable.marks {
            #expect(!all.contains { $0.range(of: mark, options: .caseInsensitive) != nil }, "\(name): \(mark)")
        }
    }

    @Test func textInEveryEncodingGivesTheSameContent() throws {
        for (name, bytes) in [("wide.csv", Self.table.utf16), ("fonts.csv", Self.table.tcvn3)] {
            try check(bytes, as: name)
        }
        #expect(try Self.expected.get().content["results/2024/09.csv"]?.count(where: { $0 == 0x0A }) == 501)
    }

    /// The same rows in a workbook and in the encodings of three decades.
    @Test func everyFormGivesTheSameFiles() throws {
        let text = ExportSample.table(ExportSample.rows)
        let fonts = """
            Sè hå s¬;Hä tªn;§iÖn tho¹i;Tªn TTHC;§èi t­îng nép;H×nh thøc tiÕp nhËn;Ngµy tiÕp nhËn;Ngµy hÑn tr¶;Ngµy cã kÕt qu¶;Lý do qu¸ h¹n
            H56.41.07-240905-0002;Ng­êi Thö;0900012345;Thñ tôc ®¨ng ký khai sinh;C¸ nh©n;Trùc tiÕp;05/09/2024 08:15;10/09/2024 17:00;09/09/2024 16:00;
            H56.41.07-240905-0001;Ng­êi Thö;0900012346;Chøng thùc b¶n sao tõ b¶n chÝnh;Tæ chøc;Trùc tuyÕn toµn tr×nh;05/09/2024 07:30;06/09/2024 17:00;;
            H56.41.07-241001-0001;Ng­êi Thö;0900012347;Thñ tôc ®¨ng ký khai sinh;C¸ nh©n;B­u chÝnh;01/10/2024 09:00;;;M­a lò, mÊt ®iÖn

            """
        func shared(_ texts: [String]) -> [TestWorkbook.Cell] { texts.map { $0.isEmpty ? .none : .shared($0) } }
        let top = [
            "Số hồ sơ", "Người nộp", "", "Tên TTHC", "Đối tượng nộp", "Hình thức tiếp nhận", "Thời gian", "", "",
            "Lý do quá hạn",
        ]
        let below = ["", "Họ tên", "SĐT", "", "", "", "Tiếp nhận", "Hẹn trả", "Có kết quả", ""]
        let workbook = TestWorkbook(
            [
                (1, shared(["ỦY BAN NHÂN DÂN XÃ MINH HỌA"])), (4, shared(top)), (5, shared(below)),
                (6, (1...10).map { .number("\($0)") }),
                (
                    7,
                    shared([
                        "H56.41.07-240905-0002", "Người Thử", "0900012345", "Thủ tục đăng ký khai sinh", "Cá nhân",
                        "Trực tiếp",
                    ])
                        + [.moment("45540.34375"), .moment("45545.7083333333"), .moment("45544.6666666667")]
                ),
                (
                    8,
                    shared([
                        "H56.41.07-240905-0001", "Người Thử", "0900012346", "Chứng thực bản sao từ bản chính",
                        "Tổ chức", "Trực tuyến toàn trình",
                    ])
                        + [.moment("45540.3125"), .moment("45541.7083333333")]
                ),
                (
                    9,
                    shared([
                        "H56.41.07-241001-0001", "Người Thử", "0900012347", "Thủ tục đăng ký khai sinh", "Cá nhân",
                        "Bưu chính",
                    ])
                        + [.moment("45566.375"), .none, .none, .inline("Mưa lũ, mất điện")]
                ),
            ], merged: ["A1:J1", "A4:A5", "B4:C4", "D4:D5", "G4:I4"])
        let forms: [(String, [UInt8])] = [
            ("mark.csv", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
            ("wide.csv", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
            ("fonts.csv", fonts.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }),
            ("apart.csv", Array(text.decomposedStringWithCanonicalMapping.utf8)),
            ("workbook.xlsx", workbook.bytes),
        ]
        for (name, bytes) in forms {
            let folder = try ExportSample.folder()
            try folder.write(bytes, to: name)
            let result = try ExportSample.importResults(name, in: folder)
            #expect(result.status == 0, "\(name): \(result.err)")
            #expect(folder.text("Content/results/2024/09.csv") == ExportSample.september, "\(name)")
            #expect(folder.text("Content/results/2024/10.csv") == ExportSample.october, "\(name)")
        }
    }

    /// That what is looked for stands in the table, so that not finding it says something.
    @Test func theTableIsFullOfPersonalData() {
        let text = Self.table.text.lowercased()
        for mark in OneStopTable.marks.dropLast() { #expect(text.count(of: mark) >= 500) }
    }

    @Test(.enabled(if: LibreOffice.isHere, "LibreOffice is not installed: what it writes is not tried"))
    func whatLibreOfficeWritesGivesTheSameContent() throws {
        let folder = try Folder(["bang.fods": Self.table.spreadsheet])
        try LibreOffice.convert("bang.fods", to: "xlsx", in: folder)
        // Commas, double quotes, UTF-16.
        try LibreOffice.convert("bang.fods", to: "csv:Text - txt - csv (StarCalc):44,34,65535", in: folder)
        for name in ["bang.xlsx", "bang.csv"] { try check(folder.bytes(name), as: name) }
        #expect(folder.bytes("bang.xlsx").starts(with: Array("PK".utf8)))
        #expect(folder.bytes("bang.csv").starts(with: [0xFF, 0xFE]))
    }
}

/// The office suite that most communes can have for nothing.
private enum LibreOffice {
    private static let path = "/usr/bin/soffice"

    static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Writes a file of a folder beside it in another form, as if a clerk had saved it so.
    static func convert(_ name: String, to form: String, in folder: Folder) throws {
        let office = Process()
        office.executableURL = URL(fileURLWithPath: path)
        office.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        office.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", form, name,
        ]
        office.standardOutput = FileHandle.nullDevice
        office.standardError = FileHandle.nullDevice
        try office.run()
        office.waitUntilExit()
        guard office.terminationStatus == 0 else { throw Program.Failure(reason: "LibreOffice did not write \(form)") }
    }
}
