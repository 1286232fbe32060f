import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

extension Tracked<DisclosureItem> {
    /// The forms in which the item was posted, in the order of the law: `niêm yết, trang thông tin điện tử`.
    var formsText: String {
        DisclosureItem.PostingForm.allCases.filter(self.forms.value.contains).map(\.label).joined(separator: ", ")
    }
}

extension DisclosureCategory {
    var heading: String { "Nhóm \(number): \(label)" }

    /// Hình thức luật yêu cầu (Luật 10/2022/QH15 Điều 13.1).
    var formRule: String {
        var forms = ["trang thông tin điện tử"]
        if self != .other { forms.append("niêm yết tại trụ sở, nhà văn hóa, điểm sinh hoạt cộng đồng") }
        if needsLoudspeaker { forms.append("truyền thanh ít nhất 3 ngày liên tục") }
        return forms.joined(separator: "; ")
    }

    /// Thời điểm (Luật 10/2022/QH15 Điều 12.3).
    static var momentRule: String {
        "theo luật chuyên ngành; nếu không có thì chậm nhất 5 ngày làm việc kể từ ngày có văn bản"
    }

    /// Thời hạn (Luật 10/2022/QH15 Điều 13.1).
    var termRule: String {
        switch term {
        case .permanent: "thường xuyên, cập nhật khi thay đổi"
        case .days(let days): "ít nhất \(days) ngày liên tục"
        case .bySectorLaw: "theo luật chuyên ngành"
        }
    }
}

extension DisclosureRegister.State {
    /// A note shown next to an item that is not currently posted; nil if it is.
    var note: String? {
        switch self {
        case .posted: nil
        case .upcoming: "sẽ công khai"
        case .superseded: "đã có bản mới"
        case .ended: "đã hết thời hạn; cung cấp khi có yêu cầu"
        }
    }
}

/// The title of an item, linked to its page if it has one.
struct DisclosureTitle: Component {
    let context: PageContext
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        let register = context.site.registers.disclosures
        if register.hasPage(item) {
            a(.href(context.link(to: .register(.disclosure(item.file))))) { item.title }
        } else {
            item.title
        }
        let notes = [register.state(of: item).note, item.illustrative == true ? "minh họa" : nil].compactMap { $0 }
        if !notes.isEmpty { span(notes.joined(separator: " · "), .class("meta")) }
    }
}

/// Từ ngày nào đến ngày nào.
struct PostingTime: Component {
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        "từ "
        DateText(item.from.value)
        if let last = item.lastDay {
            " đến "
            DateText(last)
        } else if item.category.term == .permanent {
            ", thường xuyên"
        }
    }
}

/// A list of items with their titles, periods, and forms.
struct DisclosureEntries: Component {
    let context: PageContext
    let items: [Tracked<DisclosureItem>]

    var body: some HTML {
        ul(.class("entries")) {
            ForEach(items) { item in
                li {
                    a(.href(context.link(to: .register(.disclosure(item.file))))) { item.title }
                    p(.class("meta")) {
                        "Nhóm \(item.category.number) · "
                        PostingTime(item: item)
                        " · \(item.formsText)"
                        item.illustrative == true ? " · minh họa" : ""
                    }
                }
            }
        }
    }
}
