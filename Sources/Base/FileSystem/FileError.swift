import Glibc

/// A system call that failed.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path of the file or folder on which the operation was attempted, as the caller gave it.
    public let path: String
    /// The attempted operation, as an English infinitive.
    public let operation: String
    /// The value of `errno`.
    public let code: Int32

    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Creates an error for a folder in place of a file, or vice versa.
    public init(_ operation: String, _ path: String, isFolder: Bool) {
        self.init(operation, path, code: isFolder ? EISDIR : ENOTDIR)
    }

    /// Whether the file or folder does not exist.
    public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// Whether the disk is full or the disk quota is used up.
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

    /// The system's message for the error code.
    public var reason: String { String(cString: strerror(code)) }

    public var description: String { "cannot \(operation) \(path): \(reason)" }
}
