import TestSupport
import Testing

/// How much is rendered for an edit: a page that comes out right though it need not have been made again reads more
/// than it shows.
@Suite struct RenderedFilesTests {
    /// How many files may come out as they were, of those that an edit renders.
    private static let vain = 3

    struct Edit: Sendable, CustomTestStringConvertible {
        let name: String
        /// How many files are rendered at most; 0 for an edit of which nothing is seen.
        let most: Int
        var asOf = SampleContent.asOf
        var apply: @Sendable (Folder) throws -> Void = { _ in }

        var testDescription: String { name }

        init(
            _ name: String, most: Int, asOf: String = SampleContent.asOf,
            _ apply: @escaping @Sendable (Folder) throws -> Void = { _ in }
        ) {
            (self.name, self.most, self.asOf, self.apply) = (name, most, asOf, apply)
        }
    }

    @Test(arguments: edits)
    func isRendered(_ edit: Edit) throws {
        let place = try Folder(Self.content)
        #expect(try place.build().status == 0)
        let before = try place.tree("site")
        try edit.apply(place)
        let result = try place.build(asOf: edit.asOf, ["--timings"])
        #expect(result.status == 0, "\(result.err)")
        let rendered = result.out.firstMatch(of: /tệp của trang: chạy (\d+)/).flatMap { Int($0.1) } ?? 0
        let after = try place.tree("site")
        let written = Set(after.keys.filter { before[$0] != after[$0] })
        // The slowest of them, which are all where they are few.
        let named = Set(result.out.matches(of: /(?m)^[\d.]+ ms  ([^:\s]+\.\w+)$/).map { String($0.1) })
        let all = "\(rendered) rendered, \(written.count) written; not written: \(named.subtracting(written).sorted())"
        #expect(result.out.contains("trang, ghi \(written.count) tệp"), "\(result.out)")
        #expect(edit.most == 0 ? rendered == 0 : (1...edit.most).contains(rendered), "\(all)")
        #expect(rendered >= written.count && rendered - written.count <= Self.vain, "\(all)")
        if named.count == rendered { #expect(written.isSubset(of: named), "\(written.subtracting(named))") }
    }

    /// Enough days, months and records for a list to have what an edit leaves alone.
    private static let content: SampleContent.Files = {
        var files = SampleContent.full
        for month in 3...6 {
            files["Content/results/2024/0\(month).csv"] = SampleContent.results(
                (4...7).map { day in
                    let date = "2024-0\(month)-0\(day)"
                    return
                        "H56.41.07-240\(month)0\(day)-0001,1.001193,person,in-person,\(date)T08:00,2024-0\(month)-20T17:00,2024-0\(month)-18T09:00,granted,"
                })
        }
        files["Content/procedures/ket-hon.md"] = SampleContent.procedure("1.000894", "Thủ tục đăng ký kết hôn")
        files["Content/news/2024/tin-cu.md"] = SampleContent.news("Tin cũ", date: "2024-03-01")
        files["Content/pages/lich-su.md"] = "---\ntitle: Lịch sử\norder: 2\n---\nXã có từ lâu.\n"
        return files
    }()

    private static let edits: [Edit] = [
        Edit("nothing", most: 0),
        Edit("a comment in the settings", most: 0) { try $0.append("\n# ghi chú\n", to: "site.yml") },
        Edit("a comment in a plan", most: 0) { try $0.append("\n# ghi chú\n", to: "plans/ke-hoach-2024.yml") },
        Edit("a comment in dossiers", most: 0) { try $0.append("\n# ghi chú\n", to: "results/2024/10.yml") },
        Edit("the next day", most: 0, asOf: "2024-10-21"),
        Edit("the next month", most: 0, asOf: "2024-11-20"),
        Edit("the next year", most: 4, asOf: "2025-01-20"),
        Edit("an asset", most: 1) { try $0.append("<!-- -->", to: "assets/logo.svg") },
        Edit("a new asset", most: 1) { try $0.write("khác\n", to: "Content/assets/khac.txt") },
        Edit("a sentence of a page", most: 5) { try $0.append("\nThêm một câu.\n", to: "pages/gioi-thieu.md") },
        Edit("a sentence of news", most: 8) { try $0.append("\nThêm một câu.\n", to: "news/2024/tin-moi.md") },
        Edit("a sentence of a procedure", most: 9) {
            try $0.append("\nThêm một câu.\n", to: "procedures/khai-sinh.md")
        },
        Edit("a sentence of a report", most: 8) { try $0.append("\nThêm một câu.\n", to: "reports/9-thang.md") },
        Edit("a sentence of an apology", most: 4) { try $0.append("\nThêm một câu.\n", to: "apologies/2024/12.md") },
        Edit("a procedure's name", most: 60) {
            try $0.change("procedures/khai-sinh.md", "Thủ tục đăng ký khai sinh", "Thủ tục khai sinh")
        },
        Edit("a procedure's time limit", most: 9) {
            try $0.change("procedures/khai-sinh.md", "3 ngày làm việc", "4 ngày làm việc")
        },
        Edit("one dossier", most: 12) {
            try $0.change("results/2024/04.csv", "in-person,2024-04-05", "postal,2024-04-05")
        },
        Edit("a dossier of a new day", most: 23) {
            try $0.append(
                "H56.41.07-240408-0001,1.001193,person,in-person,2024-04-08T08:00,2024-04-20T17:00,2024-04-18T09:00,granted,\n",
                to: "results/2024/04.csv")
        },
        Edit("a dossier without an answer", most: 29) {
            try $0.change("results/2024/04.csv", "2024-04-18T09:00,granted", ",")
        },
        Edit("an apology's reason", most: 12) {
            try $0.change("apologies/2024/12.md", "Phần mềm gián đoạn", "Phần mềm ngừng")
        },
        Edit("no apology", most: 24) { try $0.remove("Content/apologies/2024/12.md") },
        Edit("a news item's title", most: 8) { try $0.change("news/2024/tin-cu.md", "Tin cũ", "Tin cũ hơn") },
        Edit("a new news item", most: 28) {
            try $0.write(SampleContent.news("Tin khác", date: "2024-10-05"), to: "Content/news/2024/tin-khac.md")
        },
        Edit("a removed news item", most: 27) { try $0.remove("Content/news/2024/tin-cu.md") },
        Edit("a renamed news item", most: 23) {
            try $0.move("Content/news/2024/tin-cu.md", to: "Content/news/2024/tin-xua.md")
        },
        Edit("the order of the menu", most: 110) { try $0.change("pages/gioi-thieu.md", "order: 1", "order: 3") },
        Edit("a page's title", most: 110) { try $0.change("pages/gioi-thieu.md", "title: Giới thiệu", "title: Về xã") },
        Edit("the calendar", most: 0) { try $0.change("calendar.yml", "2024-09-02, 2024-09-03", "2024-09-02") },
        Edit("a renamed procedure's file", most: 0) {
            try $0.move("Content/procedures/ket-hon.md", to: "Content/procedures/hon-nhan.md")
        },
        Edit("renamed dossiers", most: 0) {
            try $0.move("Content/results/2024/04.csv", to: "Content/results/2024/thang-tu.csv")
        },
        Edit("a new procedure", most: 54) {
            try $0.write(
                SampleContent.procedure("1.004884", "Thủ tục đăng ký lại khai sinh"), to: "Content/procedures/lai.md")
        },
        Edit("a new version of a procedure", most: 9) {
            try $0.change(
                "procedures/khai-sinh.md", "effectiveFrom: 2020-01-01",
                "effectiveFrom: 2020-01-01\neffectiveTo: 2024-10-31")
            try $0.write(
                SampleContent.procedure("1.001193", "Thủ tục đăng ký khai sinh", more: "effectiveFrom: 2024-11-01\n"),
                to: "Content/procedures/khai-sinh-moi.md")
        },
        Edit("a telephone of the staff", most: 4) { try $0.change("staff.yml", "0237.3865.124", "0237.3865.125") },
        Edit("the unit's telephone", most: 110) { try $0.change("site.yml", "0237.3865.123", "0237.3865.125") },
        Edit("the unit's name", most: 116) { try $0.change("site.yml", "xã Minh Họa\n", "xã Bình Minh\n") },
        Edit("a plan's task", most: 8) { try $0.change("plans/ke-hoach-2024.yml", "Rà soát thủ tục", "Rà soát") },
        Edit("a plan's budget", most: 5) {
            try $0.change("plans/ke-hoach-2024.yml", "budget: 3000000", "budget: 2000000")
        },
        Edit("a report's figure", most: 4) { try $0.change("reports/9-thang.md", "value: 1841", "value: 1842") },
        Edit("a form's name", most: 6) {
            try $0.change("assets/forms/forms.yml", "Tờ khai đăng ký khai sinh", "Tờ khai khai sinh")
        },
    ]
}

extension Folder {
    /// Adds to a file of the content.
    fileprivate func append(_ more: String, to file: String) throws {
        try write(text("Content/" + file) + more, to: "Content/" + file)
    }

    /// Puts one text of a file of the content in the place of another.
    fileprivate func change(_ file: String, _ old: String, _ new: String) throws {
        let text = text("Content/" + file)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new), to: "Content/" + file)
    }
}
