import Binary
import Digests
import FileSystem

/// What an earlier build read from each file of a content folder.
public struct ContentMemory: Sendable {
    /// By path, and by what is searched for in the file: see ``key(_:contacts:)``.
    public private(set) var values: KeptValues

    /// What was read, as it was understood; only of a memory that lasts.
    private var contents: [Digest: (stamp: FileStamp, contents: FileContents)] = [:]
    let lasts: Bool

    /// - Parameter lasts: whether the program goes on, and so holds records as they are understood.
    public init(_ values: KeptValues = KeptValues(), lasts: Bool = false) {
        self.values = values
        self.lasts = lasts
    }

    /// One file as it was read.
    struct File: Sendable {
        /// Nil for a file that was being written while it was read.
        let stamp: FileStamp?
        let digest: Digest
        let parsed: BinaryReader
    }

    /// What is known of a file that has not been touched since.
    func file(_ key: Digest, _ stamp: FileStamp?) -> File? {
        guard let stamp, var reader = values[key], let file = try? File(from: &reader), file.stamp == stamp else {
            return nil
        }
        return file
    }

    /// The same, where it need not even be understood again.
    func contents(_ key: Digest, _ stamp: FileStamp?) -> FileContents? {
        contents[key].flatMap { $0.stamp == stamp ? $0.contents : nil }
    }

    /// - Parameter contacts: stands for the files that say whose contacts are the office's own, and so are not
    ///   searched for in the file; none for these themselves.
    static func key(_ path: String, contacts: Digest) -> Digest {
        Digest { writer in
            contacts.write(into: &writer)
            path.write(into: &writer)
        }
    }

    mutating func keep(_ file: File, as key: Digest) { values.keep(file, as: key) }

    mutating func keep(_ contents: FileContents, _ stamp: FileStamp?, as key: Digest) {
        if lasts, let stamp { self.contents[key] = (stamp, contents) }
    }

    /// Takes over what an earlier memory has.
    mutating func keep(_ key: Digest, of earlier: ContentMemory) {
        if let bytes = earlier.values[key] { values.keep(bytes, as: key) }
    }
}

extension ContentMemory.File: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        stamp.write(into: &writer)
        digest.write(into: &writer)
        parsed.writeRest(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        stamp = try FileStamp?(from: &reader)
        digest = try Digest(from: &reader)
        parsed = try reader.skipBytes()
    }
}
