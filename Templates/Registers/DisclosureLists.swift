import Disclosure
import HTML
import SitePlan

/// Danh sách hằng quý: what was posted, in which form, when (Luật 10/2022/QH15 Điều 13.2).
struct DisclosureListPage: PageTemplate {
    let context: PageContext
    let quarter: Quarter

    private var register: DisclosureRegister { site.registers.disclosures }
    private var indices: [Int] { register.posted(in: quarter) }

    var heading: String { "Danh sách nội dung đã công khai \(quarter.label)" }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool { indices.contains { register.items[$0].illustrative == true } }
    var summary: String {
        "Nội dung \(context.unit.displayName) đã công khai trong \(quarter.label), hình thức và thời gian."
    }

    var content: some HTML {
        dl(.class("facts")) {
            dt("Kỳ")
            dd(quarter.contains(site.asOf) ? "\(quarter.label), còn được bổ sung" : quarter.label)
            dt("Chịu trách nhiệm")
            dd(context.responsible)
            dt("Căn cứ")
            dd("Luật 10/2022/QH15 Điều 13.2")
        }
        if indices.isEmpty {
            EmptyRegister()
        } else {
            table(.class("cards")) {
                caption("\(indices.count) nội dung")
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
                    ForEach(indices) { index in
                        DisclosureRow(context: context, index: index)
                    }
                }
            }
        }
    }
}

private struct DisclosureRow: Component {
    let context: PageContext
    let index: Int

    var body: some HTML {
        let item = context.site.registers.disclosures.items[index]
        tr {
            th(.scope(.row)) { DisclosureTitle(context: context, index: index) }
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

/// Kế hoạch công khai năm: content, form, moment, term, who (Luật 10/2022/QH15 Điều 14.1).
struct DisclosurePlanPage: PageTemplate {
    let context: PageContext

    private var register: DisclosureRegister { site.registers.disclosures }
    private var year: Int { site.asOf.year }

    var heading: String { "Kế hoạch công khai năm \(year)" }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var isIllustrative: Bool {
        DisclosureCategory.allCases.contains { category in
            register.items(of: category, in: year).contains { register.items[$0].illustrative == true }
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
                            PlannedItems(context: context, indices: register.items(of: category, in: year))
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
    let indices: [Int]

    var body: some HTML {
        if indices.isEmpty {
            "công khai khi phát sinh"
        } else {
            ul {
                ForEach(indices) { index in
                    let item = context.site.registers.disclosures.items[index]
                    li {
                        DisclosureTitle(context: context, index: index)
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
