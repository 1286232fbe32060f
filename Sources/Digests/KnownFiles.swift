import Binary
import FileSystem

/// The files of a folder as a build found them: what the next one need not read again.
public struct KnownFiles: Sendable, Equatable {
    public struct File: Sendable, Equatable {
        public let path: String
        /// Nil where the file could change without leaving another: see ``TrustedStamps``.
        public let stamp: FileStamp?
        /// Of its bytes; nil where they could not be read.
        public let digest: Digest?

        public init(path: String, stamp: FileStamp?, digest: Digest?) {
            self.path = path
            self.stamp = stamp
            self.digest = digest
        }
    }

    /// In the order of the bytes of their paths.
    public let files: [File]

    public init(_ files: [File] = []) { self.files = files }

    /// Whether both have the same files with the same bytes, all of them known.
    public func holdsSameBytes(as other: KnownFiles) -> Bool {
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
