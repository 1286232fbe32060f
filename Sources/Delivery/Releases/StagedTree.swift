import Digests
import FileSystem
import Parallel
import Publishing
import SitePlan

/// A file that a new tree should contain.
struct RequestedFile: Sendable {
    let path: String
    let digest: Digest
    let owner: Int
    /// The same file in an earlier release, to be hard-linked unless it was modified since.
    let earlier: Earlier?
    /// The path from which the contents are copied otherwise.
    let source: String

    struct Earlier: Sendable {
        let path: String
        let size: Int64
        let modified: Int64
    }
}

extension PublicationFolder {
    /// Returns a file of an earlier release as a file of a new one.
    func reused(_ file: PublishedFile, in release: Int, owner: Int) -> RequestedFile {
        let path = tree(release) + "/" + file.path
        return RequestedFile(
            path: file.path, digest: file.digest, owner: owner,
            earlier: RequestedFile.Earlier(path: path, size: file.size, modified: file.modified), source: path)
    }

    /// Builds a tree in the staging folder, and waits until all of it is on disk.
    func stage(
        _ requested: [RequestedFile], forms: CompressedForms, jobs: Int, progress: @escaping @Sendable (Int) -> Void
    ) async throws(ReleaseFailure) -> [PublishedFile] {
        let staging = staging
        let taken = Set(requested.map(\.path))
        let folders = try ReleaseFailure.files { () throws(FileError) in try makeFolders(for: requested) }
        let results = await inOrder(requested.count, jobs: jobs) { index -> Result<PublishedFile, ReleaseFailure> in
            progress(index)
            do throws(ReleaseFailure) {
                let file = try requested[index].install(in: staging)
                // A different stamp means a copy: the compressed version beside the earlier file may not match.
                let earlier = requested[index].earlier.flatMap { $0.modified == file.modified ? $0.path : nil }
                try ReleaseFailure.files { () throws(FileError) in
                    try file.install(forms, in: staging, from: earlier, unless: taken)
                }
                return .success(file)
            } catch {
                return .failure(error)
            }
        }
        var files: [PublishedFile] = []
        files.reserveCapacity(requested.count)
        for result in results { files.append(try result.get()) }
        try ReleaseFailure.files { () throws(FileError) in
            for folder in folders { try synchroniseFolder(folder) }
        }
        return files
    }

    /// Creates the folders of a tree.
    ///
    /// - Returns: The paths of all folders, inner before outer.
    private func makeFolders(for requested: [RequestedFile]) throws(FileError) -> [String] {
        var folders: Set<String> = [""]
        for file in requested {
            var folder = PagePath(file.path)?.folder ?? ""
            while folders.insert(folder).inserted { folder = PagePath(folder)?.folder ?? "" }
        }
        let paths = folders.sorted().map { $0.isEmpty ? staging : staging + "/" + $0 }
        for path in paths { try makeFolder(path) }
        return paths.reversed()
    }
}

extension RequestedFile {
    /// Places the file in a tree, as a hard link if possible, or else as a copy: not every file system has hard links.
    fileprivate func install(in tree: String) throws(ReleaseFailure) -> PublishedFile {
        let target = tree + "/" + path
        if let earlier, let stamp = FileStamp(of: earlier.path), stamp.size == earlier.size,
            stamp.modified == earlier.modified, isWorldReadable(earlier.path),
            (try? linkFile(earlier.path, to: target)) != nil
        {
            return published(stamp)
        }
        let bytes = try ReleaseFailure.files { () throws(FileError) in try readFile(source) }
        guard Digest(bytes) == digest else { throw .changed(source) }
        let stamp = try ReleaseFailure.files { () throws(FileError) in
            try writeFile(target, bytes, synchronised: true)
            return FileStamp(of: target)
        }
        guard let stamp else { throw .changed(target) }
        return published(stamp)
    }

    private func published(_ stamp: FileStamp) -> PublishedFile {
        PublishedFile(path: path, digest: digest, size: stamp.size, modified: stamp.modified, owner: owner)
    }
}
