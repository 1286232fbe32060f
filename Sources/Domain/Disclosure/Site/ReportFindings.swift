import Diagnostics
import RecordSchema
import Records
import Vietnamese

extension Report {
    var findings: [Diagnostic] {
        var problems = DiagnosticCollector(file: location.file)
        let codes = problems.reportRepeated(indicators.map(\.code))
        for indicator in indicators {
            guard let parent = indicator.parent, !codes.contains(parent.value) || parent.value == indicator.code.value
            else { continue }
            problems.report(
                .unknownIndicator, at: parent.position, vi: "không có chỉ tiêu nào mang mã “\(parent.value)”",
                en: "no other indicator has the code “\(parent.value)”")
        }
        if period.to.value < period.from {
            problems.report(
                .dateOrder, at: period.to.position, vi: "kỳ “\(period.name)” kết thúc trước khi bắt đầu",
                en: "the period “\(period.name)” ends before it begins")
        }
        return problems.all
    }
}

extension ReportForm {
    /// Diagnostics for duplicate rows and for references to rows that the form does not have.
    var findings: [Diagnostic] {
        var problems = DiagnosticCollector(file: location.file)
        let codes = problems.reportRepeated(indicators.map(\.code))
        let named = indicators.compactMap(\.parent) + identities.flatMap { [$0.total] + $0.parts }
        for code in named where !codes.contains(code.value) {
            problems.report(
                .unknownIndicator, at: code.position, vi: "biểu mẫu không có chỉ tiêu mang mã “\(code.value)”",
                en: "the form has no indicator “\(code.value)”")
        }
        return problems.all
    }
}

extension DiagnosticCollector {
    /// Reports duplicate codes of indicators and returns the set of all codes.
    fileprivate mutating func reportRepeated(_ codes: [Located<String>]) -> Set<String> {
        var seen: Set<String> = []
        for code in codes where !seen.insert(code.value).inserted {
            report(
                .duplicateIndicator, at: code.position, vi: "mã “\(code.value)” đã dùng cho chỉ tiêu khác",
                en: "the code “\(code.value)” is already used by another indicator")
        }
        return seen
    }
}
