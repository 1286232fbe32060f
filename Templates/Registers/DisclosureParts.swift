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
    var heading: String { "\(Wording.category(number)): \(label)" }

    /// Hình thức luật yêu cầu (Luật 10/2022/QH15 Điều 13.1).
    var formRule: String {
        var forms = [Wording.website]
        if self != .other { forms.append(Wording.noticeBoards) }
        if needsLoudspeaker { forms.append(Wording.loudspeakers) }
        return forms.joined(separator: "; ")
    }

    /// Thời điểm (Luật 10/2022/QH15 Điều 12.3).
    static var momentRule: String { Wording.moment }

    /// Thời hạn (Luật 10/2022/QH15 Điều 13.1).
    var termRule: String {
        switch term {
        case .permanent: Wording.permanently
        case .days(let days): Wording.atLeast(days: days)
        case .bySectorLaw: Wording.bySectorLaw
        }
    }
}

extension DisclosureRegister.ItemState {
    /// A note shown next to an item that is not currently posted; nil if it is.
    var note: String? {
        switch self {
        case .posted: nil
        case .upcoming: Wording.upcoming
        case .superseded: Wording.superseded
        case .ended: Wording.ended
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
        let illustrative = item.illustrative == true ? IllustrationNote.Wording.mark : nil
        let notes = [register.state(of: item).note, illustrative].compactMap { $0 }
        if !notes.isEmpty { span(notes.joined(separator: " · "), .class("meta")) }
    }
}

/// Từ ngày nào đến ngày nào.
struct PostingTime: Component {
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        Wording.from
        DateText(item.from.value)
        if let last = item.lastDay {
            Wording.through
            DateText(last)
        } else if item.category.term == .permanent {
            Wording.withoutEnd
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
                        "\(Wording.category(item.category.number)) · "
                        PostingTime(item: item)
                        " · \(item.formsText)"
                        item.illustrative == true ? " · \(IllustrationNote.Wording.mark)" : ""
                    }
                }
            }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static func category(_ number: Int) -> String { "Nhóm \(number)" }

    // What the law requires of a category: the forms, the moment, and the term.
    static let website = "trang thông tin điện tử"
    static let noticeBoards = "niêm yết tại trụ sở, nhà văn hóa, điểm sinh hoạt cộng đồng"
    static let loudspeakers = "truyền thanh ít nhất 3 ngày liên tục"
    static let moment = "theo luật chuyên ngành; nếu không có thì chậm nhất 5 ngày làm việc kể từ ngày có văn bản"
    static let permanently = "thường xuyên, cập nhật khi thay đổi"
    static func atLeast(days: Int) -> String { "ít nhất \(days) ngày liên tục" }
    static let bySectorLaw = "theo luật chuyên ngành"

    // Notes on an item.
    static let upcoming = "sẽ công khai"
    static let superseded = "đã có bản mới"
    static let ended = "đã hết thời hạn; cung cấp khi có yêu cầu"

    // Before the first day, then before the last day or after the first.
    static let from = "từ "
    static let through = " đến "
    static let withoutEnd = ", thường xuyên"
}
