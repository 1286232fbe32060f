import Disclosure
import HTML
import Records
import SitePlan
import Vietnamese

/// Tự kiểm tra: the office's own score, with a link from every gap to the page concerned.
struct SelfCheckPage: PageTemplate {
    let context: PageContext

    private var check: SelfCheck { site.selfCheck }

    var heading: String { "Tự kiểm tra" }
    var summary: String {
        "Việc phải công khai và việc đã công khai của \(context.unit.displayName), từng chỗ còn thiếu."
    }
    var isIllustrative: Bool { site.register.isIllustrative }

    var content: some HTML {
        let check = check
        p(.class("lead")) {
            "Trang này tự đếm từ các bản ghi: việc phải công khai bao nhiêu, đã làm bao nhiêu, còn thiếu ở đâu."
        }
        p(.class("go")) { a(.href(context.link(to: .rules))) { "Các quy tắc được kiểm tra mỗi lần dựng trang" } }
        table(.class("cards duties")) {
            caption("Đã làm so với phải làm")
            thead {
                tr {
                    th(.scope(.col)) { "Việc" }
                    th(.scope(.col), .class("number")) { "Đã làm" }
                    th(.scope(.col), .class("number")) { "Phải làm" }
                    th(.scope(.col), .class("number")) { "Tỷ lệ" }
                    th(.scope(.col)) { "Căn cứ" }
                }
            }
            tbody {
                ForEach(Array(check.duties.enumerated())) { index, duty in
                    tr {
                        th(.scope(.row)) {
                            if duty.gaps.isEmpty {
                                duty.name
                            } else {
                                a(.href(.fragment("viec-\(index + 1)"))) { duty.name }
                            }
                        }
                        td(VietnameseNumber.grouped(duty.done), .class("number"))
                        td(VietnameseNumber.grouped(duty.wanted), .class("number"))
                        td(
                            VietnameseNumber.percent(duty.done, of: duty.wanted) ?? "không có trường hợp",
                            .class("number"))
                        td(duty.source)
                    }
                }
            }
        }
        ForEach(Array(check.duties.enumerated())) { index, duty in
            if !duty.gaps.isEmpty { GapList(context: context, number: index + 1, duty: duty) }
        }
    }
}

/// The gaps of one duty. A long list is collapsed.
private struct GapList: Component {
    let context: PageContext
    let number: Int
    let duty: SelfCheck.Duty

    var body: some HTML {
        section(.aria("labelledby", "viec-\(number)")) {
            h2("Còn thiếu: \(duty.name)", .id("viec-\(number)"))
            details(.when(duty.gaps.count <= 20, .open)) {
                Element<Tags.summary, _> { "\(VietnameseNumber.grouped(duty.gaps.count)) chỗ" }
                ul {
                    ForEach(duty.gaps) { gap in
                        li {
                            GapLink(context: context, subject: gap.subject)
                            ": \(gap.what)"
                        }
                    }
                }
            }
        }
    }
}

private struct GapLink: Component {
    let context: PageContext
    let subject: SelfCheck.Subject

    var body: some HTML {
        switch subject {
        case .procedure(let key): link(to: .procedure(key))
        case .dossier(let code, let place): DossierLink(context: context, code: code, place: place)
        case .apology(let file): link(to: .apology(file))
        case .staff: a(.href(context.link(to: .staff))) { "Bộ phận một cửa" }
        case .disclosureCategory(let category):
            a(.href(context.link(to: .register(.disclosureCategory(category))))) { category.heading }
        case .disclosure(let file): link(to: .register(.disclosure(file)))
        case .feedback: a(.href(context.link(to: .register(.feedback)))) { "Phản ánh, kiến nghị" }
        case .leaders: a(.href(context.link(to: .register(.leaders)))) { "Lãnh đạo xã" }
        case .locality: a(.href(context.link(to: .register(.locality)))) { "Giới thiệu địa phương" }
        case .results: a(.href(context.link(to: .results))) { "Kết quả giải quyết hồ sơ" }
        }
    }

    /// Returns a link to a page with its name.
    private func link(to page: Page) -> some HTML {
        a(.href(context.link(to: page))) { page.name(in: context.site) }
    }
}
