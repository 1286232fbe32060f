import Binary
import Digests
import FileSystem
import Parallel
import Publishing

/// The digests of the files of a built site; files unchanged since they were last read are not read again.
struct SiteDigests: Sendable {
    struct Entry: Hashable, Sendable {
        let path: String
        let stamp: FileStamp
        let digest: Digest
    }

    /// The entries in the order of the site's paths.
    let files: [Entry]

    /// - Parameter remembering: Whether to cache the digests for the next run.
    init(
        _ site: BuiltSite, jobs: Int, remembering: Bool, progress: @escaping @Sendable (Int) -> Void
    ) async throws(ReleaseFailure) {
        let clock = OutputClock(of: site.output).read()
        let stored = site.cache.read(.digests, as: [Entry].self) ?? []
        let known = Dictionary(stored.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let (output, paths) = (site.output, site.paths)
        let results = await inOrder(paths.count, jobs: jobs) { index -> Result<Entry, ReleaseFailure> in
            progress(index)
            let path = output + "/" + paths[index]
            guard let stamp = FileStamp(of: path) else { return .failure(.site(.unfinished)) }
            if let entry = known[paths[index]], entry.stamp == stamp { return .success(entry) }
            do throws(FileError) {
                return .success(Entry(path: paths[index], stamp: stamp, digest: Digest(try readFile(path))))
            } catch {
                return .failure(.file(error))
            }
        }
        var files: [Entry] = []
        files.reserveCapacity(paths.count)
        for result in results { files.append(try result.get()) }
        self.files = files
        // A change within the same clock granule as the reading would not change the stamp.
        let trusted = files.filter { clock?.isPast($0.stamp) == true }
        // A failure to write the cache only costs the next run time.
        if remembering, trusted != stored {
            try? site.cache.write(trusted, as: .digests)
        }
    }

    var byPath: [String: Digest] {
        Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
}

extension SiteDigests.Entry: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        stamp.write(into: &writer)
        digest.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        path = try String(from: &reader)
        stamp = try FileStamp(from: &reader)
        digest = try Digest(from: &reader)
    }
}
