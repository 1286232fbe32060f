import Diagnostics
import Disclosure
import HTML
import Records
import SitePlan

/// Quy tắc kiểm tra: every rule, generated from its declaration, with its severity on this site.
struct RulesPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .selfCheck] }
    var summary: String { Wording.summary }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        table(.class("cards rules")) {
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnRule }
                    th(.scope(.col)) { Wording.columnSeverity }
                    th(.scope(.col)) { Wording.columnRemedy }
                    th(.scope(.col)) { Wording.columnSource }
                }
            }
            tbody {
                ForEach(Rule.allCases) { rule in
                    let explanation = rule.explanation
                    tr(.id(rule.rawValue)) {
                        th(.scope(.row)) {
                            explanation.what.text(in: .vietnamese)
                            span(.class("meta")) { code(rule.rawValue) }
                        }
                        td(severity(of: rule))
                        td(explanation.fix.text(in: .vietnamese))
                        td(explanation.source)
                    }
                }
            }
        }
    }

    /// Describes the severity of a rule on this site.
    private func severity(of rule: Rule) -> String {
        let severity = context.settings.rules.severities[rule] ?? rule.severity
        return severity?.vietnamese ?? Wording.off
    }
}

extension RulesPage {
    static let facts = PageFacts(Wording.heading)
}

extension Severity {
    fileprivate var vietnamese: String {
        switch self {
        case .error: Wording.error
        case .warning: Wording.warning
        case .note: Wording.note
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Quy tắc kiểm tra"
    static let summary = "Các quy tắc mà mỗi lần dựng trang đều kiểm tra, cách sửa và căn cứ."
    static let lead = "Lỗi thì trang không được ghi; cảnh báo và ghi chú thì trang vẫn được ghi."
    static let columnRule = "Quy tắc"
    static let columnSeverity = "Mức"
    static let error = "lỗi"
    static let warning = "cảnh báo"
    static let note = "ghi chú"
    static let off = "không kiểm tra"
    static let columnRemedy = "Cách sửa"
    static let columnSource = "Căn cứ"
}
