import Digests
import FileSystem
import Parallel
import Publishing
import SitePlan

/// The releases of a site in a folder: publishes built sites, each as a complete release, and restores earlier ones.
package struct Releases: Sendable {
    let folder: PublicationFolder
    private let jobs: Int
    private let progress: @Sendable (Step, Int, Int) -> Void

    /// A lengthy step, reported with its progress.
    package enum Step: Sendable {
        case comparing, copying
    }

    /// The result of an operation, or of its preview.
    package struct Outcome: Sendable {
        /// The release that is now live; nil if there is none.
        package let live: Int?
        /// The difference from the live release before the operation, in the files of the site itself; everything is
        /// added if there was none.
        package let difference: TreeDifference
    }

    /// The limits for a publication.
    package struct Limits: Sendable {
        /// The number of releases to retain.
        let keep: Int
        /// The maximum percentage of live pages that may disappear.
        let removals: Int
        /// Whether a site that was built before the live one may replace it.
        let overNewer: Bool

        /// Creates limits from the number of releases to retain, the maximum percentage (0 to 100) of live pages that
        /// may disappear, and whether an older site may replace the live one.
        package init(keep: Int, removals: Int, overNewer: Bool) {
            self.keep = keep
            self.removals = removals
            self.overNewer = overNewer
        }
    }

    /// - Parameters:
    ///   - path: The publication folder.
    ///   - jobs: The maximum number of files to process in parallel.
    ///   - progress: Called with the step, the number of files processed, and the total.
    package init(
        _ path: String, jobs: Int, progress: @escaping @Sendable (Step, Int, Int) -> Void = { _, _, _ in }
    ) {
        folder = PublicationFolder(path: path)
        self.jobs = jobs
        self.progress = progress
    }

    /// Returns what publishing a site would change, without writing anything.
    package func preview(_ site: BuiltSite, _ limits: Limits) async throws(ReleaseFailure) -> Outcome {
        try refuseBuiltSite()
        let (live, _, difference) = try await compare(site, limits, remembering: false)
        return Outcome(live: live?.number, difference: difference)
    }

    /// Makes a built site the live release, unless the live release is identical.
    ///
    /// - Parameters:
    ///   - isCompressing: Whether compressed versions of text files are placed beside them where they are smaller.
    ///   - moment: The current time in seconds since 1970.
    package func publish(
        _ site: BuiltSite, _ limits: Limits, isCompressing: Bool = false, at moment: Int64
    ) async throws(ReleaseFailure) -> Outcome {
        try refuseBuiltSite()
        try ReleaseFailure.files { () throws(FileError) in try folder.make() }
        let lock = try acquireLock()
        defer { withExtendedLifetime(lock) {} }
        let (live, digests, difference) = try await compare(site, limits, remembering: true)
        if let live, difference.isEmpty {
            try prune(limits.keep)
            return Outcome(live: live.number, difference: difference)
        }
        let number = try next(after: live?.number)
        let earlier = Dictionary(live?.files.map { ($0.path, $0) } ?? [], uniquingKeysWith: { first, _ in first })
        let ownFiles = digests.files.map { entry in
            let same = earlier[entry.path].flatMap { $0.digest == entry.digest ? $0 : nil }
            return RequestedFile(
                path: entry.path, digest: entry.digest, owner: number,
                earlier: live.flatMap { live in
                    same.flatMap { folder.reused($0, in: live.number, owner: number).earlier }
                },
                source: site.output + "/" + entry.path)
        }
        try await complete(
            ownFiles, forms: isCompressing ? .all : .none, over: live, as: number, built: site.built, origin: number,
            at: moment)
        try prune(limits.keep)
        return Outcome(live: number, difference: difference)
    }

    /// Makes the files of an earlier release live again, as a new release.
    ///
    /// - Parameters:
    ///   - target: The number of the release; nil for the one before the live one.
    ///   - moment: The current time in seconds since 1970.
    package func rollBack(to target: Int?, at moment: Int64) async throws(ReleaseFailure) -> Outcome {
        try refuseBuiltSite()
        let lock = try acquireLock()
        defer { withExtendedLifetime(lock) {} }
        let live: ReleaseRecord? = if let number = try tidied() { try record(number) } else { nil }
        let numbers = try ReleaseFailure.files { () throws(FileError) in try folder.numbers() }
        if let target, !numbers.contains(target) { throw .noRelease(target) }
        let before = numbers.last { number in live.map { number < $0.origin } ?? true }
        guard let found = target ?? before else { throw .noEarlierRelease }
        let requested = try record(found)
        let difference = TreeDifference(from: live?.digests ?? [:], to: requested.digests)
        if let live, difference.isEmpty { return Outcome(live: live.number, difference: difference) }
        try await verify(requested)
        let number = try next(after: live?.number)
        let ownFiles = requested.ownFiles.map { folder.reused($0, in: requested.number, owner: number) }
        try await complete(
            ownFiles, forms: .asBefore, over: live, as: number, built: requested.built, origin: requested.origin,
            at: moment)
        return Outcome(live: number, difference: difference)
    }

    /// Compares a site to the live release, and checks that it may replace it.
    private func compare(
        _ site: BuiltSite, _ limits: Limits, remembering: Bool
    ) async throws(ReleaseFailure) -> (ReleaseRecord?, SiteDigests, TreeDifference) {
        let number = try remembering ? tidied() : folder.live()
        let live: ReleaseRecord? = if let number { try record(number) } else { nil }
        let (count, progress) = (site.paths.count, progress)
        let digests = try await SiteDigests(site, jobs: jobs, remembering: remembering) {
            progress(.comparing, $0, count)
        }
        let difference = TreeDifference(from: live?.digests ?? [:], to: digests.byPath)
        if let live, !difference.isEmpty {
            if site.built < live.built, !limits.overNewer { throw .olderThanLive(live.number) }
            try Removals(from: Set(live.ownFiles.map(\.path)), to: Set(site.paths)).check(limits.removals)
        }
        return (live, digests, difference)
    }

    private func refuseBuiltSite() throws(ReleaseFailure) {
        guard status(of: folder.metadataFolder + "/manifest") == .missing else { throw .isBuiltSite }
    }

    private func acquireLock() throws(ReleaseFailure) -> FolderLock {
        let lock = try ReleaseFailure.files { () throws(FileError) in try FolderLock(folder.metadataFolder + "/lock") }
        guard let lock else { throw .locked }
        return lock
    }

    private func record(_ number: Int) throws(ReleaseFailure) -> ReleaseRecord {
        try ReleaseFailure.files { () throws(FileError) in try folder.record(number) }
    }

    /// Removes the leftovers of interrupted runs, and returns the live release.
    private func tidied() throws(ReleaseFailure) -> Int? {
        let live = try folder.live()
        try ReleaseFailure.files { () throws(FileError) in try folder.tidy(live: live) }
        return live
    }

    private func next(after live: Int?) throws(ReleaseFailure) -> Int {
        let last = try ReleaseFailure.files { () throws(FileError) in try folder.numbers().last }
        return max(live ?? 0, last ?? 0) + 1
    }

    /// Stages files together with those that readers of earlier releases may still request, and makes them live.
    private func complete(
        _ ownFiles: [RequestedFile], forms: CompressedForms, over live: ReleaseRecord?, as number: Int, built: Int64,
        origin: Int, at moment: Int64
    ) async throws(ReleaseFailure) {
        var requested = ownFiles
        if let live {
            let taken = Set(ownFiles.map(\.path))
            let oldest = try ReleaseFailure.files { () throws(FileError) in try folder.numbers().first } ?? number
            requested += live.files.filter { file in
                !taken.contains(file.path) && file.owner >= oldest && PagePath(file.path)?.isNamedByContent == true
            }.map { folder.reused($0, in: live.number, owner: $0.owner) }
            requested.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
        let (count, progress) = (requested.count, progress)
        do throws(ReleaseFailure) {
            let files = try await folder.stage(requested, forms: forms, jobs: jobs) { progress(.copying, $0, count) }
            let record = ReleaseRecord(
                number: number, published: moment, built: built, origin: origin, files: files)
            try ReleaseFailure.files { () throws(FileError) in try folder.complete(record) }
        } catch {
            try? removeFolder(folder.staging)
            throw error
        }
    }

    /// Verifies that the files of a release are unchanged since it was published.
    private func verify(_ record: ReleaseRecord) async throws(ReleaseFailure) {
        let (tree, files, progress) = (folder.tree(record.number), record.ownFiles, progress)
        let results = await inOrder(files.count, jobs: jobs) { index -> Bool in
            progress(.comparing, index, files.count)
            guard let bytes = try? readFile(tree + "/" + files[index].path) else { return false }
            return Digest(bytes) == files[index].digest
        }
        if let mismatch = results.firstIndex(of: false) { throw .changed(tree + "/" + files[mismatch].path) }
    }

    /// Removes all but the last `keep` releases.
    private func prune(_ keep: Int) throws(ReleaseFailure) {
        try ReleaseFailure.files { () throws(FileError) in
            for number in try folder.numbers().dropLast(keep) { try folder.remove(number) }
        }
    }
}

extension ReleaseRecord {
    /// The digests of the site's own files by path.
    var digests: [String: Digest] {
        Dictionary(ownFiles.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
}
