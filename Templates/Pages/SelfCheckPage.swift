import Disclosure
import HTML
import Records
import SitePlan
import Vietnamese

/// Tự kiểm tra: the office's own score, with a link from every gap to the page concerned.
struct SelfCheckPage: PageTemplate {
    let context: PageContext

    private var check: SelfCheck { site.selfCheck }

    var heading: String { Wording.heading }
    var summary: String { Wording.summary(unit: context.unit.displayName) }
    var isIllustrative: Bool { site.register.isIllustrative }

    var content: some HTML {
        let check = check
        p(.class("lead")) { Wording.lead }
        p(.class("go")) { a(.href(context.link(to: .rules))) { Wording.toRules } }
        table(.class("cards duties")) {
            caption(Wording.caption)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnDuty }
                    th(.scope(.col), .class("number")) { Wording.columnDone }
                    th(.scope(.col), .class("number")) { Wording.columnWanted }
                    th(.scope(.col), .class("number")) { Wording.columnShare }
                    th(.scope(.col)) { Wording.columnSource }
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
                        td(VietnameseNumber.grouped(duty.required), .class("number"))
                        td(VietnameseNumber.percent(duty.done, of: duty.required) ?? Wording.noCase, .class("number"))
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

extension SelfCheckPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.register.dataUntil })
}

/// The gaps of one duty. A long list is collapsed.
private struct GapList: Component {
    let context: PageContext
    let number: Int
    let duty: SelfCheck.Duty

    var body: some HTML {
        section(.aria("labelledby", "viec-\(number)")) {
            h2(Wording.heading(duty: duty.name), .id("viec-\(number)"))
            details(.when(duty.gaps.count <= 20, .open)) {
                Element<Tags.summary, _> { Wording.gaps(VietnameseNumber.grouped(duty.gaps.count)) }
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
        case .dossier(let code, let indexInDay): DossierLink(context: context, code: code, indexInDay: indexInDay)
        case .apology(let file): link(to: .apology(file))
        case .staff: link(to: .staff)
        case .disclosureCategory(let category):
            a(.href(context.link(to: .register(.disclosureCategory(category))))) { category.heading }
        case .disclosure(let file): link(to: .register(.disclosure(file)))
        case .feedback: link(to: .register(.feedback))
        case .leaders: link(to: .register(.leaders))
        case .locality: link(to: .register(.locality))
        case .results: link(to: .results)
        }
    }

    /// Returns a link to a page with its name.
    private func link(to page: Page) -> some HTML {
        a(.href(context.link(to: page))) { page.name(in: context.site) }
    }
}

// MARK: - Wording

extension SelfCheckPage {
    private enum Wording {
        static let heading = "Tự kiểm tra"
        static func summary(unit: String) -> String {
            "Việc phải công khai và việc đã công khai của \(unit), từng chỗ còn thiếu."
        }
        static let lead =
            "Trang này tự đếm từ các bản ghi: việc phải công khai bao nhiêu, đã làm bao nhiêu, còn thiếu ở đâu."
        static let toRules = "Các quy tắc được kiểm tra mỗi lần dựng trang"
        static let caption = "Đã làm so với phải làm"
        static let columnDuty = "Việc"
        static let columnDone = "Đã làm"
        static let columnWanted = "Phải làm"
        static let columnShare = "Tỷ lệ"
        static let noCase = "không có trường hợp"
        static let columnSource = "Căn cứ"
    }
}

extension GapList {
    private enum Wording {
        static func heading(duty: String) -> String { "Còn thiếu: \(duty)" }
        static func gaps(_ count: String) -> String { "\(count) chỗ" }
    }
}
