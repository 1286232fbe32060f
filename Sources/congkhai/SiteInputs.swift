import Digests
import FileSystem
import Parallel
import Publishing

extension SiteBuild {
    /// The files of the content with the digests of those that an earlier build knew; nil where they could not be listed.
    ///
    /// - Parameter clock: of the disk of the output folder; it counts for content on the same disk.
    func found(_ listed: [FileEntry]?, _ known: KnownFiles?, _ clock: DiskClock?) async -> FoundFiles? {
        guard let listed else { return nil }
        return await FoundFiles(
            listed, in: options.content, known: known ?? KnownFiles(), clock: clock, jobs: options.workers)
    }

    /// With the digests of files that are copied without being read.
    func withAssets(_ files: FoundFiles) async -> FoundFiles {
        var files = files
        await files.readUnknown { $0.hasPrefix("assets/") }
        return files
    }

    /// Keeps the stamps of files that were found to hold what they held, so that the next build need not read them.
    func keep(_ inputs: KnownFiles, of last: BuildState, in memory: BuildMemory, _ workers: Workers) {
        if inputs == last.inputs { return }
        memory.keep(last.with(inputs), as: .site)
        // What cannot be kept costs the next build time, and nothing else.
        if self.memory == nil { try? memory.save(with: workers) }
    }
}
