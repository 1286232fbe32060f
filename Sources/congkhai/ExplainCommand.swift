import ArgumentParser
import Diagnostics
import Disclosure
import WorkingTime

/// `congkhai explain RULE`: describes what a rule checks, how to fix violations, and its legal basis.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Giải thích một quy tắc.")

    @Argument(help: "Mã quy tắc, in trong ngoặc vuông sau mỗi thông báo. Bỏ trống để liệt kê.")
    var rule: String?

    @Option(name: .long, help: "Ngôn ngữ: vi hoặc en.")
    var lang = Language.vietnamese

    /// Formats a date given as a number, such as 20250701.
    private func day(_ number: Int) -> String {
        Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.vietnamese ?? String(number)
    }

    func run() throws {
        guard let id = rule else {
            for rule in Rule.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
                Output.line("\(rule.rawValue): \(rule.severity.rawValue): \(rule.explanation.what.text(in: lang))")
            }
            return
        }
        guard let rule = Rule(id: id) else {
            throw ValidationError(
                Message(
                    vi: "không có quy tắc “\(id)”; gõ congkhai explain để xem tất cả",
                    en: "there is no rule “\(id)”; congkhai explain lists all of them"
                ).text(in: lang))
        }
        let explanation = rule.explanation
        Output.line("\(rule.rawValue) (\(rule.severity.rawValue))")
        Output.line(explanation.what.text(in: lang))
        Output.line(Message(vi: "Cách sửa: ", en: "How to fix it: ").text(in: lang) + explanation.fix.text(in: lang))
        Output.line(Message(vi: "Căn cứ: ", en: "Source: ").text(in: lang) + explanation.source)
        if let from = explanation.validFrom {
            Output.line(Message(vi: "Áp dụng từ: ", en: "Applies from: ").text(in: lang) + day(from))
        }
        if let to = explanation.validTo {
            Output.line(Message(vi: "Áp dụng đến: ", en: "Applies until: ").text(in: lang) + day(to))
        }
    }
}
