import Disclosure
import HTML
import Markdown
import RecordSchema
import Records
import SitePlan

/// Lấy ý kiến về dự thảo: open consultations first.
struct ConsultationsPage: PageTemplate {
    let context: PageContext

    var heading: String { "Lấy ý kiến về dự thảo" }
    var isIllustrative: Bool { site.registers.consultations.contains { $0.illustrative == true } }
    var summary: String { "Dự thảo \(context.unit.displayName) đang lấy ý kiến, ý kiến đã nhận và giải trình." }

    var content: some HTML {
        let records = site.registers.consultations
        let open = records.filter { $0.state(in: site) == .open }
        if open.isEmpty {
            EmptyRegister("Hiện không có dự thảo nào đang lấy ý kiến.")
        } else {
            h2("Đang lấy ý kiến", .id("dang-lay"))
            ConsultationEntries(context: context, records: open)
        }
        let others = records.filter { $0.state(in: site) != .open }
        if !others.isEmpty {
            h2("Các dự thảo khác", .id("du-thao-khac"))
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
                    a(.href(context.link(to: .register(.consultation(record.file))))) { record.title }
                    p(.class("meta")) {
                        record.state(in: context.site).label
                        " · từ "
                        DateText(record.opensOn)
                        " đến "
                        DateText(record.closesOn.value)
                        record.illustrative == true ? " · minh họa" : ""
                    }
                }
            }
        }
    }
}

extension Consultation.State {
    fileprivate var label: String {
        switch self {
        case .upcoming: "Sắp lấy ý kiến"
        case .open: "Đang lấy ý kiến"
        case .closed: "Đã hết hạn góp ý"
        }
    }
}

struct ConsultationPage: PageTemplate {
    let context: PageContext
    let record: Tracked<Consultation>

    var heading: String { record.title }
    var trail: [Page] { [.home, .register(.consultations)] }
    var isIllustrative: Bool { record.illustrative == true }
    var summary: String { MarkdownDocument(record.body.source).plainText(limit: 160) }

    var content: some HTML {
        dl(.class("facts")) {
            dt("Tình trạng")
            dd(record.state(in: site).label)
            dt("Thời gian góp ý")
            dd {
                DateText(record.opensOn)
                " – "
                DateText(record.closesOn.value)
            }
            dt("Gửi ý kiến đến")
            dd { Known(record.sendTo) }
        }
        ProseView(prose: record.body, context: context)
        FileList(context: context, title: "Dự thảo", id: "du-thao", files: [record.draft?.value].compactMap { $0 })
        let isDue = record.state(in: site) == .closed
        ConsultationOutcome(
            context: context, title: "Tổng hợp ý kiến", id: "y-kien", text: record.opinions, isDue: isDue)
        ConsultationOutcome(
            context: context, title: "Giải trình, tiếp thu", id: "giai-trinh", text: record.answer, isDue: isDue)
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
