import ArgumentParser
import Builder
import Diagnostics

/// `congkhai build`: reads and checks the content, and updates the output folder.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Dựng trang.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Thư mục để ghi trang.", completion: .directory)
    var output = "site"

    @Flag(name: .long, help: "Dựng lại từ đầu, quên những gì lần trước đã nhớ.")
    var clean = false

    @Option(name: .long, help: "Cho biết vì sao tệp này của trang được dựng lại, hay không.")
    var explain: String?

    @Flag(name: .long, help: "In thời gian từng bước, số truy vấn đã chạy, trang lâu nhất, bộ nhớ.")
    var timings = false

    @Flag(name: .long, help: .hidden)
    var verify = false

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        tuneAllocator()
        let build = SiteBuild(
            options.build, output: output, program: CongKhai.build, isClean: clean, explained: explain,
            isTimed: timings, isVerifying: verify, progress: Progress())
        let report: SiteBuild.Report
        do throws(BuildFailure) {
            report = try await build.run()
        } catch {
            throw options.report(error)
        }
        if let failure = report.saveFailure { options.report(unsaved: failure) }
        Output.write(
            DiagnosticFormat.text.render(report.findings, root: options.content, language: options.lang), to: 2)
        guard let built = report.built else {
            let errors = report.findings.count { $0.severity == .error }
            Output.error(
                Message(vi: "Có \(errors) lỗi: chưa ghi gì.", en: "\(errors) errors: nothing was written.").text(
                    in: options.lang))
            throw ExitStatus.contentErrors
        }
        if let explanation = built.explanation { Output.line(explanation.text(in: options.lang)) }
        if let timings = built.timings { Output.line(timings.text(in: options.lang)) }
        let seconds = (clock.now - start).seconds
        let warnings = report.findings.count { $0.severity == .warning }
        Output.line(
            Message(
                vi:
                    "\(built.pages) trang, ghi \(built.written.count) tệp, gỡ \(built.removed.count) tệp, \(warnings) cảnh báo, \(seconds) giây",
                en:
                    "\(built.pages) pages, \(built.written.count) files written, \(built.removed.count) removed, \(warnings) warnings, \(seconds) s"
            ).text(in: options.lang))
        withExtendedLifetime(report) { Self.exit() }
    }
}

extension Duration {
    /// The duration in seconds, with two decimal places.
    var seconds: String {
        let (whole, rest) = components
        let hundredths = whole * 100 + rest / 10_000_000_000_000_000
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
