import HTML
import Markdown
import Testing

@Suite struct TableTests {
    @Test func `a table in its scroll region`() {
        let source = """
            ## Lệ phí

            | Kênh | Mức thu | Ghi chú |
            | :--- | ------: | :-----: |
            | Trực tiếp | **8.000** | [a](b.html) |
            | Trực tuyến | 0 | |
            """
        #expect(
            rendered(source) == """
                <h2 id="le-phi">Lệ phí</h2>
                <div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1: Lệ phí"><table>\
                <thead><tr><th scope="col" class="align-left">Kênh</th>\
                <th scope="col" class="align-right">Mức thu</th>\
                <th scope="col" class="align-center">Ghi chú</th></tr></thead>\
                <tbody><tr><td class="align-left">Trực tiếp</td>\
                <td class="align-right"><strong>8.000</strong></td>\
                <td class="align-center"><a href="b.html">a</a></td></tr>\
                <tr><td class="align-left">Trực tuyến</td><td class="align-right">0</td>\
                <td class="align-center"></td></tr></tbody></table></div>

                """)
    }

    @Test(arguments: [
        ("| a \\| b | c |\n| --- | --- |", [["a | b", "c"]]),
        ("| `a \\| b` | c |\n| - | - |", [["a | b", "c"]]),
        ("| `a | b` |\n| --- | --- |", [["`a", "b`"]]),
        ("| a \\\\| b |\n| --- | --- |", [["a \\", "b"]]),
        ("| a | b\n| --- | ---\n| c | d", [["a", "b"], ["c", "d"]]),
        ("|a|b|\n|-|-|\n|c||", [["a", "b"], ["c", ""]]),
        ("| # a # | - b |\n| --- | --- |\n| 1. c | > d |", [["# a #", "- b"], ["1. c", "> d"]]),
        ("| C# | \\# |\n| --- | --- |\n| --- | ``` |", [["C#", "#"], ["---", "```"]]),
        ("| [x] | a \\ |\n| --- | --- |\n\n[x]: y.html", [["x", "a \\"]]),
        ("   | a |\n   | - |\n | b |", [["a"], ["b"]]),
        ("| x |\n| a |\n| - |\n| b |", [["a"], ["b"]]),
        ("| a |\r\n| - |\r\n| đ |\r\n", [["a"], ["đ"]]),
    ])
    func cells(source: String, expected: [[String]]) {
        let document = MarkdownDocument(source)
        #expect(document.tables.first?.texts == expected)
        #expect(document.issues.isEmpty)
    }

    @Test func `reference links of the document work in cells`() {
        let document = MarkdownDocument("| [mẫu][1] |\n| --- |\n\n[1]: mau.docx")
        #expect(document.links.map(\.destination) == ["mau.docx"])
    }

    @Test func `alignments`() {
        let table = MarkdownDocument("| a | b | c | d |\n|:-|:-:|-:|-|").tables.first
        #expect(table?.alignments == [.left, .center, .right, nil])
    }

    @Test(arguments: [
        "- mục\n\n  | a | b |\n  | - | - |\n  | c | d |",
        "1. | a | b |\n   | - | - |\n   | c | d |",
        "> | a | b |\n> | - | - |\n> | c | d |",
        "> | a | b |\n| - | - |\n| c | d |",
        "> - | a | b |\n>   | - | - |\n>   | c | d |",
        "- > | a | b |\n  > | - | - |\n  >   | c | d |",
    ])
    func `tables stand in lists and quotations`(source: String) {
        #expect(MarkdownDocument(source).tables.map(\.texts) == [[["a", "b"], ["c", "d"]]])
    }

    @Test func `text before and after a table keeps its own paragraph`() {
        let source = """
            Mức thu *như
            sau*:
            | a |
            | - |
            | b |
            2. không phải danh sách
            # nhưng đây là tiêu đề
            """
        #expect(
            rendered(source, options: RenderingOptions(tableLabel: { _ in "B" })) == """
                <p>Mức thu <em>như
                sau</em>:</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label="B"><table><thead><tr>\
                <th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div>
                <p>2. không phải danh sách</p>
                <h1 id="nhung-day-la-tieu-de">nhưng đây là tiêu đề</h1>

                """)
    }

    @Test func `two tables in one paragraph`() {
        let source = "| a |\n| - |\nvà\n| b |\n| - |\n| c |"
        #expect(MarkdownDocument(source).tables.map(\.texts) == [[["a"]], [["b"], ["c"]]])
        #expect(MarkdownDocument(source).tables.map(\.number) == [1, 2])
    }

    @Test(arguments: [
        "```\n| a |\n| - |\n```",
        "    | a |\n    | - |",
        "| a |\n| b |",
        "| a |\n\n| - |",
        "a | b\n- | -",
        "| a |\n| -a- |",
        "| a |\n| : |",
        "<div>\n| a |\n| - |\n</div>",
    ])
    func `not a table`(source: String) {
        #expect(MarkdownDocument(source).tables.isEmpty)
    }

    @Test func `ragged rows are cut and filled, and reported`() {
        let source = """
            Đoạn

            | a | b |
            | - | - |
            | một |
            | một | hai | ba |
            """
        let document = MarkdownDocument(source)
        #expect(document.tables.map(\.texts) == [[["a", "b"], ["một", ""], ["một", "hai"]]])
        #expect(document.issues.map(\.summary) == ["raggedTable 5:1", "raggedTable 6:1"])
    }

    @Test func `a delimiter row of another width is reported`() {
        let document = MarkdownDocument("> | a | b |\n> | - |\n> | c | d |")
        #expect(document.tables.map(\.texts) == [[["a", "b"], ["c", "d"]]])
        #expect(document.tables.first?.alignments.count == 2)
        #expect(document.issues.map(\.summary) == ["raggedTable 2:3"])
    }

    @Test func `a header cell without text is no header`() {
        #expect(
            rendered("| | a |\n| - | - |").contains("<tr><td></td><th scope=\"col\">a</th></tr>"))
    }
}
