import Binary
import Digests
import Disclosure
import FileSystem

/// The dossiers of each results file, kept in a file of their own under the name of what they were read from: only
/// who needs them fetches them.
public struct KeptDossiers: Sendable {
    /// The folder they are kept in.
    public let folder: String
    /// Stands for the build of the program.
    public let program: [UInt8]

    public init(folder: String, program: [UInt8]) {
        self.folder = folder
        self.program = program
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

    /// Nil where nothing is kept, or it was harmed.
    func dossiers(_ digest: Digest) -> [Dossier]? {
        guard let bytes = try? mapFile(path(digest)), var reader = Sealed.open(bytes, program: program) else {
            return nil
        }
        return try? [Dossier](from: &reader)
    }

    /// Keeps the dossiers of some files, and lets go of all others.
    public func keep(_ batches: [(digest: Digest, batch: DossierBatch)]) throws(FileError) {
        try makeFolder(folder)
        for (digest, batch) in batches where !contains(digest) {
            var writer = BinaryWriter()
            let dossiers = batch.dossiers
            writer.reserve(96 * dossiers.count)
            dossiers.write(into: &writer)
            // Under another name until it is whole.
            try writeFile(path(digest) + ".new", Sealed.seal(writer.bytes, program: program))
            try moveFile(path(digest) + ".new", to: path(digest))
        }
        let kept = Set(batches.map { name($0.digest) })
        for entry in try filesBelow(folder) where !kept.contains(entry.path) {
            try removeFile(folder + "/" + entry.path)
        }
    }
}
