import Diagnostics
import Disclosure
import HTML
import Records
import SitePlan

/// Quy tắc kiểm tra: every rule, generated from its declaration, with its severity on this site.
struct RulesPage: PageTemplate {
    let context: PageContext

    var heading: String { "Quy tắc kiểm tra" }
    var trail: [Page] { [.home, .selfCheck] }
    var summary: String { "Các quy tắc mà mỗi lần dựng trang đều kiểm tra, cách sửa và căn cứ." }

    var content: some HTML {
        p("Lỗi thì trang không được ghi; cảnh báo và ghi chú thì trang vẫn được ghi.", .class("lead"))
        table(.class("cards rules")) {
            thead {
                tr {
                    th(.scope(.col)) { "Quy tắc" }
                    th(.scope(.col)) { "Mức" }
                    th(.scope(.col)) { "Cách sửa" }
                    th(.scope(.col)) { "Căn cứ" }
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
                        td(weight(of: rule))
                        td(explanation.mend.text(in: .vietnamese))
                        td(explanation.source)
                    }
                }
            }
        }
    }

    /// Describes the severity of a rule on this site.
    private func weight(of rule: Rule) -> String {
        let weight = context.settings.rules.weights[rule] ?? rule.severity
        return weight?.vietnamese ?? "không kiểm tra"
    }
}

extension Severity {
    fileprivate var vietnamese: String {
        switch self {
        case .error: "lỗi"
        case .warning: "cảnh báo"
        case .note: "ghi chú"
        }
    }
}
