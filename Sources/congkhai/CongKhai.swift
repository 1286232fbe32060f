import ArgumentParser
import Binary
import Diagnostics
import Digests
import FileSystem

@main
struct CongKhai: AsyncParsableCommand {
    /// The single source of the version; the Debian package gets it by running the program.
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

    /// Identifies this build of the program, since another may read and write caches differently. Copies of the
    /// executable have the same identifier, whatever their file times.
    static let build: [UInt8] = {
        var writer = BinaryWriter()
        version.write(into: &writer)
        if let identifier = buildIdentifier() {
            writer.write(bytes: identifier)
        } else if let digest = try? Digest(ofFile: "/proc/self/exe") {
            digest.write(into: &writer)
        } else {
            // A build that cannot be identified gets a unique value, so that no cache is reused.
            fileSystemTime().write(into: &writer)
        }
        return writer.bytes
    }()

    /// Parses the arguments and runs a command. Invalid arguments exit with 2, not the parser's default.
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

/// The exit status of the program; the values are part of its interface.
enum ExitStatus: Int32, Error {
    /// The content has errors; nothing was written.
    case contentErrors = 1
    /// The arguments are invalid.
    case usage = 2
    /// Something could not be read or written.
    case files = 3
    /// The request was refused: another process has locked the folder, or the live site would be damaged.
    case refused = 4
    /// An internal error of the program; nothing was written.
    case fault = 5
}
