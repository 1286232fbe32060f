import FileSystem
import Parallel
import SitePlan

/// Updates an output folder to match a plan.
///
/// Everything new is first written to a staging folder; only when all of it exists are files moved into place with one
/// atomic rename each: assets, then pages, then the pages that link to them. Files that are no longer planned are
/// removed last. A reader never sees a partial file, or a link to a missing one; a full disk, or an interruption while
/// writing, leaves the site unchanged.
package struct SiteWriter<WorkerState: Sendable>: Sendable {
    /// The changes made to the output folder.
    package struct Outcome: Sendable {
        /// The paths of files that are new or have changed.
        package var written: [String] = []
        /// The paths of files that were removed.
        package var removed: [String] = []
        /// The total size of the written files, in bytes.
        package var writtenBytes = 0
    }

    private let output: String
    private let jobs: Int
    /// Creates the state each worker reuses from file to file: its buffer.
    private let worker: @Sendable () -> WorkerState

    /// Creates a writer for the folder at the path `output`.
    ///
    /// - Parameters:
    ///   - jobs: The maximum number of files to process in parallel.
    ///   - worker: Creates the state that each worker reuses from file to file.
    package init(output: String, jobs: Int, worker: @escaping @Sendable () -> WorkerState) {
        self.output = output
        self.jobs = jobs
        self.worker = worker
    }

    private var metadataFolder: String { output + "/" + Manifest.folder }
    private var staging: String { metadataFolder + "/staging" }

    /// Locks the output folder for this build.
    ///
    /// - Parameter timeout: How long to wait for another build.
    /// - Returns: The lock; nil if the folder does not exist yet. It is not created before it is known that there will
    ///   be a site.
    package func lock(timeout: Duration = .zero) async throws(SiteWriterError) -> FolderLock? {
        guard status(of: metadataFolder) == .folder else { return nil }
        let end = ContinuousClock.now + timeout
        while true {
            do throws(SiteWriterError) {
                return try acquireLock()
            } catch {
                guard case .locked = error, ContinuousClock.now < end else { throw error }
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    private func acquireLock() throws(SiteWriterError) -> FolderLock {
        do throws(FileError) {
            if let lock = try FolderLock(metadataFolder + "/lock") { return lock }
        } catch {
            throw .file(error)
        }
        throw .locked
    }

    /// Updates the output folder.
    ///
    /// - Parameters:
    ///   - lock: The result of ``lock(timeout:)``.
    ///   - remembered: The files of the last build, used if its manifest is missing or corrupt.
    ///   - progress: Called from time to time with the number of files done.
    ///   - content: Returns the contents of a file; nil if they are known to be unchanged.
    package func write(
        _ files: [PlannedFile], lock existing: FolderLock?, remembered: @escaping @Sendable () -> [String] = { [] },
        progress: @escaping @Sendable (Int) -> Void = { _ in },
        content: @escaping @Sendable (PlannedFile, inout WorkerState) throws -> FileBytes?
    ) async throws(SiteWriterError) -> Outcome {
        do {
            try makeFolder(metadataFolder)
            let lock = try existing ?? acquireLock()
            defer { withExtendedLifetime(lock) {} }
            async let manifests = manifests(of: files, remembered)
            try removeFolder(staging)
            try makeFolder(staging)
            let changed = try await stage(files, progress: progress, content: content)
            let (before, after) = await manifests
            var outcome = Outcome()
            if !changed.isEmpty || before != after {
                let obsolete = before.paths(notIn: after)
                let folders = try prepare(changed, obsolete: obsolete)
                try after.begin(after: before, in: output)
                do throws(FileError) {
                    try await publish(changed, in: folders)
                    outcome = Outcome(
                        written: changed.map(\.file.path.text), removed: try remove(obsolete),
                        writtenBytes: changed.reduce(0) { $0 + $1.bytes })
                    try after.finish(after: before, in: output)
                } catch {
                    throw SiteWriterError.partlyWritten(error)
                }
            }
            try removeFolder(staging)
            return outcome
        } catch let error as FileError {
            try? removeFolder(staging)
            throw .file(error)
        } catch let error as SiteWriterError {
            if case .partlyWritten = error {} else { try? removeFolder(staging) }
            throw error
        } catch {
            throw .locked
        }
    }

    /// Returns the manifests before and after the update.
    private func manifests(
        of files: [PlannedFile], _ remembered: () -> [String]
    ) -> (before: Manifest, after: Manifest) {
        let after = Manifest(files.lazy.map(\.path.text))
        return (Manifest(of: output, expected: after, remembered: remembered), after)
    }

    /// Writes the files that differ from the site to the staging folder, each named after its index.
    private func stage(
        _ files: [PlannedFile], progress: @escaping @Sendable (Int) -> Void,
        content: @escaping @Sendable (PlannedFile, inout WorkerState) throws -> FileBytes?
    ) async throws(SiteWriterError) -> [StagedFile] {
        let (output, staging) = (output, staging)
        let results = await inOrder(files.count, jobs: jobs, worker: worker) {
            index, state -> Result<Int?, SiteWriterError> in
            progress(index)
            do {
                guard let bytes = try content(files[index], &state) else { return .success(nil) }
                if file(output + "/" + files[index].path.text, contains: bytes) { return .success(nil) }
                try writeFile(staging + "/\(index)", bytes)
                return .success(bytes.count)
            } catch let error as FileError {
                return .failure(.file(error))
            } catch {
                return .failure(.rendering(path: files[index].path.text, reason: "\(error)"))
            }
        }
        var changed: [StagedFile] = []
        for (index, result) in results.enumerated() {
            guard let bytes = try result.get() else { continue }
            changed.append(StagedFile(index: index, file: files[index], bytes: bytes))
        }
        return changed
    }

    /// Allocates the disk space for new folders, and checks permissions on the existing ones. The steps that follow
    /// only rename and remove, so they cannot run out of space or lack permission halfway.
    ///
    /// - Parameter obsolete: The paths of files to be removed.
    /// - Returns: The folders that the site does not have yet, ready to be moved into place.
    private func prepare(
        _ changed: [StagedFile], obsolete: [String]
    ) throws(FileError) -> [NewFolder] {
        let touched = Set(changed.map(\.file.path.folder))
        for folder in touched.union(obsolete.compactMap { PagePath($0)?.folder }).sorted() {
            let path = output + "/" + folder
            if isFolder(path) { try expectWritable(path) }
        }
        for staged in changed where status(of: output + "/" + staged.file.path.text) == .folder {
            throw FileError("write", output + "/" + staged.file.path.text, isFolder: true)
        }
        var folders: [NewFolder] = []
        var indices: [String: Int] = [:]
        for folder in touched.sorted() {
            guard let outermost = try outermostMissing(of: folder) else { continue }
            let index = indices[outermost] ?? folders.count
            if index == folders.count {
                indices[outermost] = index
                folders.append(NewFolder(path: outermost, staged: staging + "/folder-\(index)"))
            }
            try makeFolder(folders[index].staged + folder.dropFirst(outermost.count))
        }
        return folders
    }

    /// A new or changed file in the staging folder.
    private struct StagedFile {
        /// Its index in the plan, which is also its name in the staging folder.
        let index: Int
        let file: PlannedFile
        let bytes: Int
    }

    /// A new folder, including its subfolders, in the staging folder.
    private struct NewFolder {
        /// The destination, relative to the output folder.
        let path: String
        let staged: String
    }

    /// Returns the outermost component of the path that does not exist; nil if the folder exists.
    private func outermostMissing(of folder: String) throws(FileError) -> String? {
        var path = ""
        for part in folder.split(separator: "/") {
            path += path.isEmpty ? String(part) : "/" + part
            switch status(of: output + "/" + path) {
            case .missing: return path
            case .folder: continue
            case .file, .other: throw FileError("make", output + "/" + path, isFolder: false)
            }
        }
        return nil
    }

    private func publish(
        _ changed: [StagedFile], in folders: [NewFolder]
    ) async throws(FileError) {
        for folder in folders { try moveFile(folder.staged, to: output + "/" + folder.path) }
        for stage in PlannedFile.Stage.allCases {
            let moves = changed.filter { $0.file.stage == stage }
            // Renaming over a large file may be slow on some file systems, so files are moved in parallel.
            let moved = await inOrder(moves.count, jobs: jobs) { [output, staging] index -> Result<Void, FileError> in
                let move = moves[index]
                return Result { () throws(FileError) in
                    try moveFile(staging + "/\(move.index)", to: output + "/" + move.file.path.text)
                }
            }
            for result in moved { try result.get() }
        }
    }

    /// Removes our files that are no longer planned, and folders that become empty.
    private func remove(_ paths: [String]) throws(FileError) -> [String] {
        let paths = paths.sorted(by: >)
        for path in paths {
            try removeFile(output + "/" + path)
            var folder = PagePath(path)?.folder ?? ""
            while !folder.isEmpty {
                removeFolderIfEmpty(output + "/" + folder)
                folder = PagePath(folder)?.folder ?? ""
            }
        }
        return paths
    }
}
