import Foundation
import TestSupport
import Testing

/// `congkhai import results`: exports of other programs, as clerks get them.
@Suite struct ImportResultsTests {
    private static let asOf = "2024-10-20"

    /// A content with two procedures and no dossiers.
    private func place(_ more: SampleContent.Files = [:]) throws -> Folder {
        var files = SampleContent.full.filter { !$0.key.contains("/results/") && !$0.key.contains("/apologies/") }
        files.merge(more) { _, own in own }
        return try Folder(files)
    }

    private func run(_ file: String, _ more: [String] = [], in place: Folder) throws -> Program.Result {
        try Program.run(["import", "results", file, "--as-of", Self.asOf] + more, in: place)
    }

    private static let heading =
        "Số hồ sơ,Họ và tên,Điện thoại,Tên TTHC,Đối tượng nộp,Hình thức tiếp nhận,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Lý do quá hạn"

    /// An export of comma-separated text; persons are invented.
    private static func export(_ rows: [String]) -> String {
        "ỦY BAN NHÂN DÂN XÃ MINH HỌA\nDanh sách hồ sơ\n\n" + ([heading] + rows).map { $0 + "\n" }.joined()
            + "Tổng cộng: 3\n,,,,,,Người lập biểu,,,\n,,,,,,Người Ký Thử,,,\n"
    }

    private static let rows = [
        "H56.41.07-240905-0002,Người Thử Một,0900012345,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,05/09/2024 08:15,10/09/2024 17:00,09/09/2024 16:00,",
        "H56.41.07-240905-0001,Người Thử Hai,0900012346,Chứng thực bản sao từ bản chính,TỔ CHỨC,trực tuyến toàn trình,5/9/2024 7:30,06/09/2024 17:00,,",
        "H56.41.07-241001-0001,Người Thử Ba,0900012347,thu tuc dang ky khai sinh,Cá nhân,Bưu chính,01/10/2024 09:00,,,\"Mưa lũ, mất điện\"",
    ]

    private static let september = """
        code,procedure,applicantKind,channel,received,due,resolved
        H56.41.07-240905-0001,2.000815,organization,online-full,2024-09-05T07:30,2024-09-06T17:00,
        H56.41.07-240905-0002,1.001193,person,in-person,2024-09-05T08:15,2024-09-10T17:00,2024-09-09T16:00

        """
    private static let october = """
        code,procedure,applicantKind,channel,received,lateReason
        H56.41.07-241001-0001,1.001193,person,postal,2024-10-01T09:00,"Mưa lũ, mất điện"

        """

