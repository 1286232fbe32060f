import Diagnostics
import FileSystem
import HTML

/// What is wrong with the content, to be laid over the last good page: a panel that folds away.
struct ProblemPanel: Component, Sendable {
    let problems: [Problem]
    /// How many there are, those that are not listed among them.
    let count: Int
    /// Why nothing could be read or written at all.
    let failure: Message?
    /// Whether an older site lies beneath.
    let hasSite: Bool

    /// More than anyone mends before looking again.
    private static let limit = 200

    /// - Parameters:
    ///   - findings: of which the errors are told.
    ///   - content: the folder in which they were found.
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

    /// One finding with its line.
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
        let (place, explanation) = (finding.location.position, finding.rule.explanation)
        li {
            p(.class("cho")) {
                strong(finding.location.file)
                " dòng \(Int(place.line)), cột \(Int(place.column))"
            }
            p(.class("loi")) { finding.message.vietnamese }
            if let excerpt = problem.excerpt {
                pre {
                    span("\(excerpt.line)", .class("so"))
                    code {
                        excerpt.before
                        mark(excerpt.place)
                        excerpt.after
                    }
                }
            }
            p(.class("quy-tac")) {
                code(finding.rule.rawValue)
                ": \(explanation.what.vietnamese) \(explanation.mend.vietnamese) Căn cứ: \(explanation.source)."
            }
        }
    }
}

/// The panel on a page of its own, while there is no site to lay it over.
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

/// What a previewed page loads beyond its own files.
struct PreviewParts: Component {
    let state: String

    var body: some HTML {
        link(.rel("stylesheet"), .href(URLReference(relative: PreviewSite.stylesheetPath)))
        Element<Tags.script, EmptyHTML>(
            .src(URLReference(relative: PreviewSite.scriptPath)), .data("build", state), .defer
        ) {}
    }
}
