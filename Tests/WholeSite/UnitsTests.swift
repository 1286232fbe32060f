import Foundation
import Testing

/// The small contents made of other units' documents, and the project's own.
@Suite struct UnitsTests {
    static let folder = sources.appendingPathComponent("Units")
    static let units = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    private func build(_ content: URL, asOf: String) throws -> (site: Folder, result: Program.Result) {
        let place = try Folder()
        try place.lay(content, under: "Content")
        return (place, try place.build(asOf: asOf))
    }

    private func unit(_ name: String) throws -> (site: Folder, result: Program.Result) {
        try build(Self.folder.appendingPathComponent(name).appendingPathComponent("Content"), asOf: "2021-12-31")
    }

    @Test func allThreeAreThere() {
        #expect(Self.units == ["kinh-mon", "son-duong", "thuong-lo"])
    }

    @Test(arguments: units)
    func builds(name: String) throws {
        let (place, result) = try unit(name)
        #expect(result.status == 0)
        let host = name.replacing("-", with: "")
        #expect(place.text("site/robots.txt").contains("https://\(host).example.vn/sitemap.xml"))
        #expect(BuiltSite(files: try place.tree("site"), base: "/").brokenLinks == [])
    }

    @Test func thuongLoFindsTheMillion() throws {
        let (place, result) = try unit("thuong-lo")
        #expect(
            result.findings.first
                == "Content/plans/ke-hoach-cchc-2021.yml:23:13: warning: nhiệm vụ 1 in 12.900.000 đồng, các phần cộng lại 11.900.000 đồng: chênh lệch 1.000.000 đồng [budget-sum]"
        )
        // The gap, and the three procedures that the plan's source does not tell whole.
        let rules = result.findings.map { $0.components(separatedBy: " [").last ?? "" }
        let untold = ["incomplete-procedure]", "unannounced-procedure]"]
        #expect(rules == ["budget-sum]"] + untold + untold + untold)
        let page = HTMLScanner(text: place.text("site/ke-hoach/ke-hoach-cchc-2021.html"))
        #expect(page.words.contains("34.900.000 đồng"))
        #expect(page.words.contains("Chênh lệch 1.000.000 đồng"))
        let tables = page.text.components(separatedBy: "<table class=\"cards tasks\">").dropFirst().map {
            $0.components(separatedBy: "</table>")[0]
        }
        #expect(tables.map { $0.count(of: "<tr") - 1 }.reduce(0, +) == 103)
    }

    @Test func kinhMonHasItsFourWindows() throws {
        let (place, result) = try unit("kinh-mon")
        #expect(result.findings == [])
        let table = try #require(
            HTMLScanner(text: place.text("site/bao-cao/index.html")).part(
                from: "<table class=\"cards periods\">", to: "</table>"))
        let rows = table.components(separatedBy: "</tr>").dropFirst().dropLast().map(HTMLScanner.cells)
        #expect(
            rows == [
                ["Quý I/2021", "15/12/2020", "14/03/2021", "20/03/2021"],
                ["6 tháng đầu năm 2021", "15/12/2020", "14/06/2021", "20/06/2021"],
                ["Quý III/2021chỉ tính trong quý", "15/06/2021", "14/09/2021", "20/09/2021"],
                ["Năm 2021", "15/12/2020", "14/12/2021", "20/12/2021"],
            ])
    }

    @Test func sonDuongHasItsTargets() throws {
        let (place, result) = try unit("son-duong")
        #expect(result.findings == [])
        let page = HTMLScanner(text: place.text("site/ke-hoach/ke-hoach-dot-pha-cchc-2020-2025.html"))
        let table = try #require(page.part(from: "<table class=\"cards targets\">", to: "</table>"))
        let source = try String(
            contentsOf: Self.folder.appendingPathComponent(
                "son-duong/Content/plans/ke-hoach-dot-pha-cchc-2020-2025.yml"), encoding: .utf8)
        let targets = try #require(
            source.components(separatedBy: "\ntargets:\n").last?.components(separatedBy: "\nremarks:").first)
        #expect(table.count(of: "<tr>") - 1 == ("\n" + targets).count(of: "\n  - name:"))
        for value in ["từ 85% trở lên", "tối thiểu 60%"] { #expect(table.contains(value)) }
    }

    @Test func hoangHoaIsWhole() throws {
        let content = sources.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content")
        let (place, result) = try build(content, asOf: "2026-11-20")
        #expect(result.status == 0)
        #expect(result.findings.allSatisfy { $0.contains(": warning: ") })
        let site = BuiltSite(files: try place.tree("site"), base: "/")
        #expect(site.brokenLinks == [])
        let procedures = site.pages.filter { $0.wholeMatch(of: /thu-tuc\/\d\.\d{6}\.html/) != nil }
        #expect(procedures.count >= 200)
        for path in ["index.html"] + procedures { #expect(!site.page(path).hasScripts, "\(path)") }

        let report = try #require(site.pages.first { $0.hasPrefix("bao-cao/") && $0.contains("9-thang") })
        let table = try #require(site.page(report).part(from: "<table class=\"cards indicators\">", to: "</table>"))
        #expect(table.count(of: "<tr id=\"chi-tieu-") == 81)
        let figures = Set(table.components(separatedBy: "</tr>").compactMap { HTMLScanner.cells($0).last })
        #expect(figures.isSuperset(of: ["841", "94", "658", "89"]))
        let rows = site.page(report).text.components(separatedBy: "<tr>").compactMap {
            $0.components(separatedBy: "</tr>").first.map(HTMLScanner.cells)
        }
        for row in [["trước hạn", "682"], ["đúng hạn", "159"], ["quá hạn", "0"]] {
            #expect(rows.contains(row), "\(row)")
        }
    }
}
