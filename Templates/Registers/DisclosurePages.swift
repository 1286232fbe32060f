import Diagnostics
import Disclosure
import HTML
import RecordSchema
import Records
import Register
import SitePlan

/// Nội dung công khai: the fourteen categories required by law, with their number of items and what is missing.
struct DisclosuresPage: PageTemplate {
    let context: PageContext

    private var register: DisclosureView { site.registers.disclosures }

    var heading: String { "Nội dung xã công khai" }
    var isIllustrative: Bool { register.posted.contains { $0.illustrative == true } }
    var summary: String {
        "Mười bốn nhóm nội dung \(context.unit.displayName) phải công khai, và đã công khai đến đâu."
    }

    /// The number of newest items listed.
    private static let shown = 8

    var content: some HTML {
        let posted = register.posted
        let empty = register.emptyCategories
        p("Luật Thực hiện dân chủ ở cơ sở buộc xã công khai mười bốn nhóm nội dung.", .class("lead"))
        Figures(items: [
            ("Nội dung đang công khai", posted.count),
            ("Nhóm đã có nội dung", DisclosureCategory.allCases.count - empty.count), ("Nhóm còn trống", empty.count),
        ])
        h2("Mười bốn nhóm", .id("cac-nhom"))
        ul(.class("choices")) {
            ForEach(DisclosureCategory.allCases) { category in
                li {
                    a(.href(context.link(to: .register(.disclosureCategory(category))))) {
                        "\(category.number). \(category.label) "
                        let count = register.posted(in: category).count
                        span(count == 0 ? "chưa có" : "\(count)", .class("count"))
                    }
                }
            }
        }
        DisclosureGaps(register: register)
        h2("Danh mục, kế hoạch, danh sách hằng quý", .id("danh-sach"))
        ul(.class("choices")) {
            ForEach(lists) { page in
                li { a(.href(context.link(to: .register(page)))) { page.name(in: site) } }
            }
        }
        if !posted.isEmpty {
            h2("Mới công khai", .id("moi"))
            DisclosureEntries(context: context, items: Array(newest(of: posted).prefix(Self.shown)))
        }
    }

    private var lists: [RegisterPage] {
        [.informationCatalogue, .disclosurePlan] + register.quarters.map(RegisterPage.disclosureList)
    }

    private func newest(of items: [Tracked<DisclosureItem>]) -> [Tracked<DisclosureItem>] {
        items.sorted { ($0.from.value, Location(file: $1.file)) > ($1.from.value, Location(file: $0.file)) }
    }
}

/// What the law requires and the site does not have yet.
private struct DisclosureGaps: Component {
    let register: DisclosureView

    var body: some HTML {
        let empty = register.emptyCategories
        let undecided = register.posted.count { $0.decision == nil }
        if !empty.isEmpty || undecided > 0 {
            section(.class("gaps"), .aria("labelledby", "con-thieu")) {
                h2("Còn thiếu", .id("con-thieu"))
                if !empty.isEmpty {
                    p("Nhóm chưa có nội dung nào: \(empty.map { "\($0.number)" }.joined(separator: ", ")).")
                }
                if undecided > 0 {
                    p(
                        "\(undecided) nội dung chưa ghi quyết định hoặc văn bản, nên chưa tính được đã công khai đúng hạn hay chưa."
                    )
                }
            }
        }
    }
}

/// Một nhóm: its posted items, and the forms and periods that the law requires.
struct DisclosureCategoryPage: PageTemplate {
    let context: PageContext
    let category: DisclosureCategory

    private var items: [Tracked<DisclosureItem>] { site.registers.disclosures.posted(in: category) }

    var heading: String { category.heading }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool { items.contains { $0.illustrative == true } }
    var summary: String { "\(category.label): nội dung \(context.unit.displayName) đang công khai." }

    var content: some HTML {
        dl(.class("facts")) {
            dt("Hình thức")
            dd(category.formRule)
            dt("Thời điểm")
            dd(DisclosureCategory.momentRule)
            dt("Thời hạn")
            dd(category.termRule)
            dt("Căn cứ")
            dd("Luật 10/2022/QH15 Điều 11, 12, 13")
        }
        if items.isEmpty {
            EmptyRegister("Chưa có nội dung nào đang được công khai ở nhóm này.")
        } else {
            DisclosureEntries(context: context, items: items)
        }
    }
}
