import ArgumentParser
import Builder
import Diagnostics

/// `congkhai check`: reports all diagnostics of a build without writing anything.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Kiểm tra nội dung, không ghi gì.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Cách in: text, json hoặc sarif.")
    var format = DiagnosticFormat.text

    func run() async throws {
        let checked = try await options.checkedSite()
        let report = checked.report(options, as: format)
        Output.write(report, to: format == .text ? 2 : 1)
        if format == .text {
            let errors = checked.findings.count { $0.severity == .error }
            let warnings = checked.findings.count { $0.severity == .warning }
            Output.line(
                Message(vi: "\(errors) lỗi, \(warnings) cảnh báo", en: "\(errors) errors, \(warnings) warnings").text(
                    in: options.lang))
        }
        if checked.hasErrors { throw ExitStatus.contentErrors }
    }
}
