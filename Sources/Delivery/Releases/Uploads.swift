import Digests
import FileSystem
import Publishing

/// The lists of changes for a host that only accepts files, and the recorded state of that host.
package struct Uploads: Sendable {
    private let path: String

    /// - Parameter path: The file that records the state of the last upload.
    package init(_ path: String) {
        self.path = path
    }

    /// Returns the changes that bring the host to a built site.
    ///
    /// - Parameters:
    ///   - limit: The maximum percentage of pages that may disappear.
    ///   - remembering: Whether to record the list; false for a preview.
    package func list(
        _ site: BuiltSite, removals limit: Int, jobs: Int, remembering: Bool
    ) async throws(ReleaseFailure) -> ChangeList {
        let digests = try await SiteDigests(site, jobs: jobs, remembering: remembering) { _ in }
        return try list(digests.byPath, removals: limit, remembering: remembering)
    }

    /// Returns the changes that bring the host to the live release, including the files it keeps for readers of earlier
    /// ones.
    package func list(liveOf releases: Releases, removals limit: Int) throws(ReleaseFailure) -> ChangeList {
        guard let live = try releases.folder.live() else { throw .noEarlierRelease }
        let record = try ReleaseFailure.files { () throws(FileError) in try releases.folder.record(live) }
        let files = Dictionary(record.files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        return try list(files, removals: limit, remembering: true)
    }

    private func list(
        _ site: [String: Digest], removals limit: Int, remembering: Bool
    ) throws(ReleaseFailure) -> ChangeList {
        let state = try read()
        try Removals(from: Set(state.onHost.keys), to: Set(site.keys)).check(limit)
        let (list, next) = state.list(for: site)
        // Record before issuing: a list that is never applied only costs another upload of the same files.
        if remembering { try ReleaseFailure.files { () throws(FileError) in try next.write(to: path) } }
        return list
    }

    /// Records that the last list was applied completely.
    package func confirm() throws(ReleaseFailure) {
        let state = try read()
        guard state.hasList else { throw .nothingListed(path) }
        try ReleaseFailure.files { () throws(FileError) in try state.confirmed.write(to: path) }
    }

    private func read() throws(ReleaseFailure) -> UploadState {
        let state = try ReleaseFailure.files { () throws(FileError) in try UploadState(path) }
        guard let state else { throw .corruptState(path) }
        return state
    }
}
