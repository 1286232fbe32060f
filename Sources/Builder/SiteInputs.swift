import Binary
import ContentReader
import Digests
import Disclosure
import FileSystem
import Parallel
import Publishing
import SitePlan
import WorkingTime

extension SiteBuild {
    /// Returns the content files, with the digests of those that an earlier build has read.
    ///
    /// - Parameter clock: The clock of the output folder's disk; it is used if the content is on the same disk.
    func found(_ known: KnownFiles?, _ clock: DiskClock?) async throws(BuildFailure) -> FoundFiles {
        let listed: [FileEntry]
        do throws(ContentReader.Failure) {
            listed = try ContentReader.files(in: options.content)
        } catch {
            throw .content(error)
        }
        return await FoundFiles(
            listed, in: options.content, known: known ?? KnownFiles(), clock: clock, jobs: options.workers)
    }
}

extension SourceFiles {
    /// Returns the source of a site, after its content was read.
    func source(of plan: SitePlan, on today: Day, style: Digest, _ workers: Workers) -> SiteSource {
        let assets = digestsOfCopied(workers)
        let found = found
        let content = Digest { writer in
            today.write(into: &writer)
            style.write(into: &writer)
            for (entry, digest) in zip(found.entries, found.digests) {
                entry.path.write(into: &writer)
                digest.write(into: &writer)
            }
        }
        return SiteSource(content: content, plan, assets: assets)
    }
}
