import Digests
import FileSystem
import Parallel
import Publishing
import SitePlan

/// A file that a new tree is to have.
struct WantedFile: Sendable {
    let path: String
    let digest: Digest
    let owner: Int
    /// The same file in an earlier release, which gets a second name; unless it has been touched since.
    let earlier: Earlier?
    /// Where its bytes are copied from otherwise.
    let source: String

    struct Earlier: Sendable {
        let path: String
        let size: Int64
        let modified: Int64
    }
}

extension PublicationFolder {
    /// The same file of an earlier release, for a new one.
    func again(_ file: PublishedFile, in release: Int, owner: Int) -> WantedFile {
        let path = tree(release) + "/" + file.path
        return WantedFile(
            path: file.path, digest: file.digest, owner: owner,
            earlier: WantedFile.Earlier(path: path, size: file.size, modified: file.modified), source: path)
    }

    /// Makes a tree beside the others, and waits until all of it is on the disk.
    func stage(
        _ wanted: [WantedFile], forms: CompressedForms, jobs: Int, progress: @escaping @Sendable (Int) -> Void
    ) async throws(ReleaseFailure) -> [PublishedFile] {
        let staging = staging
        let taken = Set(wanted.map(\.path))
        let folders = try ReleaseFailure.files { () throws(FileError) in try makeFolders(for: wanted) }
        let placed = await inOrder(wanted.count, jobs: jobs) { index -> Result<PublishedFile, ReleaseFailure> in
            progress(index)
            do throws(ReleaseFailure) {
                let file = try wanted[index].place(in: staging)
                // One with another stamp than its own is a copy: what stands beside the earlier one may not be its form.
                let earlier = wanted[index].earlier.flatMap { $0.modified == file.modified ? $0.path : nil }
                try ReleaseFailure.files { () throws(FileError) in
                    try file.place(forms, in: staging, from: earlier, unless: taken)
                }
                return .success(file)
            } catch {
                return .failure(error)
            }
        }
        var files: [PublishedFile] = []
        files.reserveCapacity(wanted.count)
        for result in placed { files.append(try result.get()) }
        try ReleaseFailure.files { () throws(FileError) in
            for folder in folders { try synchroniseFolder(folder) }
        }
        return files
    }

    /// Makes the folders of a tree.
    ///
    /// - Returns: all of them, the inner before the outer.
    private func makeFolders(for wanted: [WantedFile]) throws(FileError) -> [String] {
        var folders: Set<String> = [""]
        for file in wanted {
            var folder = PagePath(file.path)?.folder ?? ""
            while folders.insert(folder).inserted { folder = PagePath(folder)?.folder ?? "" }
        }
        let paths = folders.sorted().map { $0.isEmpty ? staging : staging + "/" + $0 }
        for path in paths { try makeFolder(path) }
        return paths.reversed()
    }
}

extension WantedFile {
    /// Puts the file into a tree, as a second name where it can be, else as a copy: not every disk knows second names.
    fileprivate func place(in tree: String) throws(ReleaseFailure) -> PublishedFile {
        let target = tree + "/" + path
        if let earlier, let stamp = FileStamp(of: earlier.path), stamp.size == earlier.size,
            stamp.modified == earlier.modified, isForEverybody(earlier.path),
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
