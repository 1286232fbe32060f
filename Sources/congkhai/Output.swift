import Builder
import Glibc

/// The program's output streams: results go to standard output, diagnostics and progress to standard error.
enum Output {
    static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Writes text unmodified.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if sent < 0, errno == EINTR { continue }
            // The reader closed the pipe.
            guard sent > 0 else { return }
            bytes = bytes.dropFirst(sent)
        }
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var resultsAreOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// A one-line progress indicator; silent unless standard error is a terminal.
struct Progress: BuildProgress {
    private let isShown: Bool

    init(isShown: Bool = Output.isTerminal) { self.isShown = isShown }

    func stage(_ text: String) {
        if isShown { Output.write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }
    }

    /// Shows the progress of a stage, at most about a hundred times.
    func count(_ text: String, _ done: Int, of total: Int) {
        if isShown, total < 100 || done % (total / 100) == 0 { stage("\(text) \(done)/\(total)") }
    }

    func clear() {
        if isShown { Output.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}
