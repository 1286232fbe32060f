import Diagnostics
import FileSystem
import HTML

/// A collapsible panel, shown over the last successful build, that lists the errors in the content.
struct ProblemPanel: Component, Sendable {
    let problems: [Problem]
    /// The total number of errors, including those not listed.
    let count: Int
    /// The reason nothing could be read or written at all; nil if the content has errors instead.
    let failure: Message?
    /// Whether an earlier site is shown beneath the panel.
    let hasSite: Bool

    /// The maximum number of errors listed.
    private static let limit = 200

    /// - Parameters:
    ///   - findings: The diagnostics; only errors are listed.
    ///   - content: The content folder that the diagnostics refer to.
    init(_ findings: [Diagnostic], content: String, hasSite: Bool) {
        let errors = findings.filter { $0.severity == .error }
        var files: [String: [ArraySlice<UInt8>]] = [:]
        problems = errors.prefix(Self.limit).map { finding in
            let file = finding.location.file
            let lines = files[file] ?? Excerpt.lines(of: (try? readFile(content + "/" + file)) ?? [])
            files[file] = lines
            return Problem(finding: finding, excerpt: Excerpt(of: lines, at: finding.location.position))
        }
        count = errors.count
        failure = nil
        self.hasSite = hasSite
    }

    init(_ failure: Message, hasSite: Bool) {
        problems = []
        count = 0
        self.failure = failure
        self.hasSite = hasSite
    }

    /// An error with the line it points at.
    struct Problem: Sendable {
        let finding: Diagnostic
        let excerpt: Excerpt?
    }

    var body: some HTML {
        details(.id("congkhai-loi"), .open) {
            summary {
                strong(failure == nil ? "\(count) lỗi trong nội dung" : "Không dựng được trang")
                if hasSite {
                    span(" – bấm để xem trang bên dưới, dựng lần gần nhất không có lỗi", .class("mo"))
                    span(" – bấm để xem lỗi", .class("gap"))
                } else {
                    span(" – chưa có trang nào dựng được")
                }
            }
            div(.class("than")) {
                if let failure { p(failure.vietnamese) }
                if !problems.isEmpty {
                    p { "Sửa xong, lưu tệp lại: trang tự hiện ra. Trang đã đăng không thay đổi." }
                    ol { ForEach(problems) { problem in ProblemItem(problem: problem) } }
                }
                if count > problems.count {
                    p {
                        "Còn \(count - problems.count) lỗi nữa; lệnh "
                        code("congkhai check")
                        " liệt kê tất cả."
                    }
                }
            }
        }
    }
}

private struct ProblemItem: Component {
    let problem: ProblemPanel.Problem

    var body: some HTML {
        let finding = problem.finding
        let (position, explanation) = (finding.location.position, finding.rule.explanation)
        li {
            p(.class("cho")) {
                strong(finding.location.file)
                " dòng \(Int(position.line)), cột \(Int(position.column))"
            }
            p(.class("loi")) { finding.message.vietnamese }
            if let excerpt = problem.excerpt {
                pre {
                    span("\(excerpt.line)", .class("so"))
                    code {
                        excerpt.before
                        mark(excerpt.word)
                        excerpt.after
                    }
                }
            }
            p(.class("quy-tac")) {
                code(finding.rule.rawValue)
                ": \(explanation.what.vietnamese) \(explanation.fix.vietnamese) Căn cứ: \(explanation.source)."
            }
        }
    }
}

/// A page with only the panel, shown while there is no site.
struct ProblemPage: HTML {
    let panel: ProblemPanel
    let state: String

    func write(into sink: inout HTMLSink) {
        HTMLDocument(language: "vi") {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                title("Lỗi trong nội dung – Xem thử")
                PreviewParts(state: state)
            }
            Element<Tags.body, _> { main { panel } }
        }.write(into: &sink)
    }
}

/// The stylesheet and script that the preview adds to a page.
struct PreviewParts: Component {
    let state: String

    var body: some HTML {
        link(.rel("stylesheet"), .href(URLReference(relative: PreviewSite.stylesheetPath)))
        Element<Tags.script, EmptyHTML>(
            .src(URLReference(relative: PreviewSite.scriptPath)), .data("build", state), .defer
        ) {}
    }
}
