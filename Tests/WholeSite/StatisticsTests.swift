import Testing

/// The figures that citizens and inspectors read, counted from the records of a site.
@Suite struct StatisticsTests {
    /// The nine months of Phụ lục 01b (thị trấn Bút Sơn): 841 = 94 + 658 + 89 = 682 + 159 + 0, from 05/11/2023 to
    /// 01/9/2024, with one dossier on each side of the window.
    @Test func aReportingWindowHasItsOwnPage() throws {
        let ways = [("in-person", 94), ("online-partial", 658), ("online-full", 89)]
        let channels = ways.flatMap { Array(repeating: $0.0, count: $0.1) }
        let days = ["2023-11-05", "2024-02-29", "2024-07-15", "2024-09-01"]
        var rows = channels.enumerated().map { index, channel in
            let day = days[index % days.count]
            return Self.row(
                day, serial: index, channel: channel, resolved: index < 682 ? "\(day)T10:00" : "\(day)T15:00",
                due: index < 682 ? Self.dayAfter(day) : day)
        }
        for day in ["2023-11-04", "2024-09-02"] {
            rows.append(Self.row(day, serial: 5000, channel: "postal", resolved: "\(day)T10:00", due: day))
        }
        var files = SampleContent.full
        files["Content/results/2024/09.csv"] = SampleContent.results(rows)
        files["Content/site.yml"] =
            SampleContent.site
            + "reportingPeriods:\n  - {key: 2024-9m, name: 9 tháng đầu năm 2024, from: 2023-11-05, to: 2024-09-01}\n"
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let page = HTMLScanner(text: place.text("site/thong-ke/ky-2024-9m.html"))
        #expect(Self.counts(page, "Trực tiếp") == ["94", "94", "94", "0", "0", "100,00%"])
        #expect(Self.counts(page, "Trực tuyến một phần") == ["658", "658", "588", "70", "0", "100,00%"])
        #expect(Self.counts(page, "Trực tuyến toàn trình") == ["89", "89", "0", "89", "0", "100,00%"])
        #expect(Self.counts(page, "Bưu chính") == ["0", "0", "0", "0", "0", "–"])
        #expect(Self.counts(page, "Cá nhân") == ["841", "841", "682", "159", "0", "100,00%"])
        #expect(page.text.contains("05/11/2023 – 01/09/2024"))
        #expect(page.text.contains("Tháng 11 năm 2023 (05/11/2023 – 30/11/2023)"))
        #expect(BuiltSite(files: try place.tree("site"), base: "/cong-khai/").brokenLinks == [])
    }

