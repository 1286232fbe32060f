import FileSystem
import Parallel
import SitePlan

/// Brings an output folder into the state of a plan.
///
/// Everything new is first written beside the site, in a folder of its own; only when all of it is there are
/// files moved into place, one atomic rename each: assets, then pages, then the pages that lead to them.
/// What is no longer planned goes last. A reader never meets half a file, nor a link to what is not there yet;
/// a full disk or a kill while writing leaves the site as it was.
public struct SiteWriter<Own: Sendable>: Sendable {
    public enum Failure: Error, Sendable {
        /// Another build holds the folder.
        case locked
        case file(FileError)
    }

    public struct Outcome: Sendable {
        /// Files whose bytes are new or different.
        public var written = 0
        public var removed = 0
    }

    private let output: String
    private let jobs: Int
    /// Makes what each worker keeps from file to file: its buffer.
    private let worker: @Sendable () -> Own

    public init(output: String, jobs: Int, worker: @escaping @Sendable () -> Own) {
        self.output = output
        self.jobs = jobs
        self.worker = worker
    }

    private var own: String { output + "/" + Manifest.folder }
    private var staging: String { own + "/staging" }

    /// - Parameters:
    ///   - content: the bytes a file is to hold.
    ///   - progress: told now and then how many files are done.
    public func write(
        _ files: [PlannedFile], progress: @escaping @Sendable (Int) -> Void = { _ in },
        content: @escaping @Sendable (PlannedFile, inout Own) throws(FileError) -> [UInt8]
    ) async throws(Failure) -> Outcome {
        do {
            try makeFolder(own)
            guard let lock = try FolderLock(own + "/lock") else { throw Failure.locked }
            defer { withExtendedLifetime(lock) {} }
            let before = Manifest(of: output)
            try removeFolder(staging)
            try makeFolder(staging)
            let changed = try await stage(files, progress: progress, content: content)
            // From here on files appear in the site: the manifest must own them even if this run is killed.
            if !changed.isEmpty { try Manifest(union: before, files).write(to: output) }
            try publish(changed)
            let removed = try remove(before.paths.subtracting(files.map(\.path.text)))
            if !changed.isEmpty || removed > 0 { try Manifest(files).write(to: output) }
            try removeFolder(staging)
            return Outcome(written: changed.count, removed: removed)
        } catch let error as FileError {
            try? removeFolder(staging)
            throw .file(error)
        } catch let error as Failure {
            throw error
        } catch {
            throw .locked
        }
    }

    /// Writes what differs from the site into the staging folder, under the number of the file.
    private func stage(
        _ files: [PlannedFile], progress: @escaping @Sendable (Int) -> Void,
        content: @escaping @Sendable (PlannedFile, inout Own) throws(FileError) -> [UInt8]
    ) async throws(FileError) -> [(index: Int, file: PlannedFile)] {
        let (output, staging) = (output, staging)
        let results = await inOrder(files.count, jobs: jobs, worker: worker) { index, own -> Result<Bool, FileError> in
            progress(index)
            do throws(FileError) {
                let bytes = try content(files[index], &own)
                if file(output + "/" + files[index].path.text, holds: bytes) { return .success(false) }
                try writeFile(staging + "/\(index)", bytes)
                return .success(true)
            } catch {
                return .failure(error)
            }
        }
        var changed: [(index: Int, file: PlannedFile)] = []
        for (index, result) in results.enumerated() where try result.get() { changed.append((index, files[index])) }
        return changed
    }

    private func publish(_ changed: [(index: Int, file: PlannedFile)]) throws(FileError) {
        var known: Set<String> = []
        for stage in PlannedFile.Stage.allCases {
            for (index, file) in changed where file.stage == stage {
                let folder = file.path.folder
                if !folder.isEmpty, known.insert(folder).inserted { try makeFolder(output + "/" + folder) }
                try moveFile(staging + "/\(index)", to: output + "/" + file.path.text)
            }
        }
    }

    /// Removes our own files that are no longer planned, and the folders that become empty.
    private func remove(_ paths: Set<String>) throws(FileError) -> Int {
        for path in paths.sorted(by: >) {
            try removeFile(output + "/" + path)
            var folder = PagePath(path)?.folder ?? ""
            while !folder.isEmpty {
                removeFolderIfEmpty(output + "/" + folder)
                folder = PagePath(folder)?.folder ?? ""
            }
        }
        return paths.count
    }
}

extension Manifest {
    /// What is ours while a build is under way: what was, and what will be.
    fileprivate init(union before: Manifest, _ files: [PlannedFile]) {
        paths = before.paths.union(files.map(\.path.text))
    }
}
