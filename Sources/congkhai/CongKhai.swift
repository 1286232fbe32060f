import ArgumentParser
import Binary
import Diagnostics
import Digests
import FileSystem

@main
struct CongKhai: AsyncParsableCommand {
    /// The one place that says it; the Debian package asks the program.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "congkhai",
        abstract: "Dựng trang công khai của xã từ một thư mục nội dung.",
        version: version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ExplainCommand.self, SchemaCommand.self, ReportCommand.self,
            ServeCommand.self, NewCommand.self, ImportCommand.self, PublishCommand.self, RollbackCommand.self,
            NginxCommand.self, DoctorCommand.self,
        ])

    /// Identifies the program as it was built: another build may read and write differently. A copy of the same is the
    /// same, whatever the times of its file.
    static let build: [UInt8] = {
        var writer = BinaryWriter()
        version.write(into: &writer)
        if let identifier = buildIdentifier() {
            writer.write(bytes: identifier)
        } else if let digest = try? Digest(ofFile: "/proc/self/exe") {
            digest.write(into: &writer)
        } else {
            // What cannot be told from another build is like none: nothing is taken over.
            fileSystemTime().write(into: &writer)
        }
        return writer.bytes
    }()

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
    /// Refused: another run holds the folder, or what is live would suffer.
    case refused = 4
    /// A fault of the program; nothing was written.
    case fault = 5
}
