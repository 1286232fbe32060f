import Diagnostics
import Digests
import Disclosure
import Engine
import FileSystem
import Publishing
import Synchronization

/// The state that a resident process keeps in memory between builds.
package final class ResidentBuilds: Sendable {
    let engine: Engine
    private let state = Mutex<BuildState?>(nil)

    /// Creates the state of a process that has not built yet, and whose builds all use the given engine.
    package init(_ engine: Engine) { self.engine = engine }

    /// The state of the last build; nil before the first.
    var last: BuildState? {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

/// The state of a finished build that is not saved to disk yet.
package struct UnsavedBuild: Sendable {
    let state: BuildState
    let revision: Revision
    let cache: SiteCache

    func save() throws(FileError) {
        // The graph comes first, since the state records which files match it.
        try revision.save(.reached)
        try cache.write(state, as: .site)
        cache.removeUnknownFiles()
    }
}

extension SiteBuild {
    /// Saves a build for the next process.
    ///
    /// - Returns: The reason if that failed, which only makes the next build slower.
    package func save(_ build: UnsavedBuild) -> FileError? {
        do throws(FileError) {
            try build.save()
            return nil
        } catch {
            return error
        }
    }

    /// Records the new stamps of files whose contents are unchanged, so that the next build need not read them.
    func saveInputs(_ inputs: KnownFiles, of last: BuildState, in cache: SiteCache) {
        if inputs == last.inputs { return }
        resident?.last = last.with(inputs)
        // Failing to save them only slows down the next build.
        if resident == nil { try? cache.write(last.with(inputs), as: .site) }
    }

    /// Saves what was read of content with errors, provided that a site exists. Otherwise, nothing is left behind.
    ///
    /// - Parameter newFolders: The folders created for the store, outermost first.
    func saveReading(_ revision: Revision, newFolders: [String]) {
        remove(newFolders)
        if !newFolders.isEmpty || resident != nil { return }
        if isClean { revision.discard() } else { try? revision.save(.everything) }
    }

    /// - Parameter newFolders: The folders, outermost first; only the innermost has been written to.
    func remove(_ newFolders: [String]) {
        guard let store = newFolders.last else { return }
        try? removeFolder(store)
        for folder in newFolders.dropLast().reversed() { removeFolderIfEmpty(folder) }
    }

    /// Returns the missing folders on a path, outermost first.
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
