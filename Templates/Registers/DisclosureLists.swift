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

    var heading: String { "Danh sách nội dung đã công khai \(quarter.label)" }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool { items.contains { $0.illustrative == true } }
    var summary: String {
        "Nội dung \(context.unit.displayName) đã công khai trong \(quarter.label), hình thức và thời gian."
    }

    var content: some HTML {
        dl(.class("facts")) {
            dt("Kỳ")
            dd(site.isCurrent(quarter) ? "\(quarter.label), còn được bổ sung" : quarter.label)
            dt("Chịu trách nhiệm")
            dd(context.responsible)
            dt("Căn cứ")
            dd("Luật 10/2022/QH15 Điều 13.2")
        }
        if items.isEmpty {
            EmptyRegister()
        } else {
            table(.class("cards")) {
                caption("\(items.count) nội dung")
                thead {
                    tr {
                        th(.scope(.col)) { "Nội dung" }
                        th(.scope(.col)) { "Nhóm" }
                        th(.scope(.col)) { "Hình thức" }
                        th(.scope(.col)) { "Thời gian" }
                        th(.scope(.col)) { "Người thực hiện" }
                    }
                }
                tbody {
                    ForEach(items) { item in DisclosureRow(context: context, item: item) }
                }
            }
        }
    }
}

private struct DisclosureRow: Component {
    let context: PageContext
    let item: Tracked<DisclosureItem>

    var body: some HTML {
        tr {
            th(.scope(.row)) { DisclosureTitle(context: context, item: item) }
            td("\(item.category.number)", .data("label", "Nhóm"))
            td(.data("label", "Hình thức")) {
                item.formsText
                if !item.places.isEmpty { p(item.places.joined(separator: "; "), .class("meta")) }
            }
            td(.data("label", "Thời gian")) { PostingTime(item: item) }
            td(item.responsible, .data("label", "Người thực hiện"))
        }
    }
}

/// Kế hoạch công khai năm: content, form, time, period, and responsibility (Luật 10/2022/QH15 Điều 14.1).
struct DisclosurePlanPage: PageTemplate {
    let context: PageContext

    private var register: DisclosureView { site.registers.disclosures }
    private var year: Int { site.year }

    var heading: String { "Kế hoạch công khai năm \(year)" }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool {
        DisclosureCategory.allCases.contains { category in
            register.items(of: category, in: year).contains { $0.illustrative == true }
        }
    }
    var summary: String {
        "Nội dung, hình thức, thời điểm, thời hạn và trách nhiệm công khai của \(context.unit.displayName) năm \(year)."
    }

    var content: some HTML {
        p {
            "Người chịu trách nhiệm chung: \(context.responsible). Nội dung phát sinh ngoài bảng được công khai "
            DisclosureCategory.momentRule
            "."
        }
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope(.col)) { "Nhóm nội dung" }
                    th(.scope(.col)) { "Nội dung trong năm" }
                    th(.scope(.col)) { "Hình thức" }
                    th(.scope(.col)) { "Thời hạn" }
                }
            }
            tbody {
                ForEach(DisclosureCategory.allCases) { category in
                    tr {
                        th(.scope(.row)) { "\(category.number). \(category.label)" }
                        td(.data("label", "Nội dung trong năm")) {
                            PlannedItems(context: context, items: register.items(of: category, in: year))
                        }
                        td(category.formRule, .data("label", "Hình thức"))
                        td(category.termRule, .data("label", "Thời hạn"))
                    }
                }
            }
        }
    }
}

private struct PlannedItems: Component {
    let context: PageContext
    let items: [Tracked<DisclosureItem>]

    var body: some HTML {
        if items.isEmpty {
            "công khai khi phát sinh"
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
