import Diagnostics

/// What a report declares beside what the records of its period give.
public struct Reconciliation: Sendable {
    public struct Row: Sendable {
        public let indicator: Indicator
        public let declared: Int?
        public let computed: Int

        /// A blank cell is not compared: it says nothing.
        public var differs: Bool { declared.map { $0 != computed } ?? false }
    }

    public let rows: [Row]

    /// Nil where the form computes nothing, or no record falls into the period.
    init?(_ report: Report, form: ReportForm, site: LinkedSite) {
        let period = report.countedPeriod
        guard let statistics = site.statistics(of: period), statistics.hasDossiers else { return nil }
        let figures = Dictionary(
            form.indicators.compactMap { row in row.figure.map { (row.code.value, $0) } },
            uniquingKeysWith: { first, _ in first })
        rows = report.indicators.compactMap { indicator in
            guard let name = figures[indicator.code.value], let figure = site.figure(name, in: period) else {
                return nil
            }
            return Row(
                indicator: indicator, declared: indicator.value.flatMap { Int($0) }, computed: figure.value)
        }
        if rows.isEmpty { return nil }
    }
}

extension LinkedSite {
    /// The form a report fills in.
    public func form(of report: Report) -> ReportForm? {
        report.form.flatMap { reportForm(named: $0) }
    }

    public func reconciliation(of report: Report) -> Reconciliation? {
        form(of: report).flatMap { Reconciliation(report, form: $0, site: self) }
    }

    /// Identities that break, and figures that differ from the records.
    var reportFindings: [Diagnostic] {
        reports.flatMap { report in
            let identities = form(of: report).map { report.identityFindings(of: $0) } ?? []
            let rows = reconciliation(of: report)?.rows ?? []
            return identities
                + rows.filter(\.differs).map { row in
                    Diagnostic(
                        .reportMismatch,
                        at: Location(file: report.location.file, position: row.indicator.code.position),
                        Message(
                            vi:
                                "chỉ tiêu \(row.indicator.code.value) báo cáo \(row.declared ?? 0), hồ sơ trong kỳ cho \(row.computed)",
                            en:
                                "indicator \(row.indicator.code.value) reports \(row.declared ?? 0), the records of the period give \(row.computed)"
                        ))
                }
        }
    }
}
