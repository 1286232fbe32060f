import Diagnostics
import Disclosure
import Markdown
import RecordSchema
import Records

/// The links and directives by which prose refers to other parts of the site.
struct ProseUses: Sendable {
    var links: [ProseLink] = []
    var directives: [ProseDirective] = []
}

extension Prose {
    /// Reports what a page cannot contain, and collects the links within the site and the directives.
    ///
    /// - Parameter isField: Whether the text is the value of a key, in which case only the position of the value is
    ///   known.
    func check(
        in file: SourceText, isField: Bool = false, uses: inout ProseUses, _ problems: inout DiagnosticCollector
    ) {
        guard !isEmpty else { return }
        let document = MarkdownDocument(source)
        func filePosition(_ line: Int, _ column: Int) -> Position {
            isField ? position : file.stored(Position(line: Int(position.line) + line - 1, column: column))
        }
        if Unfinished.isIn(source) {
            for (offset, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where Unfinished.isIn(String(line)) {
                Unfinished.report(at: filePosition(offset + 1, 1), &problems)
            }
        }
        for issue in document.issues {
            let (rule, message) = Self.finding(issue.kind)
            problems.report(rule, at: filePosition(issue.line, issue.column), message)
        }
        for link in document.links {
            guard let target = SiteLink(link.destination) else { continue }
            uses.links.append(
                ProseLink(
                    location: Location(
                        file: problems.file, position: filePosition(link.position.line, link.position.column)),
                    target: target))
        }
        for directive in document.directives {
            let kind: ProseDirective.DirectiveKind =
                switch directive.name {
                case .figure: .figure
                case .table: .table
                case .chart: .chart
                }
            uses.directives.append(
                ProseDirective(
                    kind: kind, arguments: directive.arguments,
                    location: Location(
                        file: problems.file, position: filePosition(directive.position.line, directive.position.column))
                ))
        }
    }

    private static func finding(_ kind: MarkdownIssueKind) -> (Rule, Message) {
        switch kind {
        case .rawHTML:
            (
                .rawHTML,
                Message(
                    vi: "thẻ HTML không được dùng, đã bỏ; viết bằng Markdown",
                    en: "HTML tags are dropped; write Markdown")
            )
        case .unsafeURL:
            (
                .unsafeLink,
                Message(
                    vi:
                        "liên kết không an toàn; dùng https://, mailto:, tel: hoặc đường dẫn trong trang như /thu-tuc/index.html",
                    en:
                        "the link is not safe; use https://, mailto:, tel: or a path of the site such as /thu-tuc/index.html"
                )
            )
        case .nestedTooDeep:
            (
                .nestedTooDeep,
                Message(
                    vi: "danh sách hoặc trích dẫn lồng nhau quá sâu, phần trong chỉ còn chữ; viết bớt tầng",
                    en: "lists or quotations are nested so deep that only their text is kept; use fewer levels")
            )
        case .raggedTable:
            (
                .raggedTable,
                Message(
                    vi: "hàng này có số ô khác hàng tiêu đề; thêm hoặc bớt dấu “|”",
                    en: "this row does not have as many cells as the heading; add or remove “|”")
            )
        }
    }
}
