import Disclosure
import HTML
import Records
import SitePlan
import WorkingTime

/// Danh sách hằng quý: what was posted, in which form, and when (Luật 10/2022/QH15 Điều 13.2).
struct DisclosureListPage: PageTemplate {
    let context: PageContext
    let quarter: Quarter

    private var items: [Tracked<DisclosureItem>] { site.registers.disclosures.posted(in: quarter) }

    var heading: String { Wording.heading(quarter: quarter.label) }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool { items.contains { $0.illustrative == true } }
    var summary: String {
        Wording.summary(unit: context.unit.displayName, quarter: quarter.label)
    }

    var content: some HTML {
        dl(.class("facts")) {
            dt(Wording.period)
            dd(site.isCurrent(quarter) ? Wording.current(quarter: quarter.label) : quarter.label)
            dt(Wording.responsible)
            dd(context.responsible)
            dt(Wording.basis)
            dd(Wording.law)
        }
        if items.isEmpty {
            EmptyRegister()
        } else {
            table(.class("cards")) {
                caption(Wording.caption(items: items.count))
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnContent }
                        th(.scope(.col)) { Wording.columnCategory }
                        th(.scope(.col)) { Wording.columnForm }
                        th(.scope(.col)) { Wording.columnTime }
                        th(.scope(.col)) { Wording.columnResponsible }
                    }
                }
                tbody {
                    ForEach(items) { item in DisclosureRow(context: context, item: item) }
                }
            }
        }
    }
}

extension DisclosureListPage {
    static func facts(_ quarter: Quarter) -> PageFacts {
        PageFacts(
            Wording.name(quarter: quarter.label),
            updated: { $0.registers.disclosures.posted(in: quarter).lastPosting }, search: .none)
    }
}

private struct DisclosureRow: Component {
    let context: PageContext
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        tr {
            th(.scope(.row)) { DisclosureTitle(context: context, item: item) }
            td("\(item.category.number)", .data("label", DisclosureListPage.Wording.columnCategory))
            td(.data("label", DisclosureListPage.Wording.columnForm)) {
                item.formsText
                if !item.places.isEmpty { p(item.places.joined(separator: "; "), .class("meta")) }
            }
            td(.data("label", DisclosureListPage.Wording.columnTime)) { PostingTime(item: item) }
            td(item.responsible, .data("label", DisclosureListPage.Wording.columnResponsible))
        }
    }
}

/// Kế hoạch công khai năm: content, form, time, period, and responsibility (Luật 10/2022/QH15 Điều 14.1).
struct DisclosurePlanPage: PageTemplate {
    let context: PageContext

    private var register: DisclosureView { site.registers.disclosures }
    private var year: Int { site.year }

    var heading: String { Wording.heading(year: year) }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool {
        DisclosureCategory.allCases.contains { category in
            register.items(of: category, in: year).contains { $0.illustrative == true }
        }
    }
    var summary: String {
        Wording.summary(unit: context.unit.displayName, year: year)
    }

    var content: some HTML {
        p(Wording.lead(responsible: context.responsible))
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnCategory }
                    th(.scope(.col)) { Wording.columnItems }
                    th(.scope(.col)) { Wording.columnForm }
                    th(.scope(.col)) { Wording.columnTerm }
                }
            }
            tbody {
                ForEach(DisclosureCategory.allCases) { category in
                    tr {
                        th(.scope(.row)) { "\(category.number). \(category.label)" }
                        td(.data("label", Wording.columnItems)) {
                            PlannedItems(context: context, items: register.items(of: category, in: year))
                        }
                        td(category.formRule, .data("label", Wording.columnForm))
                        td(category.termRule, .data("label", Wording.columnTerm))
                    }
                }
            }
        }
    }
}

extension DisclosurePlanPage {
    static let facts = PageFacts(Wording.name, updated: { $0.registers.disclosures.posted.lastPosting })
}

private struct PlannedItems: Component {
    let context: PageContext
    let items: [Tracked<DisclosureItem>]

    var body: some HTML {
        if items.isEmpty {
            Wording.whenItOccurs
        } else {
            ul {
                ForEach(items) { item in
                    li {
                        DisclosureTitle(context: context, item: item)
                        p(.class("meta")) {
                            PostingTime(item: item)
                            " · \(item.responsible)"
                        }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension DisclosureListPage {
    fileprivate enum Wording {
        static func name(quarter: String) -> String { "Danh sách \(quarter)" }
        static func heading(quarter: String) -> String { "Danh sách nội dung đã công khai \(quarter)" }
        static func summary(unit: String, quarter: String) -> String {
            "Nội dung \(unit) đã công khai trong \(quarter), hình thức và thời gian."
        }
        static let period = "Kỳ"
        /// A quarter that has not ended.
        static func current(quarter: String) -> String { "\(quarter), còn được bổ sung" }
        static let responsible = "Chịu trách nhiệm"
        static let basis = "Căn cứ"
        static let law = "Luật 10/2022/QH15 Điều 13.2"
        static func caption(items: Int) -> String { "\(items) nội dung" }
        static let columnContent = "Nội dung"
        static let columnCategory = "Nhóm"
        static let columnForm = "Hình thức"
        static let columnTime = "Thời gian"
        static let columnResponsible = "Người thực hiện"
    }
}

extension DisclosurePlanPage {
    private enum Wording {
        static let name = "Kế hoạch công khai"
        static func heading(year: Int) -> String { "Kế hoạch công khai năm \(year)" }
        static func summary(unit: String, year: Int) -> String {
            "Nội dung, hình thức, thời điểm, thời hạn và trách nhiệm công khai của \(unit) năm \(year)."
        }
        static func lead(responsible: String) -> String {
            "Người chịu trách nhiệm chung: \(responsible). Nội dung phát sinh ngoài bảng được công khai \(DisclosureCategory.momentRule)."
        }
        static let columnCategory = "Nhóm nội dung"
        static let columnItems = "Nội dung trong năm"
        static let columnForm = "Hình thức"
        static let columnTerm = "Thời hạn"
    }
}

extension PlannedItems {
    private enum Wording {
        /// In place of items, if none are planned.
        static let whenItOccurs = "công khai khi phát sinh"
    }
}
