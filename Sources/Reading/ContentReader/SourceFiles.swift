import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import FileSystem
import Parallel
import Synchronization

/// The files of a content folder during one build. Each file is read at most once.
package final class SourceFiles: Sendable {
    private let root: String
    private let entries: [FileEntry]
    private let indexByPath: [String: Int]
    let list: FileList
    private let state: Mutex<State>
    /// Called as each file is read, with the number of files so far.
    private let progress: @Sendable (Int) -> Void

    private struct State {
        var found: FoundFiles
        /// Bytes that were read to compute a digest and have not been requested yet.
        var waiting: [String: FileBytes] = [:]
        var count = 0
    }

    /// Creates the files of a build. `progress` is called from concurrent workers.
    package init(_ found: FoundFiles, in root: String, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.root = root
        self.progress = progress
        entries = found.entries
        indexByPath = Dictionary(
            found.entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        list = FileList(found.entries.map { FileList.File(path: $0.path, isRegular: $0.kind == .file) })
        state = Mutex(State(found: found))
    }

    /// The files, with the digests computed so far.
    package var found: FoundFiles { state.withLock { $0.found } }

    func digest(of path: String) -> Digest {
        guard let index = indexByPath[path] else { return .none }
        if let known = state.withLock({ $0.found.digests[index] }) { return known }
        let bytes = read(entries[index])
        let digest = bytes.digest
        state.withLock { state in
            state.waiting[path] = bytes
            if case .whole = bytes { state.found.set(digest, at: index) }
        }
        return digest
    }

    func bytes(of path: String) -> FileBytes {
        guard let index = indexByPath[path] else { return .unreadable("") }
        return state.withLock { $0.waiting.removeValue(forKey: path) } ?? read(entries[index])
    }

    /// Returns the digest of a copied file; `Digest.none` if it cannot be read.
    ///
    /// - Parameter path: The path relative to `assets/`.
    package func digest(ofCopied path: String) -> Digest {
        let path = "assets/" + path
        guard let index = indexByPath[path], entries[index].kind == .file else { return .none }
        if let known = state.withLock({ $0.found.digests[index] }) { return known }
        guard let digest = try? Digest(ofFile: root + "/" + path) else { return .none }
        state.withLock { $0.found.set(digest, at: index) }
        return digest
    }

    /// Returns the digests of all copied files, keyed by path relative to `assets/`.
    package func digestsOfCopied(_ workers: Workers) -> [String: Digest] {
        let paths = list.copied
        let digests = concurrentMap(paths.count, workers: workers) { self.digest(ofCopied: paths[$0]) }
        return Dictionary(zip(paths, digests), uniquingKeysWith: { first, _ in first })
    }

    private func read(_ entry: FileEntry) -> FileBytes {
        guard entry.kind == .file else { return .irregular }
        progress(
            state.withLock { state in
                state.count += 1
                return state.count
            })
        do {
            let bytes = try readFile(root + "/" + entry.path)
            return .whole(bytes)
        } catch {
            return .unreadable(error.reason)
        }
    }
}

/// The contents of a content file.
enum FileBytes: Sendable {
    case whole([UInt8])
    /// A symbolic link or special file, which is never followed.
    case irregular
    /// A file that could not be read, with the reason.
    case unreadable(String)

    fileprivate var digest: Digest {
        switch self {
        case .whole(let bytes): Digest(bytes)
        case .irregular: Digest { "irregular".write(into: &$0) }
        case .unreadable(let reason): Digest { "unreadable \(reason)".write(into: &$0) }
        }
    }
}
