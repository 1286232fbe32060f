import Diagnostics
import Digests
import Disclosure
import Engine
import FileSystem
import Publishing
import Synchronization

/// What a resident process keeps in memory from one build to the next.
final class ResidentBuilds: Sendable {
    let engine: Engine
    private let state = Mutex<BuildState?>(nil)

    init(_ engine: Engine) { self.engine = engine }

    /// The last build; nil before the first.
    var last: BuildState? {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

/// A build that the next program is to know of.
struct UnsavedBuild: Sendable {
    let state: BuildState
    let revision: Revision
    let cache: SiteCache

    func save() throws(FileError) {
        // Before the state, which says which files stand as the graph knows them.
        try revision.save(.reached)
        try cache.write(state, as: .site)
        cache.removeStrangers()
    }
}

extension SiteBuild {
    /// What cannot be saved costs the next program time, which is said.
    func save(_ build: UnsavedBuild) {
        do throws(FileError) {
            try build.save()
        } catch {
            Output.error(
                Message(
                    vi:
                        "congkhai: trang đã dựng xong; không ghi được “\(error.path)” (\(error.reason)), lần sau sẽ dựng chậm hơn",
                    en: "congkhai: the site is built; \(error.description), so the next build will be slower"
                ).text(in: options.lang))
        }
    }

    /// Keeps the stamps of files that were found to hold what they held, so that the next build need not read them.
    func keep(_ inputs: KnownFiles, of last: BuildState, in cache: SiteCache) {
        if inputs == last.inputs { return }
        resident?.last = last.with(inputs)
        // What cannot be kept costs the next build time, and nothing else.
        if resident == nil { try? cache.write(last.with(inputs), as: .site) }
    }

    /// What was read of a content with errors need not be read again, where a site stands. Elsewhere nothing is left.
    ///
    /// - Parameter newFolders: those that came into being for it, the outermost first.
    func keepReading(_ revision: Revision, newFolders: [String]) {
        remove(newFolders)
        if !newFolders.isEmpty || resident != nil { return }
        if isClean { revision.discard() } else { try? revision.save(.everything) }
    }

    /// - Parameter newFolders: the outermost first; only the last has been written to.
    func remove(_ newFolders: [String]) {
        guard let store = newFolders.last else { return }
        try? removeFolder(store)
        for folder in newFolders.dropLast().reversed() { removeFolderIfEmpty(folder) }
    }

    /// The folders on the way to one that are not there, the outermost first.
    func missingFolders(on path: String) -> [String] {
        var missing: [String] = []
        var folder = fullPath(path)
        while !isFolder(folder), let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
            missing.insert(folder, at: 0)
            folder = String(folder[..<slash])
        }
        return missing
    }
}
