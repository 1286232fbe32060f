import Disclosure
import HTML
import Markdown
import RecordSchema
import Records
import SitePlan
import WorkingTime

extension Consultation: ListTemplates {
    static func page(of record: Tracked<Consultation>, in context: PageContext) -> some PageTemplate {
        ConsultationPage(context: context, record: record)
    }

    static func list(in context: PageContext) -> some PageTemplate { ConsultationsPage(context: context) }

    static var listName: String { ConsultationsPage.name }
    static func title(of record: Tracked<Consultation>) -> String { record.title }
    static func published(_ record: Tracked<Consultation>) -> Day? { record.opensOn }
    static func updated(_ record: Tracked<Consultation>) -> Day? { record.updated ?? record.opensOn }
}

/// Lấy ý kiến về dự thảo: open consultations first.
struct ConsultationsPage: PageTemplate {
    let context: PageContext

    /// The name in breadcrumbs and links.
    static var name: String { Wording.heading }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.all(Consultation.self).contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        let records = site.all(Consultation.self)
        let open = records.filter { $0.state(in: site) == .open }
        if open.isEmpty {
            EmptyRegister(Wording.noneOpen)
        } else {
            h2(Wording.headingOpen, .id("dang-lay"))
            ConsultationEntries(context: context, records: open)
        }
        let others = records.filter { $0.state(in: site) != .open }
        if !others.isEmpty {
            h2(Wording.headingOthers, .id("du-thao-khac"))
            ConsultationEntries(context: context, records: others)
        }
    }
}

private struct ConsultationEntries: Component {
    let context: PageContext
    let records: [Tracked<Consultation>]

    var body: some HTML {
        ul(.class("entries")) {
            ForEach(records) { record in
                li {
                    a(.href(context.link(to: Page(record)))) { record.title }
                    p(.class("meta")) {
                        record.state(in: context.site).label
                        " · \(Wording.from)"
                        DateText(record.opensOn)
                        Wording.through
                        DateText(record.closesOn.value)
                        record.illustrative == true ? " · \(IllustrationNote.Wording.mark)" : ""
                    }
                }
            }
        }
    }
}

extension Consultation.Phase {
    fileprivate var label: String {
        switch self {
        case .upcoming: Wording.upcoming
        case .open: Wording.open
        case .closed: Wording.closed
        }
    }
}

struct ConsultationPage: PageTemplate {
    let context: PageContext
    let record: Tracked<Consultation>

    var heading: String { record.title }
    var trail: [Page] { [.home, .list(of: Consultation.self)] }
    var isIllustrative: Bool { record.illustrative == true }
    var summary: String { MarkdownDocument(record.body.source).plainText(limit: 160) }

    var content: some HTML {
        dl(.class("facts")) {
            dt(Wording.state)
            dd(record.state(in: site).label)
            dt(Wording.time)
            dd {
                DateText(record.opensOn)
                " – "
                DateText(record.closesOn.value)
            }
            dt(Wording.sendTo)
            dd { Known(record.sendTo) }
        }
        ProseView(prose: record.body, context: context)
        FileList(
            context: context, title: Wording.headingDraft, id: "du-thao",
            files: [record.draft?.value].compactMap { $0 })
        let isDue = record.state(in: site) == .closed
        ConsultationOutcome(
            context: context, title: Wording.headingOpinions, id: "y-kien", text: record.opinions, isDue: isDue)
        ConsultationOutcome(
            context: context, title: Wording.headingAnswer, id: "giai-trinh", text: record.answer, isDue: isDue)
    }
}

/// The opinions received, and the response to them (Luật 10/2022/QH15 Điều 11.11).
private struct ConsultationOutcome: Component {
    let context: PageContext
    let title: String
    let id: String
    let text: Records.Prose?
    /// Whether the consultation is closed, in which case a missing outcome is shown as missing.
    let isDue: Bool

    var body: some HTML {
        if isDue || text != nil {
            section(.aria("labelledby", id)) {
                h2(title, .id(id))
                if let text { ProseView(prose: text, context: context) } else { p { NotKnown() } }
            }
        }
    }
}

// MARK: - Wording

extension ConsultationsPage {
    private enum Wording {
        static let heading = "Lấy ý kiến về dự thảo"
        static func summary(unit: String) -> String {
            "Dự thảo \(unit) đang lấy ý kiến, ý kiến đã nhận và giải trình."
        }
        static let noneOpen = "Hiện không có dự thảo nào đang lấy ý kiến."
        static let headingOpen = "Đang lấy ý kiến"
        static let headingOthers = "Các dự thảo khác"
    }
}

extension ConsultationEntries {
    private enum Wording {
        // Before the first and last days.
        static let from = "từ "
        static let through = " đến "
    }
}

extension Consultation.Phase {
    private enum Wording {
        static let upcoming = "Sắp lấy ý kiến"
        static let open = "Đang lấy ý kiến"
        static let closed = "Đã hết hạn góp ý"
    }
}

extension ConsultationPage {
    private enum Wording {
        static let state = "Tình trạng"
        static let time = "Thời gian góp ý"
        static let sendTo = "Gửi ý kiến đến"
        static let headingDraft = "Dự thảo"
        static let headingOpinions = "Tổng hợp ý kiến"
        static let headingAnswer = "Giải trình, tiếp thu"
    }
}
