import TestSupport
import Testing

/// `congkhai import results`: rows and files that are refused.
@Suite struct ImportRefusalsTests {
    /// However short the name, and whatever stands around it.
    @Test(arguments: ["Chờ bà Lê Na bổ sung", "cho LE NA", "Người của Lê Na."])
    func aNameInTheReasonIsRefused(reason: String) throws {
        let row =
            "H56.41.07-241001-0001,Lê Na,0900012347,Chứng thực bản sao từ bản chính,Cá nhân,Bưu chính,01/10/2024 09:00,,,\(reason)"
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table([row])])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(result.status == 1)
        #expect(result.err.contains("[personal-value]") && !result.err.contains("Lê Na"))
        #expect(!folder.exists("Content/results/2024/10.csv"))
        let other = try ExportSample.folder(["xuat.csv": ExportSample.table([row.replacing("Lê Na,", with: "Lê Nam,")])]
        )
        #expect(try ExportSample.importResults("xuat.csv", in: other).status == 0)
    }

    @Test func refusedRowsStopTheImportUnlessLeftOut() throws {
        let wrong = [
            ExportSample.rows[0],
            "H56.41.07-240905-0003,Người Thử Bốn,0900012348,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,31/09/2024,,,",
            "H56.41.07-240905-0004,Người Thử Năm,0900012349,Thủ tục lạ,Ai đó,Qua mạng,05/09/2024 08:00,04/09/2024,,Gọi số 0900012349",
            "H56.41.07-240905-0005,Người Thử Sáu,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,05/09/2024 08:00,,,Chờ ông NGUOI THU SAU bổ sung",
            "H56.41.07-240905-0006,Người Thử Bảy,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,05/09/2024 08:00,04/09/2024,,",
            "H56.41.07-240905-0002,Người Thử Tám,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,06/09/2024 08:00,,,",
            "0900012350,Người Thử Chín,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,06/09/2024 08:00,,,",
            ",Người Thử Mười,,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,06/09/2024 08:00,,,",
            ExportSample.rows[1],
        ]
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(wrong)])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(result.status == 1 && !folder.exists("Content/results"))
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
        let rest = try ExportSample.importResults("xuat.csv", ["--skip-rejected"], in: folder)
        #expect(rest.status == 0)
        #expect(
            folder.text("Content/results/2024/09.csv").lines.map { String($0.prefix(21)) } == [
                "code,procedure,applic", "H56.41.07-240905-0001",
            ])
    }

    /// As a spreadsheet for Americans opens a table: the day becomes the month where it can.
    @Test func daysThatBecameMonthsAreRefused() throws {
        let folder = try ExportSample.folder([
            "xuat.csv": ExportSample.table([
                ExportSample.rows[0].replacing("05/09/2024", with: "09/05/2024"),
                ExportSample.rows[2].replacing("01/10", with: "10/01"),
            ])
        ])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(result.status == 1 && result.out.contains("từ chối: 2 (hàng 5–6)"))
        #expect(result.err.count(of: "ngày và tháng bị đảo") == 2 && result.err.count(of: "[malformed-date]") == 2)
    }

    @Test func dossiersThatCannotBeReadAreMendedFirst() throws {
        let folder = try ExportSample.folder([
            "xuat.csv": ExportSample.table(ExportSample.rows), "Content/results/hong.csv": "code,xyz\n1,2\n",
        ])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(result.status == 1 && result.err.contains("Content/results/hong.csv:1:6: error: "))
        #expect(!folder.exists("Content/results/2024"))
    }

    @Test func aColumnThatNewDossiersNeedIsToldOnce() throws {
        let folder = try ExportSample.folder([
            "xuat.csv": "code,procedure,channel,received\n"
                + (1...9).map { "H56.41.07-240905-000\($0),1.001193,postal,2024-09-05T08:15\n" }.joined()
        ])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(
            result.status == 1 && result.err.count(of: "[missing-key]") == 1 && result.err.contains("applicantKind"))
    }

    @Test func whatCannotBeReadIsSaidPlainly() throws {
        let folder = try ExportSample.folder([
            "rong.csv": "", "web.xls": "<html></html>", "zip.xlsx": "PK\u{3}\u{4}gì đó",
        ])
        for name in ["rong.csv", "web.xls", "zip.xlsx"] {
            let result = try ExportSample.importResults(name, in: folder)
            #expect(result.status == 1 && result.err.hasPrefix("\(name):1:1: error: "))
            #expect(result.err.contains("Chưa nhập gì") && !result.err.contains("--skip-rejected"))
        }
        #expect(try ExportSample.importResults("khong-co.csv", in: folder).status == 3)
        #expect(try ExportSample.importResults("rong.csv", ["--content", "khong-co"], in: folder).status == 3)
        #expect(try ExportSample.importResults("rong.csv", ["--encoding", "vni"], in: folder).status == 2)
    }
}
