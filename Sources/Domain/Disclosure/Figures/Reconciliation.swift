import Diagnostics
import RecordSchema
import Records

/// A comparison of the values declared in a report with those computed from the records of its period.
public struct Reconciliation: Sendable {
    /// The declared and the computed value of one indicator.
    public struct Row: Sendable {
        /// The indicator as declared in the report.
        public let indicator: Indicator
        /// The declared value; nil for a blank cell.
        public let declared: Int?
        /// The value computed from the records of the report's period.
        public let computed: Int

        /// Whether the values differ; false for a blank cell, which is not compared.
        public var differs: Bool { declared.map { $0 != computed } ?? false }
    }

    /// The indicators whose values can be computed, in the order of the report; never empty.
    public let rows: [Row]

    /// Returns nil if none of the form's indicators can be computed or there are no records in the period.
    init?(_ report: Report, form: ReportForm, site: some SiteParts) throws {
        let period = report.countedPeriod
        guard let statistics = try site.dossiers.statistics(of: period), statistics.hasDossiers else { return nil }
        let figures = Dictionary(
            form.indicators.compactMap { row in row.figure.map { (row.code.value, $0) } },
            uniquingKeysWith: { first, _ in first })
        var rows: [Row] = []
        for indicator in report.indicators {
            guard let name = figures[indicator.code.value], let figure = try site.figure(name, in: period) else {
                continue
            }
            rows.append(
                Row(indicator: indicator, declared: indicator.value.flatMap { Int($0) }, computed: figure.value))
        }
        if rows.isEmpty { return nil }
        self.rows = rows
    }
}

extension SiteParts {
    func reconciliation(of report: Report) throws -> Reconciliation? {
        guard let form = try records.form(of: report) else { return nil }
        return try Reconciliation(report, form: form, site: self)
    }

    /// Diagnostics for identities that do not hold and for values that differ from the records.
    var reportFindings: [Diagnostic] {
        get throws {
            var all: [Diagnostic] = []
            for report in try records[Report.self] { all += try findings(of: report) }
            return all
        }
    }

    private func findings(of report: Report) throws -> [Diagnostic] {
        let identities = try records.form(of: report).map { report.identityFindings(of: $0) } ?? []
        let rows = try reconciliation(of: report)?.rows ?? []
        return identities
            + rows.filter(\.differs).map { row in
                Diagnostic(
                    .reportMismatch,
                    at: Location(file: report.location.file, position: row.indicator.code.position),
                    Message(
                        vi:
                            "chỉ tiêu \(row.indicator.code.value) báo cáo \(row.declared ?? 0), hồ sơ trong kỳ cho \(row.computed)",
                        en:
                            "indicator \(row.indicator.code.value) reports \(row.declared ?? 0), but the records of the period give \(row.computed)"
                    ))
            }
    }
}
