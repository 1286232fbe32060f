import Glibc

/// Returns the stamps of files below a folder, as ``FileStamp/init(of:)`` does; nil if there is no regular file. Each
/// folder is opened once for consecutive paths in it.
public func stamps(of paths: some Sequence<String>, in root: String) -> [FileStamp?] {
    stampsAndDevices(of: paths, in: root).map { $0?.stamp }
}

/// Returns the stamps of files below a folder, each with the device number of its disk.
func stampsAndDevices(of paths: some Sequence<String>, in root: String) -> [(stamp: FileStamp, device: UInt64)?] {
    var stamps: [(stamp: FileStamp, device: UInt64)?] = []
    stamps.reserveCapacity(paths.underestimatedCount)
    var folder = OpenFolder(root)
    var current = ""[...]
    for path in paths {
        let name: Substring
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            if path[..<slash] != current {
                current = path[..<slash]
                folder = OpenFolder(root + "/" + current)
            }
            name = path[path.index(after: slash)...]
        } else {
            if !current.isEmpty {
                current = ""
                folder = OpenFolder(root)
            }
            name = path[...]
        }
        stamps.append(folder.stamp(of: name))
    }
    return stamps
}

/// An open folder, whose files are looked up without resolving its path again.
private struct OpenFolder: ~Copyable {
    private let descriptor: Int32

    init(_ path: String) { descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func stamp(of name: Substring) -> (stamp: FileStamp, device: UInt64)? {
        guard descriptor >= 0 else { return nil }
        var status = stat()
        let found = name.withCString { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } == 0
        return found ? FileStamp(status).map { ($0, UInt64(status.st_dev)) } : nil
    }
}
