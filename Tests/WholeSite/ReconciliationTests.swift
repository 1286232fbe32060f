import Foundation
import Testing

/// Nine months of dossiers that give the figures of Phụ lục 01b of thị trấn Bút Sơn (2024), counted again from records.
@Suite struct ReconciliationTests {
    @Test func recordsGiveTheFiguresOfTheReport() throws {
        let place = try Folder(NineMonths.content())
        let result = try place.build(asOf: "2024-09-05")
        #expect(result.err == "")
        #expect(result.status == 0)

        let page = place.text("site/bao-cao/chin-thang.html")
        #expect(page.contains("841 = 94 + 658 + 89"))
        #expect(page.contains("Đối chiếu với hồ sơ"))
        #expect(!page.contains("khác "))

        let period = place.text("site/thong-ke/ky-9t-2024.html")
        for figure in ["841", "94", "658", "89", "682", "159"] { #expect(period.contains(">\(figure)<"), "\(figure)") }

        let printed = try Program.run(
            ["report", "--form", "01b", "--period", "9t-2024", "--as-of", "2024-09-05"], in: place)
        #expect(printed.status == 0)
        for line in [
            "3.3.1    Số lượng hồ sơ đã tiếp nhận: 841", "3.3.1.1  Tiếp nhận trực tiếp: 94",
            "3.3.1.3  Tiếp nhận trực tuyến một phần: 658", "3.3.1.4  Tiếp nhận trực tuyến toàn trình: 89",
            "3.3.2    Số lượng hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hẹn: 841",
            "3.5      Số thư/ trường hợp đã công khai xin lỗi: 0",
        ] { #expect(printed.out.contains(line), "\(line)") }
    }

    @Test func proseCarriesComputedFigures() throws {
        let place = try Folder(NineMonths.content())
        try place.build(asOf: "2024-09-05")
        let page = place.text("site/tin-tuc/so-lieu.html")
        for (label, value) in [("trước hạn", 682), ("đúng hạn", 159), ("quá hạn", 0), ("nhận", 841)] {
            #expect(
                page.range(
                    of: "\(label) <a href=\"[^\"]*thong-ke/ky-9t-2024.html\"[^>]*>\(value)</a>",
                    options: .regularExpression)
                    != nil, "\(label)")
        }
    }

    @Test func aMissingDossierIsReportedByPageAndBuild() throws {
        var files = NineMonths.content()
        let results = try #require(files[NineMonths.results])
        // The last row came in person.
        files[NineMonths.results] = results.lines.dropLast().joined(separator: "\n") + "\n"
        let place = try Folder(files)
        let result = try place.build(asOf: "2024-09-05")
        #expect(result.status == 0)
        let found = result.findings.map { $0.components(separatedBy: ": warning: ").last ?? "" }
        #expect(
            found == [
                "chỉ tiêu 3.3.1 báo cáo 841, hồ sơ trong kỳ cho 840 [report-mismatch]",
                "chỉ tiêu 3.3.1.1 báo cáo 94, hồ sơ trong kỳ cho 93 [report-mismatch]",
                "chỉ tiêu 3.3.2 báo cáo 841, hồ sơ trong kỳ cho 840 [report-mismatch]",
                "chỉ tiêu 3.3.2.1 báo cáo 94, hồ sơ trong kỳ cho 93 [report-mismatch]",
            ])
        let page = place.text("site/bao-cao/chin-thang.html")
        #expect(page.components(separatedBy: "khác 1").count == 5)
    }
}

/// 841 dossiers received on Tuesdays, due on Thursdays: 94 in person, 658 partly and 89 wholly online;
/// 682 resolved on Wednesdays, 159 on the day they were due.
private enum NineMonths {
    static let results = "Content/results/2024.csv"

