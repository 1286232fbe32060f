import Binary
import Diagnostics
import Disclosure
import FileSystem

/// What the last build of an output folder was made from, and what it made.
public struct BuildState: Sendable {
    public let basis: BuildBasis
    /// Of each file of the site, in the order of the recipes; nil where it could not be found again.
    let stamps: [FileStamp?]
    /// Of the list of the site's files, which a build that is cut short leaves another.
    let manifest: FileStamp?

    /// - Parameter known: the stamps of files that stood; all others are looked at.
    public init(_ basis: BuildBasis, known: [FileStamp?], in folder: String) {
        self.basis = basis
        stamps = zip(basis.paths, known).map { $1 ?? FileStamp(of: folder + "/" + $0) }
        manifest = Manifest.stamp(in: folder)
    }

    /// Whether nothing has happened since to the files of the content, nor to those of the site.
    ///
    /// - Parameter files: every file of the content with its stamp, in the order of paths.
    public func holds(_ files: [FileEntry], output: String, today: Day) -> Bool {
        guard basis.today == today, files.count == basis.inputs.count else { return false }
        for (file, input) in zip(files, basis.inputs)
        where file.path != input.path || file.kind != .file || file.stamp == nil || file.stamp != input.stamp {
            return false
        }
        guard manifest != nil, manifest == Manifest.stamp(in: output) else { return false }
        return zip(stamps, standingFiles(in: output)).allSatisfy { $0 != nil && $0 == $1 }
    }

    /// The files of the site as they stand now, in the order of the recipes.
    public func standingFiles(in output: String) -> [FileStamp?] { FileSystem.stamps(of: basis.paths, in: output) }
}

extension BuildState: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        basis.write(into: &writer)
        stamps.write(into: &writer)
        manifest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        basis = try BuildBasis(from: &reader)
        stamps = try [FileStamp?](from: &reader)
        manifest = try FileStamp?(from: &reader)
        guard stamps.count == basis.paths.count else { throw BinaryError() }
    }
}
