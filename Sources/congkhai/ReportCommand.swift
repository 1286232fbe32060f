import ArgumentParser
import Builder
import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register
import Vietnamese

/// `congkhai report`: prints the rows of a report form, filled in from the records.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "In số liệu của một biểu mẫu báo cáo.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Ký hiệu biểu mẫu, ví dụ 01b.")
    var form: String

    @Option(name: .long, help: "Kỳ: 2026, 2026-10, 2026-q4, 2026-6t, 2026-9t hoặc khóa của một kỳ trong site.yml.")
    var period: String

    @Option(name: .long, help: "Cách in: text, hoặc csv để mở bằng Excel.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, csv
    }

    func run() async throws {
        let checked = try await options.checkedSite()
        guard let site = checked.site, !checked.hasErrors else {
            Output.write(checked.report(options), to: 2)
            throw ExitStatus.contentErrors
        }
        guard let form = site.records.reportForm(named: form) else {
            let known = site.records.reportForms.map(\.form.value).joined(separator: ", ")
            throw ValidationError(
                Message(
                    vi: "không có biểu mẫu “\(form)” trong forms/; có: \(known)",
                    en: "there is no form “\(form)”; there are: \(known)"
                ).text(in: options.lang))
        }
        guard let period = Period(period, windows: site.statistics.windows) else {
            let windows = site.statistics.windows.map { ", \($0.key)" }.joined()
            throw ValidationError(
                Message(
                    vi: "không hiểu kỳ “\(period)”; viết 2026, 2026-10, 2026-q4, 2026-6t, 2026-9t\(windows)",
                    en: "cannot read the period “\(period)”; write 2026, 2026-10, 2026-q4, 2026-6t, 2026-9t\(windows)"
                ).text(in: options.lang))
        }
        let rows = try form.indicators.map { indicator in
            let figure = try indicator.figure.flatMap { try site.figure($0, in: period) }
            return [indicator.code.value, indicator.name, indicator.unit ?? "", figure.map { String($0.value) } ?? ""]
        }
        switch format {
        case .text: printText(form, period, rows)
        case .csv: printCSV(rows)
        }
    }

    private func printText(_ form: ReportForm, _ period: Period, _ rows: [[String]]) {
        Output.line(form.title)
        Output.line("\(period.name) (\(period.span))")
        let width = rows.map { $0[0].count }.max() ?? 0
        for row in rows {
            let code = row[0] + String(repeating: " ", count: width - row[0].count)
            let value = row[3].isEmpty ? "" : ": \(Int(row[3]).map(VietnameseNumber.grouped) ?? row[3])"
            Output.line("\(code)  \(row[1])\(value)")
        }
    }

    /// Prints CSV for Excel, with a byte order mark so that it recognizes UTF-8.
    private func printCSV(_ rows: [[String]]) {
        let lines = [["Mã", "Chỉ tiêu", "Đơn vị tính", "Số liệu"]] + rows
        let text = lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
        Output.write("\u{FEFF}" + text, to: 1)
    }

    private static func cell(_ text: String) -> String {
        // Text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.
        let safe = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
        let needsQuotes = safe.contains { ",\"\n\r".contains($0) }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
