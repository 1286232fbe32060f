import Binary
import Digests

/// What an earlier build read from each file of a content folder.
public struct ContentMemory: Sendable {
    /// By path, and by what is searched for in the file: see ``key(_:contacts:)``.
    public private(set) var values: KeptValues

    /// What was read, as it was understood; only of a memory that lasts.
    private var contents: [Digest: FileContents] = [:]
    let lasts: Bool

    /// - Parameter lasts: whether the program goes on, and so holds records as they are understood.
    public init(_ values: KeptValues = KeptValues(), lasts: Bool = false) {
        self.values = values
        self.lasts = lasts
    }

    /// One file as it was read.
    struct File: Sendable {
        /// Of the file's bytes.
        let digest: Digest
        let parsed: BinaryReader
    }

    /// What is known of a file with these bytes.
    func file(_ key: Digest, _ digest: Digest) -> File? {
        guard var reader = values[key], let file = try? File(from: &reader), file.digest == digest else { return nil }
        return file
    }

    /// The same, where it need not even be understood again.
    func contents(_ key: Digest, _ digest: Digest) -> FileContents? {
        contents[key].flatMap { $0.digest == digest ? $0 : nil }
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

    mutating func keep(_ contents: FileContents, as key: Digest) {
        if lasts { self.contents[key] = contents }
    }

    /// Takes over what an earlier memory has.
    mutating func keep(_ key: Digest, of earlier: ContentMemory) {
        if let bytes = earlier.values[key] { values.keep(bytes, as: key) }
    }
}

extension ContentMemory.File: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        digest.write(into: &writer)
        parsed.writeRest(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        digest = try Digest(from: &reader)
        parsed = try reader.skipBytes()
    }
}
