import FileSystem
import Parallel
import SitePlan

/// Brings an output folder into the state of a plan.
///
/// Everything new is first written beside the site, in a folder of its own; only when all of it is there are
/// files moved into place, one atomic rename each: assets, then pages, then the pages that lead to them.
/// What is no longer planned goes last. A reader never meets half a file, nor a link to what is not there yet;
/// a full disk or a kill while writing leaves the site as it was.
package struct SiteWriter<Own: Sendable>: Sendable {
    package enum Failure: Error, Sendable {
        /// Another build holds the folder.
        case locked
        /// The site is as it was.
        case file(FileError)
        /// A file could not be made, by a fault of the program. The site is as it was.
        case making(path: String, reason: String)
        /// Some files are in place already, and others are not: the next build makes it whole.
        case halfWay(FileError)
    }

    package struct Outcome: Sendable {
        /// Files whose bytes are new or different.
        package var written: [String] = []
        package var removed: [String] = []
        /// How many bytes the written files have.
        package var writtenBytes = 0
    }

    private let output: String
    private let jobs: Int
    /// Makes what each worker keeps from file to file: its buffer.
    private let worker: @Sendable () -> Own

    package init(output: String, jobs: Int, worker: @escaping @Sendable () -> Own) {
        self.output = output
        self.jobs = jobs
        self.worker = worker
    }

    private var own: String { output + "/" + Manifest.folder }
    private var staging: String { own + "/staging" }

    /// Takes the folder for this build alone.
    ///
    /// - Parameter patience: how long to wait for another build.
    /// - Returns: nil where there is no folder yet, so that nothing is made before it is known that a site will be.
    package func lock(patience: Duration = .zero) async throws(Failure) -> FolderLock? {
        guard status(of: own) == .folder else { return nil }
        let end = ContinuousClock.now + patience
        while true {
            do throws(Failure) {
                return try takeLock()
            } catch {
                guard case .locked = error, ContinuousClock.now < end else { throw error }
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    private func takeLock() throws(Failure) -> FolderLock {
        do throws(FileError) {
            if let lock = try FolderLock(own + "/lock") { return lock }
        } catch {
            throw .file(error)
        }
        throw .locked
    }

    /// - Parameters:
    ///   - lock: what ``lock()`` gave.
    ///   - remembered: the files of the last build, for where its manifest is missing or corrupt.
    ///   - content: the bytes a file is to hold; nil for one that is known to hold them.
    ///   - progress: told now and then how many files are done.
    package func write(
        _ files: [PlannedFile], lock held: FolderLock?, remembered: @escaping @Sendable () -> [String] = { [] },
        progress: @escaping @Sendable (Int) -> Void = { _ in },
        content: @escaping @Sendable (PlannedFile, inout Own) throws -> FileBytes?
    ) async throws(Failure) -> Outcome {
        do {
            try makeFolder(own)
            let lock = try held ?? takeLock()
            defer { withExtendedLifetime(lock) {} }
            async let manifests = manifests(of: files, remembered)
            try removeFolder(staging)
            try makeFolder(staging)
            let changed = try await stage(files, progress: progress, content: content)
            let (before, after) = await manifests
            var outcome = Outcome()
            if !changed.isEmpty || before != after {
                let gone = before.paths(notIn: after)
                let folders = try prepare(changed, gone: gone)
                try after.begin(after: before, in: output)
                do throws(FileError) {
                    try await publish(changed, in: folders)
                    outcome = Outcome(
                        written: changed.map(\.file.path.text), removed: try remove(gone),
                        writtenBytes: changed.reduce(0) { $0 + $1.bytes })
                    try after.finish(after: before, in: output)
                } catch {
                    throw Failure.halfWay(error)
                }
            }
            try removeFolder(staging)
            return outcome
        } catch let error as FileError {
            try? removeFolder(staging)
            throw .file(error)
        } catch let error as Failure {
            if case .halfWay = error {} else { try? removeFolder(staging) }
            throw error
        } catch {
            throw .locked
        }
    }

    /// The site's files as they were, and as they are to be.
    private func manifests(
        of files: [PlannedFile], _ remembered: () -> [String]
    ) -> (before: Manifest, after: Manifest) {
        let after = Manifest(files.lazy.map(\.path.text))
        return (Manifest(of: output, expected: after, remembered: remembered), after)
    }

    /// Writes what differs from the site into the staging folder, under the number of the file.
    private func stage(
        _ files: [PlannedFile], progress: @escaping @Sendable (Int) -> Void,
        content: @escaping @Sendable (PlannedFile, inout Own) throws -> FileBytes?
    ) async throws(Failure) -> [StagedFile] {
        let (output, staging) = (output, staging)
        let results = await inOrder(files.count, jobs: jobs, worker: worker) { index, own -> Result<Int?, Failure> in
            progress(index)
            do {
                guard let bytes = try content(files[index], &own) else { return .success(nil) }
                if file(output + "/" + files[index].path.text, holds: bytes) { return .success(nil) }
                try writeFile(staging + "/\(index)", bytes)
                return .success(bytes.count)
            } catch let error as FileError {
                return .failure(.file(error))
            } catch {
                return .failure(.making(path: files[index].path.text, reason: "\(error)"))
            }
        }
        var changed: [StagedFile] = []
        for (index, result) in results.enumerated() {
            guard let bytes = try result.get() else { continue }
            changed.append(StagedFile(index: index, file: files[index], bytes: bytes))
        }
        return changed
    }

    /// Takes the room on disk that the switch will need for new folders, and makes sure of the right to change the others.
    /// What follows only renames and removes: it cannot run out of space, nor be forbidden half-way.
    ///
    /// - Parameter gone: the paths of files to be removed.
    /// - Returns: the folders that the site does not have yet, ready to be moved to their places.
    private func prepare(
        _ changed: [StagedFile], gone: [String]
    ) throws(FileError) -> [NewFolder] {
        let touched = Set(changed.map(\.file.path.folder))
        for folder in touched.union(gone.compactMap { PagePath($0)?.folder }).sorted() {
            let path = output + "/" + folder
            if isFolder(path) { try expectWritable(path) }
        }
        for staged in changed where status(of: output + "/" + staged.file.path.text) == .folder {
            throw FileError("write", output + "/" + staged.file.path.text, isFolder: true)
        }
        var folders: [NewFolder] = []
        var places: [String: Int] = [:]
        for folder in touched.sorted() {
            guard let outermost = try outermostMissing(of: folder) else { continue }
            let index = places[outermost] ?? folders.count
            if index == folders.count {
                places[outermost] = index
                folders.append(NewFolder(path: outermost, staged: staging + "/folder-\(index)"))
            }
            try makeFolder(folders[index].staged + folder.dropFirst(outermost.count))
        }
        return folders
    }

    /// A file that is new or different, made beside the site.
    private struct StagedFile {
        /// Its number in the plan, which is its name there.
        let index: Int
        let file: PlannedFile
        let bytes: Int
    }

    /// A folder with those inside it, made beside the site.
    private struct NewFolder {
        /// Where it belongs, below the output folder.
        let path: String
        let staged: String
    }

    /// The first folder on the way to this one that is not there.
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
            // A file system may take its time over a file that takes the place of a large one.
            let moved = await inOrder(moves.count, jobs: jobs) { [output, staging] index -> Result<Void, FileError> in
                let move = moves[index]
                return Result { () throws(FileError) in
                    try moveFile(staging + "/\(move.index)", to: output + "/" + move.file.path.text)
                }
            }
            for result in moved { try result.get() }
        }
    }

    /// Removes our own files that are no longer planned, and the folders that become empty.
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
