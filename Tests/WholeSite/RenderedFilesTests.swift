import TestSupport
import Testing

/// How much is rendered for an edit: a page that comes out right though it need not have been made again reads more
/// than it shows.
@Suite struct RenderedFilesTests {
    struct Edit: Sendable, CustomTestStringConvertible {
        let name: String
        /// How many files are rendered at most, and how many of them come out as they were.
        let rendered: ClosedRange<Int>
        let vain: Int
        var asOf = SampleContent.asOf
        var apply: @Sendable (Folder) throws -> Void = { _ in }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Edit(name: "nothing", rendered: 0...0, vain: 0),
        Edit(name: "a comment in the settings", rendered: 0...0, vain: 0) {
            try $0.append("\n# ghi chú\n", to: "site.yml")
        },
        Edit(name: "a comment in a plan", rendered: 0...0, vain: 0) {
            try $0.append("\n# ghi chú\n", to: "plans/ke-hoach-2024.yml")
        },
        Edit(name: "the next day", rendered: 0...6, vain: 3, asOf: "2024-10-21"),
        Edit(name: "a file that is copied", rendered: 1...1, vain: 0) {
            try $0.append("<!-- -->", to: "assets/logo.svg")
        },
        Edit(name: "a new file that is copied", rendered: 1...1, vain: 0) {
            try $0.write("khác\n", to: "Content/assets/khac.txt")
        },
        Edit(name: "a sentence on a page", rendered: 1...6, vain: 3) {
            try $0.append("\nThêm một câu.\n", to: "pages/gioi-thieu.md")
        },
        Edit(name: "a sentence in news", rendered: 1...8, vain: 3) {
            try $0.append("\nThêm một câu.\n", to: "news/2024/tin-moi.md")
        },
        Edit(name: "a sentence in a procedure", rendered: 1...14, vain: 3) {
            try $0.append("\nThêm một câu.\n", to: "procedures/khai-sinh.md")
        },
        Edit(name: "a sentence in a report", rendered: 1...8, vain: 3) {
            try $0.append("\nThêm một câu.\n", to: "reports/9-thang.md")
        },
        Edit(name: "another telephone in the staff", rendered: 1...14, vain: 5) {
            try $0.write(
                $0.text("Content/staff.yml").replacing("0237.3865.124", with: "0237.3865.125"), to: "Content/staff.yml")
        },
    ])
    func isRendered(_ edit: Edit) throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        try edit.apply(place)
        let result = try place.build(asOf: edit.asOf, ["--timings"])
        let rendered = try #require(result.out.firstMatch(of: /tệp của trang: chạy (\d+)/).flatMap { Int($0.1) })
        let written = try #require(result.out.firstMatch(of: /trang, ghi (\d+) tệp/).flatMap { Int($0.1) })
        #expect(edit.rendered.contains(rendered), "\(rendered) rendered, \(written) written")
        #expect(rendered >= written && rendered - written <= edit.vain, "\(rendered) rendered, \(written) written")
    }
}

extension Folder {
    /// Adds to a file of the content.
    fileprivate func append(_ more: String, to file: String) throws {
        try write(text("Content/" + file) + more, to: "Content/" + file)
    }
}
