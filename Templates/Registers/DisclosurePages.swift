import Diagnostics
import Disclosure
import HTML
import RecordSchema
import Records
import Register
import Search
import SitePlan

/// Nội dung công khai: the fourteen categories required by law, with their number of items and what is missing.
struct DisclosuresPage: PageTemplate {
    let context: PageContext

    private var register: DisclosureView { site.registers.disclosures }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { register.posted.contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    /// The number of newest items listed.
    private static let shown = 8

    var content: some HTML {
        let posted = register.posted
        let empty = register.emptyCategories
        p(Wording.lead, .class("lead"))
        Figures(items: [
            (Wording.posted, posted.count),
            (Wording.categoriesWithItems, DisclosureCategory.allCases.count - empty.count),
            (Wording.emptyCategories, empty.count),
        ])
        h2(Wording.headingCategories, .id("cac-nhom"))
        ul(.class("choices")) {
            ForEach(DisclosureCategory.allCases) { category in
                li {
                    a(.href(context.link(to: .register(.disclosureCategory(category))))) {
                        "\(category.number). \(category.label) "
                        let count = register.posted(in: category).count
                        span(count == 0 ? Wording.none : "\(count)", .class("count"))
                    }
                }
            }
        }
        DisclosureGaps(register: register)
        h2(Wording.headingLists, .id("danh-sach"))
        ul(.class("choices")) {
            ForEach(lists) { page in
                li { a(.href(context.link(to: .register(page)))) { Page.register(page).name(in: site) } }
            }
        }
        if !posted.isEmpty {
            h2(Wording.headingNewest, .id("moi"))
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

extension DisclosuresPage {
    static let facts = PageFacts(Wording.name, updated: { $0.registers.disclosures.posted.lastPosting })
}

/// What the law requires and the site does not have yet.
private struct DisclosureGaps: Component {
    let register: DisclosureView

    var body: some HTML {
        let empty = register.emptyCategories
        let undecided = register.posted.count { $0.decision == nil }
        if !empty.isEmpty || undecided > 0 {
            section(.class("gaps"), .aria("labelledby", "con-thieu")) {
                h2(Wording.heading, .id("con-thieu"))
                if !empty.isEmpty {
                    p(Wording.emptyCategories(empty.map { "\($0.number)" }.joined(separator: ", ")))
                }
                if undecided > 0 { p(Wording.withoutDecision(items: undecided)) }
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
    var summary: String { Wording.summary(category: category.label, unit: context.unit.displayName) }

    var content: some HTML {
        dl(.class("facts")) {
            dt(Wording.form)
            dd(category.formRule)
            dt(Wording.moment)
            dd(DisclosureCategory.momentRule)
            dt(Wording.term)
            dd(category.termRule)
            dt(Wording.basis)
            dd(Wording.law)
        }
        if items.isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            DisclosureEntries(context: context, items: items)
        }
    }
}

extension DisclosureCategoryPage {
    static func facts(_ category: DisclosureCategory) -> PageFacts {
        PageFacts(
            name: { _ in Wording.name(category: category.number) },
            updated: { $0.registers.disclosures.posted(in: category).lastPosting },
            search: .entry { _, path in SearchDocument(.disclosure, path: path, title: category.heading) })
    }
}

// MARK: - Wording

extension DisclosuresPage {
    private enum Wording {
        static let name = "Nội dung công khai"
        static let heading = "Nội dung xã công khai"
        static func summary(unit: String) -> String {
            "Mười bốn nhóm nội dung \(unit) phải công khai, và đã công khai đến đâu."
        }
        static let lead = "Luật Thực hiện dân chủ ở cơ sở buộc xã công khai mười bốn nhóm nội dung."
        static let posted = "Nội dung đang công khai"
        static let categoriesWithItems = "Nhóm đã có nội dung"
        static let emptyCategories = "Nhóm còn trống"
        static let headingCategories = "Mười bốn nhóm"
        /// In place of the number of items.
        static let none = "chưa có"
        static let headingLists = "Danh mục, kế hoạch, danh sách hằng quý"
        static let headingNewest = "Mới công khai"
    }
}

extension DisclosureGaps {
    private enum Wording {
        static let heading = "Còn thiếu"
        static func emptyCategories(_ numbers: String) -> String { "Nhóm chưa có nội dung nào: \(numbers)." }
        static func withoutDecision(items: Int) -> String {
            "\(items) nội dung chưa ghi quyết định hoặc văn bản, nên chưa tính được đã công khai đúng hạn hay chưa."
        }
    }
}

extension DisclosureCategoryPage {
    private enum Wording {
        static func name(category: Int) -> String { "Nhóm \(category)" }
        static func summary(category: String, unit: String) -> String {
            "\(category): nội dung \(unit) đang công khai."
        }
        static let form = "Hình thức"
        static let moment = "Thời điểm"
        static let term = "Thời hạn"
        static let basis = "Căn cứ"
        static let law = "Luật 10/2022/QH15 Điều 11, 12, 13"
        static let empty = "Chưa có nội dung nào đang được công khai ở nhóm này."
    }
}
