import FileSystem
import Parallel

/// The current files of a folder, with the digests of those that an earlier build knew.
///
/// A known file with an unchanged and trusted stamp keeps its digest; every other known file is read again. A changed
/// or unreliable stamp therefore costs no more than reading one file.
public struct FoundFiles: Sendable {
    /// The entries in the byte order of their paths.
    public let entries: [FileEntry]
    /// The digest of each entry; nil if it was not known or cannot be read.
    public private(set) var digests: [Digest?]
    private let trusted: TrustedStamps
    private let jobs: Int
    private let stamp: @Sendable (_ path: String) -> FileStamp?
    private let digest: @Sendable (_ path: String) -> Digest?

    /// Creates the list, reading the known files whose stamps have changed or are not trusted.
    ///
    /// - Parameters:
    ///   - entries: All files of the folder, with stamps.
    ///   - known: The files as an earlier build found them.
    ///   - clock: The clock of the folder's disk, read before the entries; nil if it could not be read.
    ///   - now: The time of this computer's clock.
    ///   - jobs: The maximum number of files to read in parallel.
    ///   - stamp: Returns the current stamp of a file.
    ///   - digest: Reads a file and returns its digest, or nil if that fails.
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
        var knownIndex = 0
        for (index, entry) in entries.enumerated() {
            while knownIndex < known.files.count, known.files[knownIndex].path != entry.path,
                known.files[knownIndex].path.utf8.lexicographicallyPrecedes(entry.path.utf8)
            { knownIndex += 1 }
            guard knownIndex < known.files.count, known.files[knownIndex].path == entry.path, entry.kind == .file else {
                continue
            }
            let file = known.files[knownIndex]
            if let stamp = file.stamp, stamp == entry.stamp {
                digests[index] = file.digest
            } else if file.digest != nil {
                unread.append(index)
            }
        }
        await read(unread)
    }

    /// Creates the list for a folder on disk.
    public init(
        _ entries: [FileEntry], in root: String, known: KnownFiles = KnownFiles(), clock: DiskClock? = nil, jobs: Int
    ) async {
        await self.init(
            entries, known: known, clock: clock, jobs: jobs, stamp: { FileStamp(of: root + "/" + $0) },
            digest: { try? Digest(ofFile: root + "/" + $0) })
    }

    /// Reads the files without a known digest.
    ///
    /// - Parameter isIncluded: Returns whether the digest of a path is needed.
    public mutating func readUnknown(where isIncluded: (String) -> Bool) async {
        await read(
            entries.indices.filter {
                digests[$0] == nil && entries[$0].kind == .file && isIncluded(entries[$0].path)
            })
    }

    /// Sets the digest of a file that has been read meanwhile.
    public mutating func set(_ digest: Digest, at index: Int) { digests[index] = digest }

    /// Returns what the next build should know, now that the clock may have advanced. A file whose stamp could not be
    /// trusted is read again, and its stamp recorded if neither stamp nor bytes have changed.
    ///
    /// - Parameter clock: The current time of the disk's clock.
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

    /// The known files, without looking at the disk again.
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
