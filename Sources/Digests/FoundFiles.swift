import FileSystem
import Parallel

/// The files of a folder as they stand now, and the digests of those that an earlier build knew.
///
/// The digest of a file whose stamp is trusted and is as it was is the one it had; any other file that was known is read
/// for its own. So a stamp that changed, or that tells nothing, costs the reading of one file and nothing more.
public struct FoundFiles: Sendable {
    /// In the order of the bytes of their paths.
    public let entries: [FileEntry]
    /// Of each entry; nil for one that was not known, or cannot be read.
    public private(set) var digests: [Digest?]
    private let trusted: TrustedStamps
    private let jobs: Int
    private let stamp: @Sendable (_ path: String) -> FileStamp?
    private let digest: @Sendable (_ path: String) -> Digest?

    /// - Parameters:
    ///   - entries: every file of the folder, with stamps.
    ///   - known: the files as an earlier build found them.
    ///   - clock: of the disk of the folder, read before the entries were; nil where it cannot be read.
    ///   - now: the time by this computer.
    ///   - stamp: looks at a file.
    ///   - digest: reads the bytes of a file; nil where that fails.
    public init(
        _ entries: [FileEntry], known: KnownFiles = KnownFiles(), clock: DiskClock?, now: Int64 = fileSystemTime(),
        jobs: Int, stamp: @escaping @Sendable (_ path: String) -> FileStamp?,
        digest: @escaping @Sendable (_ path: String) -> Digest?
    ) async {
        self.entries = entries
        self.jobs = jobs
        self.stamp = stamp
        self.digest = digest
        trusted = TrustedStamps(of: entries, clock: clock, now: now)
        digests = [Digest?](repeating: nil, count: entries.count)
        var unread: [Int] = []
        var place = 0
        for (index, entry) in entries.enumerated() {
            while place < known.files.count, known.files[place].path != entry.path,
                known.files[place].path.utf8.lexicographicallyPrecedes(entry.path.utf8)
            { place += 1 }
            guard place < known.files.count, known.files[place].path == entry.path, entry.kind == .file else {
                continue
            }
            let file = known.files[place]
            if let stamp = file.stamp, stamp == entry.stamp {
                digests[index] = file.digest
            } else if file.digest != nil {
                unread.append(index)
            }
        }
        await read(unread)
    }

    /// The same, of the files of a folder on the disk.
    public init(
        _ entries: [FileEntry], in root: String, known: KnownFiles = KnownFiles(), clock: DiskClock? = nil, jobs: Int
    ) async {
        await self.init(
            entries, known: known, clock: clock, jobs: jobs, stamp: { FileStamp(of: root + "/" + $0) },
            digest: { try? Digest(ofFile: root + "/" + $0) })
    }

    /// Reads those files of which no digest is known.
    ///
    /// - Parameter isWanted: whether it is wanted of a path.
    public mutating func readUnknown(where isWanted: (String) -> Bool) async {
        await read(
            entries.indices.filter {
                digests[$0] == nil && entries[$0].kind == .file && isWanted(entries[$0].path)
            })
    }

    /// Takes over the digest of a file that was read meanwhile.
    public mutating func set(_ digest: Digest, at index: Int) { digests[index] = digest }

    /// What the next build is to know, now that the clock may have moved on: of a file whose stamp tells nothing yet, a
    /// trusted one where it is still the same and the bytes are, too.
    ///
    /// - Parameter clock: as it is now.
    public func known(clock: DiskClock?) async -> KnownFiles {
        var stamps = entries.map { trusted.contain($0) ? $0.stamp : nil }
        if let clock, clock.stampsChanges {
            let late = entries.indices.filter { index in
                guard stamps[index] == nil, digests[index] != nil, entries[index].device == clock.device,
                    let known = entries[index].stamp
                else { return false }
                return clock.isPast(known) && stamp(entries[index].path) == known
            }
            var again = self
            await again.read(late)
            for index in late where again.digests[index] == digests[index] { stamps[index] = entries[index].stamp }
        }
        return KnownFiles(
            entries.indices.map {
                KnownFiles.File(path: entries[$0].path, stamp: stamps[$0], digest: digests[$0])
            })
    }

    /// What is known without looking again.
    public var known: KnownFiles {
        KnownFiles(
            zip(entries, digests).map {
                KnownFiles.File(path: $0.path, stamp: trusted.contain($0) ? $0.stamp : nil, digest: $1)
            })
    }

    private mutating func read(_ indices: [Int]) async {
        if indices.isEmpty { return }
        let (entries, digest) = (entries, digest)
        let read = await inOrder(indices.count, jobs: jobs) { digest(entries[indices[$0]].path) }
        for (index, digest) in zip(indices, read) { digests[index] = digest }
    }
}
