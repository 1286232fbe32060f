import Disclosure
import HTML
import Records
import SitePlan

/// Danh mục thông tin phải công khai: where, how, when, and for how long (Luật 104/2016/QH13 Điều 19.1.g).
struct InformationCataloguePage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .register(.disclosures)] }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        table(.class("cards")) {
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnKind }
                    th(.scope(.col)) { Wording.columnAddress }
                    th(.scope(.col)) { Wording.columnForm }
                    th(.scope(.col)) { Wording.columnMoment }
                    th(.scope(.col)) { Wording.columnTerm }
                }
            }
            tbody {
                ForEach(InformationKind.ofCategories + InformationKind.ofSections) { kind in
                    InformationRow(context: context, kind: kind)
                }
            }
        }
        p(.class("meta")) {
            Wording.onRequest
            Known(context.settings.informationContact)
            "."
        }
    }
}

extension InformationCataloguePage {
    static let facts = PageFacts(Wording.heading, updated: { $0.registers.disclosures.posted.lastPosting })
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
            td(.data("label", Wording.columnAddress)) {
                a(.href(context.link(to: kind.page))) { kind.page.name(in: context.site) }
            }
            td(kind.form, .data("label", Wording.columnForm))
            td(kind.moment, .data("label", Wording.columnMoment))
            td(kind.term, .data("label", Wording.columnTerm))
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
            source: Wording.law(category: category.number))
    }

    /// What other laws require, with sections of its own.
    static let ofSections = Wording.sections.map { section in
        InformationKind(
            name: section.name, page: section.page, form: Wording.website, moment: section.moment,
            term: Wording.permanently, source: section.law)
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Danh mục thông tin phải công khai"
    static func summary(unit: String) -> String {
        "Địa chỉ, hình thức, thời điểm và thời hạn công khai từng loại thông tin của \(unit)."
    }
    static let lead = "Mỗi loại thông tin được công khai ở đâu, bằng cách nào, từ khi nào và trong bao lâu."
    static let columnKind = "Loại thông tin"
    static let columnAddress = "Địa chỉ"
    static let columnForm = "Hình thức"
    static let columnMoment = "Thời điểm"
    static let columnTerm = "Thời hạn"
    /// Before the office's contact for information.
    static let onRequest = "Thông tin không có ở đây được cung cấp theo yêu cầu. Đầu mối: "

    static func law(category: Int) -> String { "Luật 10/2022/QH15 Điều 11.\(category)" }
    static let website = "trang thông tin điện tử"
    static let permanently = "thường xuyên"
    static let onChange = "cập nhật ngay khi thay đổi"

    /// The sections of the site that other laws require, with the law and the moment of publication.
    static let sections: [(name: String, page: Page, law: String, moment: String)] = [
        ("Tiến độ, kết quả giải quyết hồ sơ", .results, "Nghị định 118/2025/NĐ-CP Điều 8", "mỗi kỳ chốt số liệu"),
        ("Xin lỗi khi trả kết quả chậm", .apologies, "Nghị định 118/2025/NĐ-CP Điều 19.6", "khi ban hành phiếu"),
        ("Người tiếp nhận, giải quyết hồ sơ", .staff, "Nghị định 118/2025/NĐ-CP Điều 9.8", onChange),
        (
            "Phản ánh, kiến nghị và trả lời", .register(.feedback), "Nghị định 20/2008/NĐ-CP Điều 13, 14, 19",
            "khi có kết quả xử lý"
        ),
        ("Mức độ hài lòng", .list(of: Survey.self), "Nghị định 118/2025/NĐ-CP Điều 34.1", "khi có kết quả khảo sát"),
        (
            "Dự thảo lấy ý kiến", .list(of: Consultation.self), "Luật 104/2016/QH13 Điều 17.1.c",
            "trong thời gian lấy ý kiến"
        ),
        ("Kế hoạch, chương trình công tác", .list(of: Plan.self), "Luật 104/2016/QH13 Điều 17.1.d", onChange),
        ("Báo cáo định kỳ", .list(of: Report.self), "Luật 104/2016/QH13 Điều 17.1.l", "sau mỗi kỳ báo cáo"),
        ("Tiểu sử, nhiệm vụ của lãnh đạo", .register(.leaders), "Nghị định 224/2026/NĐ-CP Điều 9.1.c", onChange),
        (
            "Bản đồ địa giới, tự nhiên, lịch sử, văn hóa", .register(.locality),
            "Nghị định 224/2026/NĐ-CP Điều 9.1.c", onChange
        ),
        ("Lịch tiếp công dân", .register(.receptions), "Luật Tiếp công dân 42/2013/QH13", onChange),
    ]
}
