import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import Vietnamese
import WorkingTime

/// Báo cáo: the list of reports, and the unit's reporting periods.
struct ReportsPage: PageTemplate {
    let context: PageContext

    var heading: String { "Báo cáo" }
    var isIllustrative: Bool { site.reports.contains { $0.illustrative == true } }
    var summary: String { "Báo cáo cải cách hành chính định kỳ của \(context.unit.displayName)." }

    var content: some HTML {
        if site.reports.isEmpty {
            EmptyRegister("Chưa có báo cáo nào được đăng.")
        } else {
            ul(.class("entries")) {
                ForEach(site.reports) { report in
                    li {
                        a(.href(context.link(to: .report(report.file)))) { report.title }
                        p(.class("meta")) {
                            [report.unit, report.period.text, report.archived == true ? "lưu trữ" : nil].compactMap {
                                $0
                            }
                            .joined(separator: " · ")
                        }
                    }
                }
            }
        }
        PeriodTable(periods: context.settings.reportingPeriods)
    }
}

extension ReportPeriod {
    /// The name with its dates: `9 tháng đầu năm 2024 (05/11/2023 – 01/09/2024)`.
    var text: String { "\(name) (\(from.vietnamese) – \(to.value.vietnamese))" }
}

/// The unit's own reporting periods: “quý I” begins and ends on different days in every unit.
private struct PeriodTable: Component {
    let periods: [ReportingPeriod]

    var body: some HTML {
        if !periods.isEmpty {
            section(.aria("labelledby", "cac-ky")) {
                h2("Các kỳ báo cáo", .id("cac-ky"))
                table(.class("cards periods")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "Kỳ" }
                            th(.scope(.col)) { "Từ ngày" }
                            th(.scope(.col)) { "Chốt số liệu" }
                            th(.scope(.col)) { "Gửi trước" }
                        }
                    }
                    tbody {
                        ForEach(periods) { period in
                            tr {
                                th(.scope(.row)) {
                                    period.name
                                    if let note = period.note { p(note, .class("meta")) }
                                }
                                td { DateText(period.from) }
                                td { DateText(period.to.value) }
                                td { if let day = period.sendBefore { DateText(day) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Một báo cáo: its prose, the indicators as declared, and remarks on the source document.
struct ReportPage: PageTemplate {
    let context: PageContext
    let report: Report

    var heading: String { report.title }
    var trail: [Page] { [.home, .reports] }
    var isIllustrative: Bool { report.illustrative == true }
    var summary: String { "\(report.title), kỳ \(report.period.text)." }

    var content: some HTML {
        ArchiveNote(unit: report.unit, isArchived: report.archived == true)
        dl(.class("facts")) {
            dt("Kỳ báo cáo")
            dd(report.period.name)
            dt("Số liệu")
            dd {
                DateText(report.period.from)
                " – "
                DateText(report.period.to.value)
            }
            dt("Văn bản")
            dd { Known(report.document?.reference) }
            if let form = report.form {
                dt("Biểu mẫu")
                dd("Phụ lục \(form)")
            }
            if let source = report.source {
                dt("Nguồn")
                dd(source)
            }
        }
        ProseView(prose: report.body, context: context)
        IndicatorTable(report: report)
        if let form = site.form(ofReport: report.file) { ReportIdentities(results: report.identityResults(of: form)) }
        if let reconciliation = site.reconciliation(ofReport: report.file) {
            ReportReconciliation(context: context, reconciliation: reconciliation)
        }
        RemarkList(remarks: report.remarks)
    }
}

/// The rows of the report form. A blank cell stays blank, since it does not mean zero.
private struct IndicatorTable: Component {
    let report: Report

    var body: some HTML {
        if !report.indicators.isEmpty {
            let filled = report.indicators.count { $0.value != nil }
            section(.aria("labelledby", "chi-tieu-thong-ke")) {
                h2("Chỉ tiêu thống kê", .id("chi-tieu-thong-ke"))
                p(
                    "\(report.indicators.count) dòng, \(filled) dòng có số liệu. Ô trống trong bản gốc để trống, không tính là 0.",
                    .class("meta"))
                table(.class("cards indicators")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "STT" }
                            th(.scope(.col)) { "Chỉ tiêu" }
                            th(.scope(.col)) { "Đơn vị tính" }
                            th(.scope(.col), .class("number")) { "Số liệu" }
                        }
                    }
                    tbody { ForEach(report.indicators) { IndicatorRow(indicator: $0) } }
                }
            }
        }
    }
}

private struct IndicatorRow: Component {
    let indicator: Indicator

    var body: some HTML {
        tr(
            .id("chi-tieu-\(Folding.slug(indicator.code.value) ?? "")"),
            .class(indicator.type == .heading ? "top" : nil)
        ) {
            td(.class("code")) { indicator.printedCode ?? indicator.code.value }
            th(.scope(.row)) {
                indicator.name
                if let printed = indicator.printedName { p("Bản gốc in: “\(printed)”", .class("meta")) }
                if let correction = indicator.correction { p("Đính chính: \(correction)", .class("meta")) }
                if let note = indicator.note { p(note, .class("meta")) }
            }
            td {
                indicator.unit
                if let printed = indicator.printedUnit { span("bản gốc in: “\(printed)”", .class("meta")) }
            }
            td(.class("number")) {
                if let value = indicator.value {
                    indicator.shown(value)
                } else if indicator.type != .heading {
                    span("để trống", .class("blank"))
                }
            }
        }
    }
}

extension Indicator {
    /// Formats a value: grouped digits for numbers, the label for choices.
    fileprivate func shown(_ value: String) -> String {
        switch type {
        case .choice:
            let meaning = choices.first { String($0.value) == value }?.label
            return meaning.map { "\(value) – \($0)" } ?? value
        case .count, .money: return Int(value).map(VietnameseNumber.grouped) ?? value
        case .percent: return value.hasSuffix("%") ? value : "\(value)%"
        case .heading: return Int(value).map(VietnameseNumber.grouped) ?? value
        case .text: return value
        }
    }
}
