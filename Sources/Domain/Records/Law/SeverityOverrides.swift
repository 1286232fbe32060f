import Diagnostics
import RecordSchema

/// Per-site overrides of rule severities, from `rules` in `site.yml`.
public struct SeverityOverrides: FieldValue {
    /// The severity of each overridden rule; nil turns the rule off.
    public var severities: [Rule: Severity?] = [:]

    /// Creates overrides that leave every rule at its default severity.
    public init() {}

    public static var fieldType: FieldType {
        .map(
            keys: Rule.allCases.filter(\.isAdjustable).map(\.rawValue).sorted(),
            values: (Severity.allCases.map(\.rawValue) + ["off"]).map { ChoiceOption(key: $0, label: $0) })
    }

    public var dataValue: DataValue {
        .record(
            severities.map { DataValue.Member($0.rawValue, .text($1?.rawValue ?? "off")) }.sorted { $0.key < $1.key })
    }

    public static func decode(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> SeverityOverrides? {
        guard case .map(let entries) = raw.shape else {
            problems.report(
                .wrongType, at: raw.position, vi: "“rules” gồm các quy tắc, mỗi quy tắc một khóa: late-apology: note",
                en: "“rules” has one key per rule: late-apology: note")
            return nil
        }
        var overrides = SeverityOverrides()
        var complete = true
        for entry in entries {
            guard let rule = adjustable(entry, &problems), let severity = severity(entry.value, &problems) else {
                complete = false
                continue
            }
            overrides.severities[rule] = severity
        }
        return complete ? overrides : nil
    }

    private static func adjustable(_ entry: RawValue.Entry, _ problems: inout DiagnosticCollector) -> Rule? {
        let adjustable = Rule.allCases.filter(\.isAdjustable).map(\.rawValue)
        if let rule = Rule(id: entry.key), rule.isAdjustable { return rule }
        if Rule(id: entry.key) != nil {
            problems.report(
                .unknownKey, at: entry.keyPosition, vi: "quy tắc “\(entry.key)” luôn giữ mức của nó, không chỉnh được",
                en: "the severity of the rule “\(entry.key)” cannot be changed")
            return nil
        }
        let hint = Suggestion.nearest(to: entry.key, in: adjustable)
        problems.report(
            .unknownKey, at: entry.keyPosition,
            vi: "không có quy tắc “\(entry.key)”" + (hint.map { "; có phải ý bạn là “\($0)”?" } ?? ""),
            en: "there is no rule “\(entry.key)”" + (hint.map { "; did you mean “\($0)”?" } ?? ""))
        return nil
    }

    /// Returns the decoded severity: nil if the value is invalid, `.some(nil)` if the rule is off.
    private static func severity(_ raw: RawValue, _ problems: inout DiagnosticCollector) -> Severity?? {
        guard let text = String.decode(raw, &problems) else { return nil }
        if text == "off" { return .some(nil) }
        if let severity = Severity(rawValue: text) { return severity }
        problems.report(
            .wrongChoice, at: raw.position, vi: "“\(text)” không phải một mức; chọn error, warning, note hoặc off",
            en: "“\(text)” is not a severity; choose error, warning, note or off")
        return nil
    }

    /// Returns the findings with the overrides applied, without those of rules that are off.
    public func applied(to findings: [Diagnostic]) -> [Diagnostic] {
        if severities.isEmpty { return findings }
        return findings.compactMap { finding in
            guard let severity = severities[finding.rule] else { return finding }
            guard let severity else { return nil }
            return Diagnostic(finding.rule, at: finding.location, severity: severity, finding.message)
        }
    }
}
