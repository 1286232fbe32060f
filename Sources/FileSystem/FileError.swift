import Glibc

/// A call to the operating system that failed.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    public let path: String
    /// What was tried, as a verb in the infinitive.
    public let operation: String
    public let code: Int32

    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// A folder stands where a file should be, or the other way round.
    public init(_ operation: String, _ path: String, isFolder: Bool) {
        self.init(operation, path, code: isFolder ? EISDIR : ENOTDIR)
    }

    /// Whether the file or folder is not there.
    public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

    public var reason: String { String(cString: strerror(code)) }

    public var description: String { "cannot \(operation) \(path): \(reason)" }
}