    @Test func rowsBecomeMonthFilesThatBuild() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows)])
        let result = try run("xuat.csv", in: place)
        #expect(result.status == 0)
        #expect(place.text("Content/results/2024/09.csv") == Self.september)
        #expect(place.text("Content/results/2024/10.csv") == Self.october)
        #expect(result.out.contains("mới: 3 (hàng 5–7)") && result.out.contains("không phải hồ sơ: 3 (hàng 8–10)"))
        #expect(result.out.contains("thông tin riêng, không đọc: B “Họ và tên”, C “Điện thoại”"))
        // What the office has to do about its late dossier is a warning here, an error when the site is built.
        #expect(result.err.lines.allSatisfy { $0.contains(": warning: ") })
        #expect(
            try place.build().err.lines.filter { $0.contains(": error: ") && !$0.contains("without-apology") } == [])
    }

    /// However short the name, and whatever stands around it.
    @Test(arguments: ["Chờ bà Lê Na bổ sung", "cho LE NA", "Người của Lê Na."])
    func aNameInTheReasonIsRefused(reason: String) throws {
        let row =
            "H56.41.07-241001-0001,Lê Na,0900012347,Chứng thực bản sao từ bản chính,Cá nhân,Bưu chính,01/10/2024 09:00,,,\(reason)"
        let place = try place(["xuat.csv": Self.export([row])])
        let result = try run("xuat.csv", in: place)
        #expect(result.status == 1)
        #expect(result.err.contains("[personal-value]") && !result.err.contains("Lê Na"))
        #expect(!place.exists("Content/results/2024/10.csv"))
        let other = try self.place(["xuat.csv": Self.export([row.replacing("Lê Na,", with: "Lê Nam,")])])
        #expect(try run("xuat.csv", in: other).status == 0)
    }

    @Test func nothingPersonalIsWrittenOrSaid() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows)])
        let result = try run("xuat.csv", in: place)
        // With the duty of apologies set aside there is a site to look through.
        try place.write(
            SampleContent.site.replacing("rare-publication: off", with: "overdue-without-apology: warning"),
            to: "Content/site.yml")
        #expect(try place.build().status == 0 && place.exists("site/index.html"))
        var texts = [result.out, result.err]
        for name in ["Content", "site"] {
            texts += try place.tree(name).values.map { String(decoding: $0, as: UTF8.self) }
        }
        for secret in ["Người Thử", "09000123", "Người Ký"] {
            #expect(!texts.contains { $0.contains(secret) })
        }
    }

    /// The same rows in a workbook and in the encodings of three decades.
    @Test func everyFormGivesTheSameFiles() throws {
        let text = Self.export(Self.rows)
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
            let place = try place()
            try place.write(bytes, to: name)
            let result = try run(name, in: place)
            #expect(result.status == 0, "\(name): \(result.err)")
            #expect(place.text("Content/results/2024/09.csv") == Self.september, "\(name)")
            #expect(place.text("Content/results/2024/10.csv") == Self.october, "\(name)")
        }
    }

    @Test func aSecondRunChangesNothing() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows)])
        #expect(try run("xuat.csv", ["--dry-run"], in: place).status == 0)
        #expect(!place.exists("Content/results"))
        #expect(try run("xuat.csv", in: place).status == 0)
        let before = try place.changes("Content")
        let second = try run("xuat.csv", in: place)
        #expect(second.status == 0 && second.out.contains("không đổi: 3 (hàng 5–7)") && second.err == "")
        #expect(try place.changes("Content") == before)
    }

    @Test func changedRowsAreShownAndRewritten() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows)])
        #expect(try run("xuat.csv", in: place).status == 0)
        let later =
            "Mã hồ sơ;Ngày trả kết quả;Hình thức nhận kết quả;Ngày hẹn trả\nH56.41.07-240905-0001;06/09/2024 10:00;Bản điện tử;\n"
        try place.write(later, to: "tra.csv")
        let seen = try run("tra.csv", ["--dry-run"], in: place)
        #expect(
            seen.out.contains(
                "hàng 2: results/2024/09.csv:2: returned – → 2024-09-06T10:00, returnChannel – → electronic"))
        #expect(place.text("Content/results/2024/09.csv") == Self.september)
        #expect(try run("tra.csv", in: place).status == 0)
        let row =
            "H56.41.07-240905-0001,2.000815,organization,online-full,2024-09-05T07:30,2024-09-06T17:00,,2024-09-06T10:00,electronic"
        #expect(place.text("Content/results/2024/09.csv").lines[1] == row)
        // An empty cell forgets nothing unless told to.
        #expect(try run("tra.csv", ["--erase"], in: place).out.contains("due 2024-09-06T17:00 → –"))
        #expect(!place.text("Content/results/2024/09.csv").lines[1].contains("2024-09-06T17:00"))
    }

    @Test func aDayAloneLeavesTheMinuteThatIsKnown() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows)])
        #expect(try run("xuat.csv", in: place).status == 0)
        let days =
            "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\nH56.41.07-240905-0001,05/09/2024,07/09/2024\nH56.41.07-240905-0002,05/09/2024,10/09/2024 00:00\n"
        try place.write(days, to: "ngay.csv")
        let result = try run("ngay.csv", in: place)
        #expect(result.out.contains("hàng 2: results/2024/09.csv:2: due 2024-09-06T17:00 → 2024-09-07T17:00\n"))
        #expect(result.out.contains("không đổi: 1 (hàng 3)"))
    }

    @Test func filesThatPeopleWriteAreLeftToThem() throws {
        let own = """
            dossiers:
              - code: H56.41.07-241001-0001
                procedure: "1.001193"
                applicantKind: person
                channel: postal
                received: 2024-10-01T10:00

            """
        let place = try place(["xuat.csv": Self.export(Self.rows), "Content/results/tay.yml": own])
        let result = try run("xuat.csv", in: place)
        #expect(result.status == 0 && result.out.contains("mới: 2 (hàng 5–6)"))
        #expect(
            result.out.contains("hàng 7: results/tay.yml:2: received 2024-10-01T10:00 → 2024-10-01T09:00, lateReason"))
        #expect(!result.out.contains("Mưa lũ"))
        #expect(place.text("Content/results/tay.yml") == own && !place.exists("Content/results/2024/10.csv"))
    }

    @Test func refusedRowsStopTheImportUnlessLeftOut() throws {
        let wrong = [
            Self.rows[0],
            "H56.41.07-240905-0003,Người Thử Bốn,0900012348,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,31/09/2024,,,",
            "H56.41.07-240905-0004,Người Thử Năm,0900012349,Thủ tục lạ,Ai đó,Qua mạng,05/09/2024 08:00,04/09/2024,,Gọi số 0900012349",
            "H56.41.07-240905-0005,Người Thử Sáu,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,05/09/2024 08:00,,,Chờ ông NGUOI THU SAU bổ sung",
            "H56.41.07-240905-0006,Người Thử Bảy,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,05/09/2024 08:00,04/09/2024,,",
            "H56.41.07-240905-0002,Người Thử Tám,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,06/09/2024 08:00,,,",
            "0900012350,Người Thử Chín,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,06/09/2024 08:00,,,",
            ",Người Thử Mười,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,06/09/2024 08:00,,,",
            Self.rows[1],
        ]
        let place = try place(["xuat.csv": Self.export(wrong)])
        let result = try run("xuat.csv", in: place)
        #expect(result.status == 1 && !place.exists("Content/results"))
        #expect(result.out.contains("từ chối: 8 (hàng 5–12)"))
        let found = result.err.lines.compactMap { $0.firstMatch(of: /^xuat\.csv:(\d+):\d+: error: .*\[(.+)\]$/) }.map {
            "\($0.1) \($0.2)"
        }
        #expect(
            found == [
                "5 duplicate-dossier", "6 impossible-date", "7 unknown-procedure", "7 wrong-choice", "7 wrong-choice",
                "7 personal-value",
                "8 personal-value", "9 date-order", "10 duplicate-dossier", "11 malformed-code", "12 missing-key",
            ])
        #expect(!(result.out + result.err).contains("Người Thử") && !(result.out + result.err).contains("09000"))
        let rest = try run("xuat.csv", ["--skip-rejected"], in: place)
        #expect(rest.status == 0)
        #expect(
            place.text("Content/results/2024/09.csv").lines.map { String($0.prefix(21)) } == [
                "code,procedure,applic", "H56.41.07-240905-0001",
            ])
    }

    /// As a spreadsheet for Americans opens a table: the day becomes the month where it can.
    @Test func daysThatBecameMonthsAreRefused() throws {
        let place = try place([
            "xuat.csv": Self.export([
                Self.rows[0].replacing("05/09/2024", with: "09/05/2024"),
                Self.rows[2].replacing("01/10", with: "10/01"),
            ])
        ])
        let result = try run("xuat.csv", in: place)
        #expect(result.status == 1 && result.out.contains("từ chối: 2 (hàng 5–6)"))
        #expect(result.err.count(of: "ngày và tháng bị đảo") == 2 && result.err.count(of: "[malformed-date]") == 2)
    }

    @Test func dossiersThatCannotBeReadAreMendedFirst() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows), "Content/results/hong.csv": "code,xyz\n1,2\n"])
        let result = try run("xuat.csv", in: place)
        #expect(result.status == 1 && result.err.contains("Content/results/hong.csv:1:6: error: "))
        #expect(!place.exists("Content/results/2024"))
    }

    // MARK: Exports that nobody knows

    private static let unknown =
        "Phiếu,Việc,Cách nộp đơn,Vào sổ\nH56.41.07-240905-0001,1.001193,Qua mạng,05/09/2024 08:15\n"

    @Test func aMappingTellsWhatHeadingsAndWordsMean() throws {
        let mapping = """
            columns: {Phiếu: code, Việc: procedure, Cách nộp đơn: channel, Vào sổ: received}
            values: {channel: {Qua mạng: online-partial}}
            defaults: {applicantKind: person}

            """
        let place = try place(["xuat.csv": Self.unknown, "quy-doi.yml": mapping])
        let without = try run("xuat.csv", in: place)
        #expect(
            without.status == 1 && without.err.contains("xuat.csv:1:1: error: ") && without.err.contains("--mapping"))
        let result = try run("xuat.csv", ["--mapping", "quy-doi.yml"], in: place)
        #expect(result.status == 0)
        #expect(
            place.text("Content/results/2024/09.csv").lines.last
                == "H56.41.07-240905-0001,1.001193,person,online-partial,2024-09-05T08:15")
    }

    @Test func aMappingTellsWhichProcedureANameMeans() throws {
        let rows = Self.rows.map { $0.replacing("Chứng thực bản sao từ bản chính", with: "Sao y") }
        let place = try place([
            "xuat.csv": Self.export(rows), "quy-doi.yml": "values: {procedureName: {Sao y: \"2.000815\"}}\n",
        ])
        #expect(try run("xuat.csv", in: place).err.contains("[unknown-procedure]"))
        #expect(try run("xuat.csv", ["--mapping", "quy-doi.yml"], in: place).status == 0)
        #expect(place.text("Content/results/2024/09.csv") == Self.september)
    }

    @Test(arguments: [
        ("columns: {Phiếu: cod}", "unknown-key"), ("columns: {Họ và tên: lateReason}", "personal-column"),
        ("values: {channel: {Qua mạng: mạng}}", "wrong-choice"), ("cot: {}", "unknown-key"),
        ("defaults: {channel: mạng}", "wrong-choice"), ("defaults: {due: mai}", "malformed-date"),
        ("values: {procedureName: {Khai sinh: khai-sinh}}", "malformed-code"),
        ("columns: x", "wrong-type"),
        ("columns: [", "yaml-syntax"),
    ])
    func aMappingIsChecked(mapping: String, rule: String) throws {
        let place = try place(["xuat.csv": Self.unknown, "quy-doi.yml": mapping + "\n"])
        let result = try run("xuat.csv", ["--mapping", "quy-doi.yml"], in: place)
        #expect(result.status == 1 && result.err.contains("[\(rule)]") && result.err.hasPrefix("quy-doi.yml:"))
    }

    @Test func aColumnThatNewDossiersNeedIsToldOnce() throws {
        let place = try place([
            "xuat.csv": "code,procedure,channel,received\n"
                + (1...9).map { "H56.41.07-240905-000\($0),1.001193,postal,2024-09-05T08:15\n" }.joined()
        ])
        let result = try run("xuat.csv", in: place)
        #expect(
            result.status == 1 && result.err.count(of: "[missing-key]") == 1 && result.err.contains("applicantKind"))
    }

    // MARK: Files that are no tables

    @Test func whatCannotBeReadIsSaidPlainly() throws {
        let place = try place(["rong.csv": "", "web.xls": "<html></html>", "zip.xlsx": "PK\u{3}\u{4}gì đó"])
        for name in ["rong.csv", "web.xls", "zip.xlsx"] {
            let result = try run(name, in: place)
            #expect(result.status == 1 && result.err.hasPrefix("\(name):1:1: error: "))
            #expect(result.err.contains("Chưa nhập gì") && !result.err.contains("--skip-rejected"))
        }
        #expect(try run("khong-co.csv", in: place).status == 3)
        #expect(try run("rong.csv", ["--content", "khong-co"], in: place).status == 3)
        #expect(try run("rong.csv", ["--encoding", "vni"], in: place).status == 2)
    }

    @Test func messagesAreInTheLanguageAskedFor() throws {
        let place = try place(["xuat.csv": Self.export(Self.rows)])
        let result = try run("xuat.csv", ["--lang", "en", "--dry-run"], in: place)
        #expect(result.out.contains("new: 3 (row 5–7)") && result.out.contains("Dry run: nothing was written."))
    }
}
