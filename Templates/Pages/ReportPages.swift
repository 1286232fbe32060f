import Disclosure
import HTML
import RecordSchema
import Records
import Search
import SitePlan
import WorkingTime

extension Report: ListTemplates {
    static func page(of record: Tracked<Report>, in context: PageContext) -> some PageTemplate {
        ReportPage(context: context, report: record.whole)
    }

    static func list(in context: PageContext) -> some PageTemplate { ReportsPage(context: context) }

    static var listName: String { ReportsPage.name }
    static func title(of record: Tracked<Report>) -> String { record.title }
    static func published(_ record: Tracked<Report>) -> Day? { record.document?.date }
    static func updated(_ record: Tracked<Report>) -> Day? {
        record.updated ?? record.document?.date ?? record.period.to.value
    }
    static var searchGroup: SearchDocument.DocumentKind { .report }
    static var searchedText: (@Sendable (Tracked<Report>) -> [String])? { { [$0.body.source] } }
}

/// Báo cáo: the list of reports, and the unit's reporting periods.
struct ReportsPage: PageTemplate {
    let context: PageContext

    /// The name in breadcrumbs and links.
    static var name: String { Wording.heading }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.all(Report.self).contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        if site.all(Report.self).isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            ul(.class("entries")) {
                ForEach(site.all(Report.self)) { report in
                    li {
                        a(.href(context.link(to: Page(report)))) { report.title }
                        p(.class("meta")) {
                            [report.unit, report.period.text, report.archived == true ? Wording.archived : nil]
                                .compactMap { $0 }.joined(separator: " · ")
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
                h2(Wording.heading, .id("cac-ky"))
                table(.class("cards periods")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnPeriod }
                            th(.scope(.col)) { Wording.columnFrom }
                            th(.scope(.col)) { Wording.columnTo }
                            th(.scope(.col)) { Wording.columnSendBefore }
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
    var trail: [Page] { [.home, .list(of: Report.self)] }
    var isIllustrative: Bool { report.illustrative == true }
    var summary: String { Wording.summary(title: report.title, period: report.period.text) }

    var content: some HTML {
        ArchiveNote(unit: report.unit, isArchived: report.archived == true)
        dl(.class("facts")) {
            dt(Wording.period)
            dd(report.period.name)
            dt(Wording.span)
            dd {
                DateText(report.period.from)
                " – "
                DateText(report.period.to.value)
            }
            dt(Wording.document)
            dd { Known(report.document?.reference) }
            if let form = report.form {
                dt(Wording.form)
                dd(Wording.annex(form))
            }
            if let source = report.source {
                dt(Wording.source)
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

// MARK: - Wording

extension ReportsPage {
    private enum Wording {
        static let heading = "Báo cáo"
        static func summary(unit: String) -> String { "Báo cáo cải cách hành chính định kỳ của \(unit)." }
        static let empty = "Chưa có báo cáo nào được đăng."
        static let archived = "lưu trữ"
    }
}

extension PeriodTable {
    private enum Wording {
        static let heading = "Các kỳ báo cáo"
        static let columnPeriod = "Kỳ"
        static let columnFrom = "Từ ngày"
        static let columnTo = "Chốt số liệu"
        static let columnSendBefore = "Gửi trước"
    }
}

extension ReportPage {
    private enum Wording {
        static func summary(title: String, period: String) -> String { "\(title), kỳ \(period)." }
        static let period = "Kỳ báo cáo"
        static let span = "Số liệu"
        static let document = "Văn bản"
        static let form = "Biểu mẫu"
        static func annex(_ annex: String) -> String { "Phụ lục \(annex)" }
        static let source = "Nguồn"
    }
}
