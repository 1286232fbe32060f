import Binary
import Diagnostics
import Digests
import Disclosure
import FileSystem

/// What the last build of an output folder was made from, and what it made.
public struct BuildState: Sendable {
    public let basis: BuildBasis
    /// The digest of all that the site was made from: the engine's graph has it as well.
    public let source: Digest
    /// Every file of the content.
    public let inputs: KnownFiles
    /// Of each file of the site, in the order of the basis; nil where it could not be found again, or could change
    /// without leaving another.
    let stamps: [FileStamp?]
    /// Of the list of the site's files, which a build that is cut short leaves another.
    let manifest: FileStamp?

    /// Looks at what a build has written, once the clock of the disk has moved past it: whoever changes it from then on
    /// leaves another stamp.
    ///
    /// - Parameters:
    ///   - known: the stamps of files that stood, by path; all others are looked at.
    ///   - waits: whether to wait for the clock, one granule at most. Without, what was written last is made again by the
    ///     next build.
    public init(
        _ basis: BuildBasis, of source: Digest, inputs: FoundFiles, known: [String: FileStamp], in site: OutputClock,
        waits: Bool
    ) async {
        let known = basis.paths.map { known[$0] }
        let stamps = zip(basis.paths, known).map { $1 ?? FileStamp(of: site.output + "/" + $0) }
        let manifest = Manifest.stamp(in: site.output)
        let new = zip(stamps, known).compactMap { $1 == nil ? $0?.changed : nil }
        let last = (new + [manifest].compactMap { $0?.changed }).max() ?? .min
        let clock = await site.read(past: waits ? last : .min)
        self.basis = basis
        self.source = source
        self.stamps = zip(stamps, known).map { stamp, known in
            known ?? stamp.flatMap { clock?.isPast($0) == true ? $0 : nil }
        }
        self.manifest = manifest.flatMap { clock?.isPast($0) == true ? $0 : nil }
        self.inputs = await inputs.known(clock: clock)
    }

    /// The same build, of files that were found to hold the same bytes.
    public func with(_ inputs: KnownFiles) -> BuildState {
        BuildState(basis: basis, source: source, inputs: inputs, stamps: stamps, manifest: manifest)
    }

    private init(
        basis: BuildBasis, source: Digest, inputs: KnownFiles, stamps: [FileStamp?], manifest: FileStamp?
    ) {
        self.basis = basis
        self.source = source
        self.inputs = inputs
        self.stamps = stamps
        self.manifest = manifest
    }

    /// Whether nothing has happened since to the files of the content, nor to those of the site.
    ///
    /// - Parameter files: every file of the content as it is now.
    public func holds(_ files: KnownFiles, output: String, today: Day) -> Bool {
        guard basis.today == today, files.holdsSameBytes(as: inputs) else { return false }
        guard manifest != nil, manifest == Manifest.stamp(in: output) else { return false }
        return zip(stamps, standingFiles(in: output)).allSatisfy { $0 != nil && $0 == $1 }
    }

    /// The files that stand as the build left them, by path.
    ///
    /// - Parameter standing: see ``standingFiles(in:)``.
    public func untouched(_ standing: [FileStamp?]) -> [String: FileStamp] {
        var untouched: [String: FileStamp] = [:]
        for (index, path) in basis.paths.enumerated() {
            if let stamp = stamps[index], standing.indices.contains(index), stamp == standing[index] {
                untouched[path] = stamp
            }
        }
        return untouched
    }

    /// The files of the site as they stand now, in the order of the basis.
    public func standingFiles(in output: String) -> [FileStamp?] { FileSystem.stamps(of: basis.paths, in: output) }
}

extension BuildState: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        basis.write(into: &writer)
        source.write(into: &writer)
        inputs.write(into: &writer)
        stamps.write(into: &writer)
        manifest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        basis = try BuildBasis(from: &reader)
        source = try Digest(from: &reader)
        inputs = try KnownFiles(from: &reader)
        stamps = try [FileStamp?](from: &reader)
        manifest = try FileStamp?(from: &reader)
        guard stamps.count == basis.paths.count else { throw BinaryError() }
    }
}
