import Binary
import Digests
import Disclosure
import FileSystem

/// What an earlier build read from each file of a content folder, as bytes that are understood when they are needed.
public struct ContentMemory: Sendable {
    /// Stands for the files that say whose contacts are the office's own: what is searched for in all others.
    let contacts: Digest
    private(set) var files: [String: File]

    /// One file as it was read.
    struct File: Sendable {
        /// Nil for a file that was being written while it was read.
        let stamp: FileStamp?
        let digest: Digest
        let parsed: BinaryReader
    }

    init(contacts: Digest, files: [String: File] = [:]) {
        self.contacts = contacts
        self.files = files
    }

    /// What is known of a file that has not been touched since.
    func file(_ path: String, _ stamp: FileStamp?) -> File? {
        guard let stamp, let file = files[path], file.stamp == stamp else { return nil }
        return file
    }

    /// Whether the same is known of the same files.
    public func tellsTheSame(as other: ContentMemory) -> Bool {
        contacts == other.contacts && files.count == other.files.count
            && files.allSatisfy { path, file in
                other.files[path].map { $0.stamp == file.stamp && $0.digest == file.digest } ?? false
            }
    }

    mutating func keep(_ file: File, as path: String) { files[path] = file }
}

extension ContentMemory: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        contacts.write(into: &writer)
        writer.write(UInt32(clamping: files.count))
        for (path, file) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            path.write(into: &writer)
            file.stamp.write(into: &writer)
            file.digest.write(into: &writer)
            file.parsed.writeRest(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        contacts = try Digest(from: &reader)
        let count = try reader.read(UInt32.self)
        files = [:]
        files.reserveCapacity(Int(min(count, 1 << 20)))
        for _ in 0..<count {
            let path = try String(from: &reader)
            files[path] = File(
                stamp: try FileStamp?(from: &reader), digest: try Digest(from: &reader), parsed: try reader.skipBytes())
        }
    }
}
