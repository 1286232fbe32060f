import Foundation
import Glibc

/// The built program, run as people run it: by its arguments, its output and its exit code.
enum Program {
    struct Result {
        var status: Int32
        var out: String
        var err: String

        /// The lines on standard error, without the sentence that closes a refused build.
        var findings: [String] { refusal == nil ? err.lines : err.lines.dropLast() }

        /// How many errors the sentence counts that closes a refused build.
        var refusal: Int? { err.lines.last?.wholeMatch(of: /Có (\d+) lỗi: chưa ghi gì\./).flatMap { Int($0.1) } }
    }

    struct Failure: Error { var reason: String }

    /// The executable beside the test bundle.
    static let path: String = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("congkhai").path
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return "congkhai is not built"
    }()

    /// Whether a command of the system is there and ends well.
    static func succeeds(_ command: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// How often tests of interruption end the program: more by `CONGKHAI_KILLS=200 swift test --filter Interruption`.
    static func kills(_ usual: Int) -> Int {
        ProcessInfo.processInfo.environment["CONGKHAI_KILLS"].flatMap { Int($0) } ?? usual
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - folder: where it runs, so that arguments and findings can be relative.
    ///   - environment: all it sees of the environment, besides a `PATH`.
    ///   - umask: what the user keeps from others.
    static func run(
        _ arguments: [String], in folder: Folder, environment: [String: String] = [:], umask: String = "022"
    ) throws -> Result {
        let pipes = try Folder()
        let process = try start(
            arguments, in: folder, environment: environment, umask: umask, output: pipes.path + "/out",
            errors: pipes.path + "/err")
        let status = process.wait()
        return Result(
            status: status, out: String(decoding: pipes.bytes("out"), as: UTF8.self),
            err: String(decoding: pipes.bytes("err"), as: UTF8.self))
    }

    /// Starts the program and does not wait; its output goes to the named files.
    static func start(
        _ arguments: [String], in folder: Folder, environment: [String: String] = [:], umask: String = "022",
        output: String = "/dev/null", errors: String = "/dev/null"
    ) throws -> RunningProgram {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

        // The shell changes the folder and becomes the program, under the same process id.
        let call =
            ["/bin/sh", "-c", "cd \"$1\" && umask \"$2\" && shift 2 && exec \"$@\"", "sh", folder.path, umask, path]
            + arguments
        let variables = ["PATH=/usr/bin:/bin"] + environment.map { "\($0)=\($1)" }.sorted()
        let argv = call.map { strdup($0) } + [nil]
        let envp = variables.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        var id = pid_t()
        let code = posix_spawn(&id, "/bin/sh", &actions, nil, argv, envp)
        guard code == 0 else { throw Failure(reason: "cannot start the shell: \(String(cString: strerror(code)))") }
        return RunningProgram(id: id)
    }
}

/// A process of the program that has not been waited for.
struct RunningProgram {
    let id: pid_t

    /// Ends it at once, whatever it is doing.
    func kill() { Glibc.kill(id, SIGKILL) }

    /// Its exit code, or minus the signal that ended it.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : -signal
    }
}

extension String {
    /// The lines, without the empty one behind the last line break.
    var lines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