    static func content() -> [String: String] {
        var files = SampleContent.bare
        files["Content/site.yml"] = """
            unit: {name: Ủy ban nhân dân thị trấn Bút Sơn}
            baseURL: https://butson.example.vn
            reportingPeriods: [{key: 9t-2024, name: 9 tháng đầu năm 2024, from: 2023-11-05, to: 2024-09-01}]
            rules: {rare-publication: off, unannounced-procedure: off, incomplete-procedure: off}

            """
        files["Content/calendar.yml"] = """
            years:
              2023: {closed: [], source: lịch thử}
              2024: {closed: [], source: lịch thử}

            """
        files["Content/procedures/khai-sinh.md"] = """
            ---
            code: "1.001193"
            name: Thủ tục đăng ký khai sinh
            field: Hộ tịch
            levels: [commune]
            channels: [{channel: in-person, timeLimit: 2 ngày làm việc}]
            ---

            """
        files["Content/forms/01b.yml"] = try? String(
            contentsOf: sources.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
                "Content/forms/01b.yml"), encoding: .utf8)
        files["Content/reports/chin-thang.md"] = report
        files["Content/news/so-lieu.md"] = """
            ---
            title: Số liệu
            date: 2024-09-02
            ---
            Trong kỳ nhận [[figure received 9t-2024]] hồ sơ: trước hạn [[figure early 9t-2024]], đúng hạn
            **[[figure on-time 9t-2024]]**, quá hạn [[figure late 9t-2024]].

            """.replacing("đúng hạn\n**[[figure on-time 9t-2024]]**", with: "đúng hạn [[figure on-time 9t-2024]]")
        files[results] = dossiers
        return files
    }

    private static let report = """
        ---
        title: Báo cáo chín tháng
        period: {name: 9 tháng đầu năm 2024, from: 2023-11-05, to: 2024-09-01}
        form: 01b
        indicators:
          - {code: "3.3.1", name: Đã tiếp nhận, type: count, value: 841}
          - {code: "3.3.1.1", parent: "3.3.1", name: Trực tiếp, type: count, value: 94}
          - {code: "3.3.1.2", parent: "3.3.1", name: Qua BCCI, type: count}
          - {code: "3.3.1.3", parent: "3.3.1", name: Một phần, type: count, value: 658}
          - {code: "3.3.1.4", parent: "3.3.1", name: Toàn trình, type: count, value: 89}
          - {code: "3.3.2", name: Đúng hẹn, type: count, value: 841}
          - {code: "3.3.2.1", parent: "3.3.2", name: Trực tiếp, type: count, value: 94}
          - {code: "3.3.2.3", parent: "3.3.2", name: Một phần, type: count, value: 658}
          - {code: "3.3.2.4", parent: "3.3.2", name: Toàn trình, type: count, value: 89}
          - {code: "3.5", name: Thư xin lỗi, type: count, value: 0}
        ---

        """

    private static var dossiers: String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        let format = Date.ISO8601FormatStyle(timeZone: calendar.timeZone).year().month().day()
        guard let first = try? Date("2023-11-07", strategy: format) else { return "" }
        var rows = ["code,procedure,applicantKind,channel,received,resolved,outcome"]
        for number in 0..<841 {
            // Twenty a week from the first Tuesday on, through forty-three weeks.
            let tuesday = first.addingTimeInterval(Double(number / 20) * 7 * 86_400)
            let day = tuesday.formatted(format)
            let channel = number < 658 ? "online-partial" : number < 747 ? "online-full" : "in-person"
            let isEarly = number < 682
            let resolved = tuesday.addingTimeInterval(isEarly ? 86_400 : 2 * 86_400).formatted(format)
            let code = "H56.40.31-\(day.dropFirst(2).replacing("-", with: ""))-\(1001 + number % 20)"
            rows.append(
                "\(code),1.001193,person,\(channel),\(day)T08:00,\(resolved)T\(isEarly ? "09" : "10"):00,granted")
        }
        return rows.joined(separator: "\n") + "\n"
    }
}
