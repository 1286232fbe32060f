import Foundation
import TestSupport
import Testing

/// `congkhai import results`: exports of other programs, as clerks get them.
@Suite struct ImportResultsTests {
    @Test func rowsBecomeMonthFilesThatBuild() throws {
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(ExportSample.rows)])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(result.status == 0)
        #expect(folder.text("Content/results/2024/09.csv") == ExportSample.september)
        #expect(folder.text("Content/results/2024/10.csv") == ExportSample.october)
        #expect(result.out.contains("mới: 3 (hàng 5–7)") && result.out.contains("không phải hồ sơ: 3 (hàng 8–10)"))
        #expect(result.out.contains("thông tin riêng, không đọc: B “Họ và tên”, C “Điện thoại”"))
        // What the office has to do about its late dossier is a warning here, an error when the site is built.
        #expect(result.err.lines.allSatisfy { $0.contains(": warning: ") })
        #expect(
            try folder.build().err.lines.filter { $0.contains(": error: ") && !$0.contains("without-apology") } == [])
    }

    @Test func nothingPersonalIsWrittenOrSaid() throws {
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(ExportSample.rows)])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        // With the duty of apologies set aside there is a site to look through.
        try folder.write(
            SampleContent.site.replacing("rare-publication: off", with: "overdue-without-apology: warning"),
            to: "Content/site.yml")
        #expect(try folder.build().status == 0 && folder.exists("site/index.html"))
        var texts = [result.out, result.err]
        for name in ["Content", "site"] {
            texts += try folder.tree(name).values.map { String(decoding: $0, as: UTF8.self) }
        }
        for secret in ["Người Thử", "09000123", "Người Ký"] {
            #expect(!texts.contains { $0.contains(secret) })
        }
    }

    @Test func aSecondRunChangesNothing() throws {
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(ExportSample.rows)])
        #expect(try ExportSample.importResults("xuat.csv", ["--dry-run"], in: folder).status == 0)
        #expect(!folder.exists("Content/results"))
        #expect(try ExportSample.importResults("xuat.csv", in: folder).status == 0)
        let before = try folder.changes("Content")
        let second = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(second.status == 0 && second.out.contains("không đổi: 3 (hàng 5–7)") && second.err == "")
        #expect(try folder.changes("Content") == before)
    }

    @Test func changedRowsAreShownAndRewritten() throws {
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(ExportSample.rows)])
        #expect(try ExportSample.importResults("xuat.csv", in: folder).status == 0)
        let later =
            "Mã hồ sơ;Ngày trả kết quả;Hình thức nhận kết quả;Ngày hẹn trả\nH56.41.07-240905-0001;06/09/2024 10:00;Bản điện tử;\n"
        try folder.write(later, to: "tra.csv")
        let seen = try ExportSample.importResults("tra.csv", ["--dry-run"], in: folder)
        #expect(
            seen.out.contains(
                "hàng 2: results/2024/09.csv:2: returned – → 2024-09-06T10:00, returnChannel – → electronic"))
        #expect(folder.text("Content/results/2024/09.csv") == ExportSample.september)
        #expect(try ExportSample.importResults("tra.csv", in: folder).status == 0)
        let row =
            "H56.41.07-240905-0001,2.000815,organization,online-full,2024-09-05T07:30,2024-09-06T17:00,,2024-09-06T10:00,electronic"
        #expect(folder.text("Content/results/2024/09.csv").lines[1] == row)
        // An empty cell forgets nothing unless told to.
        #expect(
            try ExportSample.importResults("tra.csv", ["--erase"], in: folder).out.contains("due 2024-09-06T17:00 → –"))
        #expect(!folder.text("Content/results/2024/09.csv").lines[1].contains("2024-09-06T17:00"))
    }

    @Test func aDayAloneLeavesTheMinuteThatIsKnown() throws {
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(ExportSample.rows)])
        #expect(try ExportSample.importResults("xuat.csv", in: folder).status == 0)
        let days =
            "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\nH56.41.07-240905-0001,05/09/2024,07/09/2024\nH56.41.07-240905-0002,05/09/2024,10/09/2024 00:00\n"
        try folder.write(days, to: "ngay.csv")
        let result = try ExportSample.importResults("ngay.csv", in: folder)
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
        let folder = try ExportSample.folder([
            "xuat.csv": ExportSample.table(ExportSample.rows), "Content/results/tay.yml": own,
        ])
        let result = try ExportSample.importResults("xuat.csv", in: folder)
        #expect(result.status == 0 && result.out.contains("mới: 2 (hàng 5–6)"))
        #expect(
            result.out.contains("hàng 7: results/tay.yml:2: received 2024-10-01T10:00 → 2024-10-01T09:00, lateReason"))
        #expect(!result.out.contains("Mưa lũ"))
        #expect(folder.text("Content/results/tay.yml") == own && !folder.exists("Content/results/2024/10.csv"))
    }

    @Test func messagesAreInTheLanguageAskedFor() throws {
        let folder = try ExportSample.folder(["xuat.csv": ExportSample.table(ExportSample.rows)])
        let result = try ExportSample.importResults("xuat.csv", ["--lang", "en", "--dry-run"], in: folder)
        #expect(result.out.contains("new: 3 (row 5–7)") && result.out.contains("Dry run: nothing was written."))
    }
}
