import Glibc

/// A folder and its subfolders, watched with inotify, which watches one folder at a time.
struct WatchedTree {
    private let root: String
    private let skipping: (String) -> Bool
    private let descriptor: Int32
    /// The relative paths of the watched folders by watch descriptor; the root is empty.
    private var folders: [Int32: String] = [:]
    /// The watch of the folder that contains the root, to detect that the root itself is replaced.
    private var above: Int32 = -1
    private let rootName: String
    /// Files that were created but not yet closed, or removed and possibly about to be replaced.
    private var incomplete: Set<String> = []
    /// Files that were moved away, by the cookie that both events of a move share.
    private var moving: [UInt32: String] = [:]

    init(_ root: String, skipping: @escaping (String) -> Bool) throws(FileError) {
        var root = root
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
        self.skipping = skipping
        let parts = root.split(separator: "/", omittingEmptySubsequences: false)
        rootName = parts.last.map(String.init) ?? root
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw FileError("watch", root) }
        let parent = parts.dropLast().joined(separator: "/")
        above = inotify_add_watch(
            descriptor, parts.count == 1 ? "." : parent.isEmpty ? "/" : parent,
            Self.mask(IN_CREATE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE, IN_ONLYDIR))
        var found: Set<String> = []
        try watch("", found: &found)
        // For “.”, the containing folder is the root itself, with the same watch descriptor.
        if folders[above] != nil { above = -1 }
    }

    private static func mask(_ events: Int32...) -> UInt32 {
        events.reduce(0) { $0 | UInt32(bitPattern: $1) }
    }

    private static let events = mask(
        IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_ONLYDIR)

    /// Whether a file is being saved.
    var hasIncompleteFiles: Bool { !incomplete.isEmpty }

    /// Stops waiting for files that are being saved.
    mutating func settle() {
        incomplete = []
        moving = [:]
    }

    /// Returns the next changes, or nil if there are none within a number of milliseconds; a negative number waits
    /// forever.
    mutating func next(within milliseconds: Int32) -> FolderChanges? {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var ready = Glibc.poll(&poll, 1, milliseconds)
        while ready < 0, errno == EINTR { ready = Glibc.poll(&poll, 1, milliseconds) }
        guard ready > 0 else { return nil }
        return read()
    }

    private mutating func read() -> FolderChanges {
        var changes = FolderChanges()
        var lost = false
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            let header = MemoryLayout<inotify_event>.size
            var start = 0
            while start + header <= count {
                let event = UnsafeRawBufferPointer(rebasing: buffer[start...]).loadUnaligned(as: inotify_event.self)
                let name = buffer[(start + header)..<(start + header + Int(event.len))].prefix { $0 != 0 }
                take(event, named: String(decoding: name, as: UTF8.self), &changes, &lost)
                start += header + Int(event.len)
            }
        }
        if lost {
            watchAgain()
            changes.isEverything = true
        }
        return changes
    }

    private mutating func take(
        _ event: inotify_event, named name: String, _ changes: inout FolderChanges, _ lost: inout Bool
    ) {
        func isAny(_ events: Int32...) -> Bool { events.contains { event.mask & UInt32(bitPattern: $0) != 0 } }
        if isAny(IN_Q_OVERFLOW) {
            lost = true
            return
        }
        if event.wd == above {
            if name == rootName, isAny(IN_ISDIR, IN_CREATE, IN_MOVED_TO) { lost = true }
            return
        }
        if isAny(IN_IGNORED) {
            folders[event.wd] = nil
            return
        }
        guard let folder = folders[event.wd], !name.isEmpty, !skipping(name) else { return }
        let path = folder.isEmpty ? name : folder + "/" + name
        if isAny(IN_ISDIR) {
            if isAny(IN_DELETE, IN_MOVED_FROM) {
                forget(path)
                changes.isEverything = true
            } else if isAny(IN_CREATE, IN_MOVED_TO) {
                var found: Set<String> = []
                do throws(FileError) {
                    try watch(path, found: &found)
                } catch {
                    // The folder may already be gone.
                    if !error.isMissing { changes.unwatched = error }
                }
                changes.files.formUnion(found)
                // It is unknown whether they have been written completely.
                incomplete.formUnion(found)
            }
            return
        }
        changes.files.insert(path)
        if isAny(IN_MOVED_FROM) { moving[event.cookie] = path }
        // A file that has replaced another is no longer expected under its old name.
        if isAny(IN_MOVED_TO), let old = moving.removeValue(forKey: event.cookie) { incomplete.remove(old) }
        if isAny(IN_DELETE, IN_MOVED_FROM) || (isAny(IN_CREATE) && isBeingWritten(path)) {
            incomplete.insert(path)
        } else {
            incomplete.remove(path)
        }
    }

    /// Returns whether a new file is yet to be written; a link is complete when it is created.
    private func isBeingWritten(_ path: String) -> Bool {
        var status = stat()
        guard lstat(root + "/" + path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }

    /// Watches a folder and its subfolders. Existing files may have been created before the watch.
    private mutating func watch(_ path: String, found: inout Set<String>) throws(FileError) {
        let full = path.isEmpty ? root : root + "/" + path
        // Symbolic links below the root are not followed, as their files are not read either.
        let mask = path.isEmpty ? Self.events : Self.events | Self.mask(IN_DONT_FOLLOW)
        let watch = inotify_add_watch(descriptor, full, mask)
        guard watch >= 0 else { throw FileError("watch", full) }
        folders[watch] = path
        for (name, kind) in try namesIn(full) where !skipping(name) {
            let inner = path.isEmpty ? name : path + "/" + name
            if kind == .folder { try self.watch(inner, found: &found) } else { found.insert(inner) }
        }
    }

    /// Stops watching a folder that was moved away or removed, and its subfolders.
    private mutating func forget(_ path: String) {
        for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, watch)
            folders[watch] = nil
        }
    }

    /// Restarts with the current contents.
    private mutating func watchAgain() {
        for watch in folders.keys { inotify_rm_watch(descriptor, watch) }
        folders = [:]
        var found: Set<String> = []
        // If the root is gone, the watch of its containing folder reports its return.
        try? watch("", found: &found)
    }
}
