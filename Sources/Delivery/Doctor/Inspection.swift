import FileSystem
import Glibc

extension Installation {
    /// Inspects the machine and fills in the properties that describe it.
    ///
    /// - Parameters:
    ///   - content: The content folder.
    ///   - skipping: Whether a file name in the content folder is not content.
    ///   - output: The output folder.
    ///   - publication: The publication folder; nil if there is none.
    package mutating func inspect(
        content: String, skipping: (String) -> Bool, output: String, publication: String?
    ) {
        compiler = compilerVersion()
        let files = try? filesBelow(content, skipping: skipping).filter { $0.kind == .file }
        folders = [readable(content, files: files), writable(output, as: .output)]
        disks = [DiskState(path: output, free: freeBytes(at: output), used: bytes(below: output))]
        if let publication {
            folders.append(writable(publication, as: .publication))
            disks.append(
                DiskState(
                    path: publication, free: freeBytes(at: publication), used: bytes(below: publication + "/current/")))
            if isFolder(publication) { hardLinks = tryHardLink(in: publication) }
        }
        if let limit = (try? readFile("/proc/sys/fs/inotify/max_user_watches")).flatMap(number), let files {
            let below = Set(files.lazy.map { $0.path.split(separator: "/").dropLast() })
            watches = Watches(limit: limit, folders: below.count + 1, isPossible: canWatch())
        }
    }
}

/// Returns the version that `swift` on the `PATH` reports: `Swift version 6.3.1 (…)`; nil if there is no compiler.
private func compilerVersion() -> [Int]? {
    guard let answer = popen("swift --version 2>/dev/null", "r") else { return nil }
    defer { pclose(answer) }
    var buffer = [UInt8](repeating: 0, count: 200)
    let count = fread(&buffer, 1, buffer.count, answer)
    let words = String(decoding: buffer[..<count], as: UTF8.self).split(separator: " ")
    guard let index = words.firstIndex(of: "version"), index + 1 < words.count else { return nil }
    let numbers = words[index + 1].split(separator: ".").map { Int($0) }
    return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
}

private func readable(_ folder: String, files: [FileEntry]?) -> Installation.FolderState {
    guard isFolder(folder) else { return Installation.FolderState(role: .content, path: folder, state: .missing) }
    guard let files else {
        return Installation.FolderState(role: .content, path: folder, state: .refused(path: folder))
    }
    let closed = files.lazy.map { folder + "/" + $0.path }.first { access($0, R_OK) != 0 }
    return Installation.FolderState(
        role: .content, path: folder, state: closed.map { .refused(path: $0) } ?? .fine)
}

/// Checks that a folder can be written. If it does not exist yet, the first build creates it, so its nearest existing
/// ancestor is checked instead.
private func writable(_ folder: String, as role: Installation.FolderState.Role) -> Installation.FolderState {
    if status(of: folder) == .file { return Installation.FolderState(role: role, path: folder, state: .noFolder) }
    let files = isFolder(folder) ? (try? filesBelow(folder)) ?? [] : []
    let inner = Set(files.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") }).sorted()
    let closed = ([nearestFolder(to: folder)] + inner.map { folder + "/" + $0 }).first { access($0, W_OK | X_OK) != 0 }
    return Installation.FolderState(
        role: role, path: folder, state: closed.map { .refused(path: $0) } ?? .fine)
}

/// Whether the system allows one more inotify instance.
private func canWatch() -> Bool {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
}

/// Returns the folder itself, or its nearest existing ancestor.
private func nearestFolder(to path: String) -> String {
    if isFolder(path) { return path }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : nearestFolder(to: String(path[..<slash]))
}

private func freeBytes(at path: String) -> Int {
    var status = statvfs()
    guard statvfs(nearestFolder(to: path), &status) == 0 else { return 0 }
    return Int(status.f_bavail) * Int(status.f_frsize)
}

private func bytes(below folder: String) -> Int {
    let files = (try? filesBelow(folder)) ?? []
    return files.reduce(0) { sum, entry in
        var status = stat()
        return lstat(folder + "/" + entry.path, &status) == 0 ? sum + Int(status.st_size) : sum
    }
}

/// Creates a file and a hard link to it, and removes both.
private func tryHardLink(in folder: String) -> Installation.HardLinks {
    let first = folder + "/.congkhai-doctor-\(getpid())"
    let second = first + "-2"
    defer {
        unlink(first)
        unlink(second)
    }
    do throws(FileError) {
        try writeFile(first, [])
    } catch {
        return .impossible(reason: error.reason)
    }
    return link(first, second) == 0 ? .possible : .impossible(reason: String(cString: strerror(errno)))
}

private func number(_ bytes: [UInt8]) -> Int? {
    Int(String(decoding: bytes.prefix { $0 &- 0x30 < 10 }, as: UTF8.self))
}
