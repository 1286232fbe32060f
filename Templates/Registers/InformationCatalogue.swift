import Disclosure
import HTML
import Records
import SitePlan

/// Danh mục thông tin phải công khai: where, how, when, and for how long (Luật 104/2016/QH13 Điều 19.1.g).
struct InformationCataloguePage: PageTemplate {
    let context: PageContext

    var heading: String { "Danh mục thông tin phải công khai" }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var summary: String {
        "Địa chỉ, hình thức, thời điểm và thời hạn công khai từng loại thông tin của \(context.unit.displayName)."
    }

    var content: some HTML {
        p("Mỗi loại thông tin được công khai ở đâu, bằng cách nào, từ khi nào và trong bao lâu.", .class("lead"))
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope(.col)) { "Loại thông tin" }
                    th(.scope(.col)) { "Địa chỉ" }
                    th(.scope(.col)) { "Hình thức" }
                    th(.scope(.col)) { "Thời điểm" }
                    th(.scope(.col)) { "Thời hạn" }
                }
            }
            tbody {
                ForEach(InformationKind.ofCategories + InformationKind.ofSections) { kind in
                    InformationRow(context: context, kind: kind)
                }
            }
        }
        p(.class("meta")) {
            "Thông tin không có ở đây được cung cấp theo yêu cầu. Đầu mối: "
            Known(context.settings.informationContact)
            "."
        }
    }
}

private struct InformationRow: Component {
    let context: PageContext
    let kind: InformationKind

    var body: some HTML {
        tr {
            th(.scope(.row)) {
                kind.name
                p(kind.source, .class("meta"))
            }
            td(.data("label", "Địa chỉ")) {
                a(.href(context.link(to: kind.page))) { kind.page.name(in: context.site) }
            }
            td(kind.form, .data("label", "Hình thức"))
            td(kind.moment, .data("label", "Thời điểm"))
            td(kind.term, .data("label", "Thời hạn"))
        }
    }
}

/// A row of the catalog.
private struct InformationKind {
    let name: String
    let page: Page
    let form: String
    let moment: String
    let term: String
    let source: String

    /// The fourteen categories of Luật Thực hiện dân chủ ở cơ sở (Luật 10/2022/QH15).
    static let ofCategories = DisclosureCategory.allCases.map { category in
        InformationKind(
            name: category.label, page: .register(.disclosureCategory(category)), form: category.formRule,
            moment: DisclosureCategory.momentRule, term: category.termRule,
            source: "Luật 10/2022/QH15 Điều 11.\(category.number)")
    }

    /// What other laws require, with sections of its own.
    static let ofSections: [InformationKind] = [
        .onSite(
            "Tiến độ, kết quả giải quyết hồ sơ", .results, "Nghị định 118/2025/NĐ-CP Điều 8",
            when: "mỗi kỳ chốt số liệu"),
        .onSite(
            "Xin lỗi khi trả kết quả chậm", .apologies, "Nghị định 118/2025/NĐ-CP Điều 19.6", when: "khi ban hành phiếu"
        ),
        .onSite("Người tiếp nhận, giải quyết hồ sơ", .staff, "Nghị định 118/2025/NĐ-CP Điều 9.8"),
        .onSite(
            "Phản ánh, kiến nghị và trả lời", .register(.feedback), "Nghị định 20/2008/NĐ-CP Điều 13, 14, 19",
            when: "khi có kết quả xử lý"),
        .onSite(
            "Mức độ hài lòng", .register(.surveys), "Nghị định 118/2025/NĐ-CP Điều 34.1",
            when: "khi có kết quả khảo sát"),
        .onSite(
            "Dự thảo lấy ý kiến", .register(.consultations), "Luật 104/2016/QH13 Điều 17.1.c",
            when: "trong thời gian lấy ý kiến"),
        .onSite("Kế hoạch, chương trình công tác", .plans, "Luật 104/2016/QH13 Điều 17.1.d"),
        .onSite("Báo cáo định kỳ", .reports, "Luật 104/2016/QH13 Điều 17.1.l", when: "sau mỗi kỳ báo cáo"),
        .onSite("Tiểu sử, nhiệm vụ của lãnh đạo", .register(.leaders), "Nghị định 224/2026/NĐ-CP Điều 9.1.c"),
        .onSite(
            "Bản đồ địa giới, tự nhiên, lịch sử, văn hóa", .register(.locality), "Nghị định 224/2026/NĐ-CP Điều 9.1.c"),
        .onSite("Lịch tiếp công dân", .register(.receptions), "Luật Tiếp công dân 42/2013/QH13"),
    ]

    private static func onSite(
        _ name: String, _ page: Page, _ source: String, when: String = "cập nhật ngay khi thay đổi"
    ) -> Self {
        InformationKind(
            name: name, page: page, form: "trang thông tin điện tử", moment: when, term: "thường xuyên", source: source)
    }
}
