import Disclosure
import HTML
import Markdown
import Records
import Register
import WorkingTime

/// A date in the form `05/10/2026`, with a machine-readable value.
struct DateText: Component {
    let day: Day

    init(_ day: Day) { self.day = day }

    var body: some HTML {
        time(.datetime(day.iso)) { day.vietnamese }
    }
}

/// A date and time in the form `14:30 ngày 05/10/2026`.
struct MomentText: Component {
    let moment: Moment

    init(_ moment: Moment) { self.moment = moment }

    var body: some HTML {
        time(.datetime(moment.timestamp)) { moment.vietnamese }
    }
}

/// A text, or a statement that it is unknown.
struct Known: Component {
    let text: String?

    init(_ text: String?) { self.text = text }

    var body: some HTML {
        if let text { text } else { NotKnown() }
    }
}

/// A statement in place of unknown information.
struct NotKnown: Component {
    var body: some HTML {
        span(Wording.text, .class("unknown"))
    }
}

/// A note that records on the page are only illustrative.
struct IllustrationNote: Component {
    var body: some HTML {
        div(.class("illustration"), .role("note")) {
            p {
                strong(Wording.title)
                Wording.explanation
            }
        }
    }
}

/// A statement that a register is empty.
struct EmptyRegister: Component {
    let text: String

    init(_ text: String = Wording.noCases) { self.text = text }

    var body: some HTML {
        p(text, .class("empty"))
    }
}

/// Prose in CommonMark.
struct ProseView: HTML {
    let prose: Prose
    let context: PageContext
    /// Whether the same prose is already on the page, so that heading identifiers are omitted.
    var isCopy = false

    func write(into sink: inout HTMLSink) {
        guard !prose.isEmpty else { return }
        let document = MarkdownDocument(prose.source)
        sink.append("<div class=\"prose\">")
        // All charts on the page share the patterns.
        if !isCopy, document.directives.contains(where: { $0.name != .figure }) { sink.append(ChartPatterns()) }
        context.markdown(document, isCopy: isCopy).write(into: &sink)
        sink.append("</div>")
    }
}

// MARK: - Wording

extension NotKnown {
    private enum Wording {
        static let text = "chưa cập nhật"
    }
}

extension IllustrationNote {
    enum Wording {
        static let title = "Dữ liệu minh họa."
        static let explanation =
            " Hồ sơ, phiếu hoặc bài viết trên trang này được đặt ra để minh họa, không phải việc có thật."
        /// Marks an illustrative record in a list or table.
        static let mark = "minh họa"
    }
}

extension EmptyRegister {
    private enum Wording {
        static let noCases = "Không có trường hợp nào trong kỳ."
    }
}