    @Test func lateDossiersLeadToTheirRowAndTheirApology() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let code = "H56.41.07-241001-0001"
        for name in ["2024-10", "2024-q4", "2024"] {
            let page = HTMLScanner(text: place.text("site/thong-ke/\(name).html"))
            let late = try #require(page.part(from: "id=\"qua-han\"", to: "</section>"), "\(name)")
            #expect(late.contains("../ket-qua/2024/10/01.html#\(code)"), "\(name)")
            #expect(late.contains("../xin-loi/2024/12-pxl-ubnd.html"), "\(name)")
        }
        #expect(place.text("site/index.html").contains("thong-ke/2024-10.html"))
        let september = place.text("site/thong-ke/2024-09.html")
        #expect(september.contains("Không có hồ sơ quá hạn trong kỳ"))
    }

    /// From the figure down to the row: the month's results, their day, and the dossier received days before.
    @Test func resolvedDossiersAreListedByTheDayOfTheirResult() throws {
        var files = SampleContent.full
        files["Content/results/2024/09.csv"] = SampleContent.results([
            "H56.41.07-240830-0001,1.001193,person,in-person,2024-08-30T08:15,2024-09-09T17:00,2024-09-09T16:00,granted,",
            "H56.41.07-240905-0001,1.001193,person,in-person,2024-09-05T08:15,2024-09-10T17:00,2024-09-09T16:00,granted,",
            "H56.41.07-240905-0002,1.001193,person,in-person,2024-09-05T08:15,2024-09-10T17:00,,,",
        ])
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let statistics = HTMLScanner(text: place.text("site/thong-ke/2024-09.html"))
        let figures = try #require(statistics.part(from: "<dl class=\"figures\">", to: "</dl>"))
        #expect(figures.contains("<a href=\"../ket-qua/2024/09/index.html#da-giai-quyet\">2</a>"))
        let month = HTMLScanner(text: place.text("site/ket-qua/2024/09/index.html"))
        let results = try #require(month.part(from: "id=\"da-giai-quyet\"", to: "</section>"))
        #expect(results.contains("<a href=\"giai-quyet-09.html\">09/09/2024</a>"))
        let day = HTMLScanner(text: place.text("site/ket-qua/2024/09/giai-quyet-09.html"))
        let early = try #require(day.part(from: "id=\"early\"", to: "</section>"))
        let onTime = try #require(day.part(from: "id=\"on-time\"", to: "</section>"))
        #expect(early.contains("<a href=\"05.html#H56.41.07-240905-0001\">H56.41.07-240905-0001</a>"))
        #expect(onTime.contains("<a href=\"../08/30.html#H56.41.07-240830-0001\">"))
        #expect(!day.text.contains("240905-0002"))
        // The month of a result has its page though nothing was received in it.
        try place.write(
            SampleContent.results([
                "H56.41.07-240705-0001,1.001193,person,in-person,2024-07-05T08:15,2024-09-10T17:00,2024-08-01T16:00,granted,"
            ]), to: "Content/results/2024/09.csv")
        #expect(try place.build().status == 0)
        #expect(
            place.exists("site/ket-qua/2024/08/index.html") && place.exists("site/ket-qua/2024/08/giai-quyet-01.html"))
        #expect(BuiltSite(files: try place.tree("site"), base: "/cong-khai/").brokenLinks == [])
    }

    @Test func timesAreListedByFieldAndProcedure() throws {
        var files = SampleContent.full
        files["Content/results/2024/09.csv"] = SampleContent.results(
            [("05", "05"), ("05", "06"), ("05", "13")].enumerated().map { index, days in
                "H56.41.07-2409\(days.0)-000\(index),1.001193,person,in-person,2024-09-\(days.0)T08:15,2024-09-13T17:00,2024-09-\(days.1)T16:00,granted,"
            } + [
                "H56.41.07-240906-0001,2.000815,person,in-person,2024-09-06T08:15,2024-09-11T17:00,2024-09-11T16:00,granted,"
            ])
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        let page = HTMLScanner(text: place.text("site/thong-ke/2024-09.html"))
        func times(_ name: String) -> ArraySlice<String>? {
            page.part(from: ">\(name)</a></th>", to: "</tr>").map { HTMLScanner.cells($0).suffix(3) }
        }
        // Working days: none, one and six, of six.
        #expect(times("Hộ tịch") == ["1", "6", "6"])
        #expect(times("Thủ tục đăng ký khai sinh") == ["1", "6", "6"])
        #expect(times("Chứng thực bản sao từ bản chính") == ["3", "3", "3"])
    }

    @Test func maskedCodesStayMasked() throws {
        var files = SampleContent.full
        files["Content/site.yml"] = SampleContent.site + "privacy: {dossierCode: masked}\n"
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        for (path, bytes) in try place.tree("site") where path.hasPrefix("thong-ke/") || path.hasPrefix("ket-qua/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("H56.41.07"), "\(path)")
        }
    }

    @Test func withoutDossiersThereIsOnePageThatSaysSo() throws {
        let place = try Folder(SampleContent.bare)
        #expect(try place.build().status == 0)
        #expect(place.text("site/thong-ke/index.html").contains("Chưa có số liệu thống kê"))
        #expect(try place.tree("site").keys.filter { $0.hasPrefix("thong-ke/") } == ["thong-ke/index.html"])
    }

    private static func row(_ day: String, serial: Int, channel: String, resolved: String, due: String) -> String {
        let date = day.dropFirst(2).replacing("-", with: "")
        return
            "H56.41.07-\(date)-\(10_000 + serial),1.001193,person,\(channel),\(day)T08:15,\(due)T17:00,\(resolved),granted,"
    }

    private static func dayAfter(_ day: String) -> String {
        switch day {
        case "2024-02-29": "2024-03-01"
        default: day.dropLast(2) + SampleContent.two((Int(day.suffix(2)) ?? 0) + 1)
        }
    }

    /// The figures of a row of a table of counts.
    private static func counts(_ page: HTMLScanner, _ name: String) -> [String]? {
        page.part(from: "<th scope=\"row\">\(name)</th>", to: "</tr>").map(HTMLScanner.cells)
    }
}
