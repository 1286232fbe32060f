import ArgumentParser
import Builder
import ContentReader
import Diagnostics
import Disclosure
import Doctor
import Glibc
import WorkingTime

/// `congkhai doctor`: checks whether this machine has what daily work requires, and says how to fix problems.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Khám máy: đủ để dựng và công bố trang chưa.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Thư mục ghi trang.", completion: .directory)
    var output = "site"

    @Option(name: .long, help: "Thư mục công bố, nơi có current. Bỏ trống nếu chưa công bố.", completion: .directory)
    var publication: String?

    @Option(name: .long, help: "Cách in: text hoặc json.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    func run() async throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let today = options.today
        var installation = Installation(
            version: CongKhai.version, today: Installation.Today(year: today.year, month: today.month),
            clockYear: Clock.today.year, timeZone: variable("TZ") ?? "/etc/localtime",
            locale: variable("LC_ALL") ?? variable("LANG") ?? "C",
            content: await contentState,
            // Each worker reads one file and writes one; some are always open.
            openFiles: Installation.OpenFiles(
                limit: Int(clamping: limit.rlim_cur), needed: 64 + 4 * options.workers))
        installation.inspect(
            content: options.content, skipping: ContentReader.isHidden, output: output, publication: publication)
        let checks = installation.checks
        switch format {
        case .text: for check in checks { Output.write(check.line(in: options.lang), to: STDOUT_FILENO) }
        case .json: Output.write(Check.json(checks, in: options.lang), to: STDOUT_FILENO)
        }
        if !checks.allSatisfy(\.isFine) { throw ExitStatus.files }
    }

    private var contentState: Installation.ContentState {
        get async {
            guard let checked = try? await options.checkedSite() else { return .unreadable }
            guard let site = checked.site, !checked.hasErrors else {
                return .errors(checked.findings.count { $0.severity == .error })
            }
            return .sound(announced: Set(site.calendar.years.map(\.year)))
        }
    }

    /// Returns the value of an environment variable; nil if unset or empty.
    private func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
