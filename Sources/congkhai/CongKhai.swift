import ArgumentParser
import Diagnostics

@main
struct CongKhai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "congkhai",
        abstract: "Dựng trang công khai của xã từ một thư mục nội dung.",
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, CheckCommand.self, ExplainCommand.self, SchemaCommand.self, ReportCommand.self,
            ServeCommand.self, NewCommand.self, ImportCommand.self,
        ])

    /// Wrong arguments end with 2, whatever the parser's own habit.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            exit(withError: ExitCode(status.rawValue))
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code.isSuccess { Output.line(text) } else { Output.error(text) }
            exit(withError: code.isSuccess ? nil : ExitCode(ExitStatus.usage.rawValue))
        }
    }
}

/// How the program ends; the numbers are part of its interface.
enum ExitStatus: Int32, Error {
    /// The content has errors; nothing was written.
    case contentErrors = 1
    /// Wrong arguments.
    case usage = 2
    /// Something could not be read or written.
    case files = 3
    /// Refused: another build holds the folder.
    case refused = 4
}
