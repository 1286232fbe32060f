import Binary
import FileSystem

/// The files of a folder as a build found them, which the next build does not need to read again.
public struct KnownFiles: Sendable, Equatable {
    /// A file with its stamp and digest.
    public struct File: Sendable, Equatable {
        /// The path relative to the folder, with `/` as separator.
        public let path: String
        /// The stamp; nil if the file could change without its stamp changing, see ``TrustedStamps``.
        public let stamp: FileStamp?
        /// The digest of the file's contents; nil if they could not be read.
        public let digest: Digest?

        /// Creates a file from its path relative to the folder, its stamp, and its digest.
        public init(path: String, stamp: FileStamp?, digest: Digest?) {
            self.path = path
            self.stamp = stamp
            self.digest = digest
        }
    }

    /// The files in the byte order of their paths.
    public let files: [File]

    /// Creates a list of files, which must be in the byte order of their paths.
    public init(_ files: [File] = []) { self.files = files }

    /// Returns whether both have the same files with the same contents, all of which are known.
    public func hasSameBytes(as other: KnownFiles) -> Bool {
        files.count == other.files.count
            && zip(files, other.files).allSatisfy { $0.path == $1.path && $0.digest != nil && $0.digest == $1.digest }
    }
}

extension KnownFiles: BinaryValue {
    public func write(into writer: inout BinaryWriter) { files.write(into: &writer) }

    public init(from reader: inout BinaryReader) throws(BinaryError) { files = try [File](from: &reader) }
}

extension KnownFiles.File: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        stamp.write(into: &writer)
        digest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        path = try String(from: &reader)
        stamp = try FileStamp?(from: &reader)
        digest = try Digest?(from: &reader)
    }
}
