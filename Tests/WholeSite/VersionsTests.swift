import Foundation
import Testing

/// Several versions of one procedure, and procedures that are no longer in force.
@Suite struct VersionsTests {
    private func build(asOf: String) throws -> Folder {
        var files = SampleContent.full.filter {
            !$0.key.hasPrefix("Content/results/") && !$0.key.hasPrefix("Content/apologies/")
        }
        files["Content/site.yml"] = SampleContent.site.replacing("rules: {", with: "rules: {expiring-procedure: off, ")
        func version(_ name: String, _ more: String, code: String = "1.000894") {
            files["Content/procedures/\(name).md"] = SampleContent.procedure(
                code, "Đăng ký kết hôn, bản \(name)", more: more)
        }
        version("a", "effectiveTo: 2021-12-31\n")
        version("b", "effectiveFrom: 2022-01-01\neffectiveTo: 2024-06-30\n")
        version("c", "effectiveFrom: 2024-07-01\neffectiveTo: 2024-12-31\n")
        version("d", "effectiveFrom: 2025-01-01\n")
        version("cu", "effectiveTo: 2023-12-31\nreplacedBy: [\"1.000894\"]\n", code: "1.000656")
        let place = try Folder(files)
        let result = try place.build(asOf: asOf)
        #expect(result.err == "" && result.status == 0)
        return place
    }

    @Test(arguments: [
        ("2021-12-31", "a", ["b": "2022-01-01", "c": "2024-07-01", "d": "2025-01-01"]),
        ("2024-06-30", "b", ["a": "truoc", "c": "2024-07-01", "d": "2025-01-01"]),
        ("2024-07-01", "c", ["a": "truoc", "b": "2022-01-01", "d": "2025-01-01"]),
        ("2026-01-01", "d", ["a": "truoc", "b": "2022-01-01", "c": "2024-07-01"]),
    ])
    func theVersionInForceIsAtTheCode(asOf: String, shown: String, others: [String: String]) throws {
        let place = try build(asOf: asOf)
        #expect(place.text("site/thu-tuc/1.000894.html").contains("<h1>Đăng ký kết hôn, bản \(shown)"))
        #expect(try Folder.names(in: place.path + "/site/thu-tuc/1.000894").count == 3)
        for (name, file) in others {
            let page = place.text("site/thu-tuc/1.000894/\(file).html")
            #expect(page.contains("<h1>Đăng ký kết hôn, bản \(name)"))
            #expect(page.contains("../1.000894.html"))
        }
        #expect(BuiltSite(files: try place.tree("site"), base: "/cong-khai/").brokenLinks == [])
    }

    @Test func expiredVersionsLeaveListsAndNameTheirSuccessors() throws {
        let place = try build(asOf: "2024-10-20")
        let expired = place.text("site/thu-tuc/1.000656.html")
        #expect(expired.contains("Hết hiệu lực"))
        #expect(expired.contains("Được thay bởi"))
        #expect(expired.contains("href=\"1.000894.html\""))
        for list in ["index.html", "thu-tuc/index.html", "thu-tuc/ho-tich.html"] {
            let page = place.text("site/" + list)
            #expect(!page.contains("1.000656"), "\(list)")
            #expect(!page.contains("1.000894/"), "\(list)")
        }
        #expect(place.text("site/thu-tuc/ho-tich.html").contains("1.000894.html"))
        let old = place.text("site/thu-tuc/1.000894/2022-01-01.html")
        #expect(old.contains("Hết hiệu lực từ sau ngày 30/06/2024") && old.contains("Xem bản đang áp dụng"))
        #expect(place.text("site/thu-tuc/1.000894/2025-01-01.html").contains("Có hiệu lực từ ngày 01/01/2025"))
    }

    @Test func aDossierKeepsTheVersionItWasReceivedUnder() throws {
        var files = SampleContent.full
        files["Content/procedures/cu.md"] = SampleContent.procedure(
            "1.000894", "Đăng ký kết hôn", limit: "5 ngày làm việc", more: "effectiveTo: 2024-09-04\n")
        files["Content/procedures/moi.md"] = SampleContent.procedure(
            "1.000894", "Đăng ký kết hôn", limit: "trong ngày", more: "effectiveFrom: 2024-09-05\n")
        files["Content/results/2024/09.csv"] = SampleContent.results([
            "H56.41.07-240904-0001,1.000894,person,in-person,2024-09-04T08:15,,,,",
            "H56.41.07-240905-0001,1.000894,person,in-person,2024-09-05T08:15,,,,",
        ])
        let place = try Folder(files)
        #expect(try place.build().status == 0)
        func cells(_ day: String, _ code: String) -> [String]? {
            HTMLScanner(text: place.text("site/ket-qua/2024/09/\(day).html")).row(code).map(HTMLScanner.cells)
        }
        #expect(cells("04", "H56.41.07-240904-0001")?[4] == "11/09/2024 17:00")
        #expect(cells("05", "H56.41.07-240905-0001")?[4] == "05/09/2024 17:00")
        #expect(place.text("site/ket-qua/2024/09/04.html").contains("thu-tuc/1.000894/truoc.html"))
    }
}
