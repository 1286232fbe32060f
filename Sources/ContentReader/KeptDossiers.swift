import Binary
import Digests
import Disclosure
import FileSystem

/// The dossiers of each results file, kept in a file of their own under the name of what they were read from: only
/// who needs them fetches them.
public struct KeptDossiers: Sendable {
    /// The folder they are kept in.
    public let folder: String
    /// The identifier of the build of the program.
    public let program: [UInt8]
    /// Whether the program goes on, and so must have what it reads as its own: somebody may change the file.
    let lasts: Bool

    public init(folder: String, program: [UInt8], lasts: Bool) {
        self.folder = folder
        self.program = program
        self.lasts = lasts
    }

    /// What another build of the program kept stands under another name.
    private func name(_ digest: Digest) -> String {
        Digest { writer in
            writer.write(bytes: program)
            digest.write(into: &writer)
        }.text
    }

    private func path(_ digest: Digest) -> String { folder + "/" + name(digest) }

    func contains(_ digest: Digest) -> Bool { FileStamp(of: path(digest)) != nil }

    /// Nil where nothing is kept, or it was harmed; then it is let go of, so that it is written anew.
    func table(_ digest: Digest) -> KeptTable? {
        let path = path(digest)
        guard let region = lasts ? (try? readFile(path)).map({ ByteRegion($0) }) : try? mapFile(path) else {
            return nil
        }
        if let rest = Sealed.open(region, as: digest.text, program: program), let table = try? KeptTable(rest) {
            return table
        }
        try? removeFile(path)
        return nil
    }

    /// Keeps the dossiers of some files, and lets go of all others.
    public func keep(_ batches: [(digest: Digest, batch: DossierBatch)]) throws(FileError) {
        try makeFolder(folder)
        for (digest, batch) in batches where !contains(digest) {
            // Under another name until it is whole.
            try writeFile(
                path(digest) + ".new",
                Sealed.seal(KeptTable.bytes(of: batch.dossiers), as: digest.text, program: program))
            try moveFile(path(digest) + ".new", to: path(digest))
        }
        let kept = Set(batches.map { name($0.digest) })
        for entry in try filesBelow(folder) where !kept.contains(entry.path) {
            try removeFile(folder + "/" + entry.path)
        }
    }
}
