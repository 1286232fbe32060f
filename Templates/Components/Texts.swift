import Disclosure
import HTML
import Markdown

/// A day as `05/10/2026`, and as machines read it.
struct DateText: Component {
    let day: Day

    init(_ day: Day) { self.day = day }

    var body: some HTML {
        time(.datetime(day.iso)) { day.vietnamese }
    }
}

/// A moment as `14:30 ngày 05/10/2026`.
struct MomentText: Component {
    let moment: Moment

    init(_ moment: Moment) { self.moment = moment }

    var body: some HTML {
        time(.datetime(moment.timestamp)) { moment.vietnamese }
    }
}

/// A text, or the plain statement that it is not there yet.
struct Known: Component {
    let text: String?

    init(_ text: String?) { self.text = text }

    var body: some HTML {
        if let text { text } else { NotKnown() }
    }
}

/// "Chưa cập nhật".
struct NotKnown: Component {
    var body: some HTML {
        span("chưa cập nhật", .class("unknown"))
    }
}

/// Said wherever a record only shows how the site works.
struct IllustrationNote: Component {
    var body: some HTML {
        div(.class("illustration"), .role("note")) {
            p {
                strong("Dữ liệu minh họa.")
                " Hồ sơ, phiếu hoặc bài viết trên trang này được đặt ra để minh họa, không phải việc có thật."
            }
        }
    }
}

/// A register with nothing in it says so.
struct EmptyRegister: Component {
    let text: String

    init(_ text: String = "Không có trường hợp nào trong kỳ.") { self.text = text }

    var body: some HTML {
        p(text, .class("empty"))
    }
}

/// Prose in CommonMark.
struct ProseView: HTML {
    let prose: Prose
    let context: PageContext
    /// The same prose stands on the page already.
    var isCopy = false

    func write(into sink: inout HTMLSink) {
        guard !prose.isEmpty else { return }
        let document = MarkdownDocument(prose.source)
        sink.append("<div class=\"prose\">")
        // Drawings on the page share the patterns they are filled with.
        if !isCopy, document.directives.contains(where: { $0.name != .figure }) { sink.append(ChartPatterns()) }
        context.markdown(document, isCopy: isCopy).write(into: &sink)
        sink.append("</div>")
    }
}

/// The state of a dossier, in words.
struct StatusBadge: Component {
    let status: ProcessingStatus

    var body: some HTML {
        span(.class("badge"), .data("standing", "\(status.key)")) { status.label }
    }
}
