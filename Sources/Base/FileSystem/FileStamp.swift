import Binary
import Glibc

/// The metadata by which a changed file is recognized without reading it. Writing or replacing a file changes its times
/// or its inode even if its size stays the same, within the resolution of the disk's clock; see ``DiskClock``.
public struct FileStamp: Hashable, Sendable {
    /// The size in bytes.
    public let size: Int64
    /// The inode number, unique among the files that exist on a disk.
    public let inode: UInt64
    /// The modification time in nanoseconds since 1970.
    public let modified: Int64
    /// The time of the last change, of content or metadata, in nanoseconds since 1970.
    public let changed: Int64

    /// Creates a stamp from a size in bytes, an inode number, and times in nanoseconds since 1970.
    public init(size: Int64, inode: UInt64, modified: Int64, changed: Int64) {
        self.size = size
        self.inode = inode
        self.modified = modified
        self.changed = changed
    }

    /// Returns the stamp of the file at a path, without following a symbolic link; nil if there is no regular file.
    public init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Creates a stamp, or returns nil if the item is not a regular file.
    init?(_ status: stat) {
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int64(status.st_size)
        inode = UInt64(status.st_ino)
        modified = nanoseconds(status.st_mtim)
        changed = nanoseconds(status.st_ctim)
    }
}

extension FileStamp: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        writer.write(size)
        writer.write(inode)
        writer.write(modified)
        writer.write(changed)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            size: try reader.read(), inode: try reader.read(), modified: try reader.read(), changed: try reader.read())
    }
}

/// Returns the time of this computer's clock, which stamps the files on its local disks, in nanoseconds since 1970.
public func fileSystemTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
}

/// Returns the nanoseconds since 1970. Extreme timestamps from other systems overflow, but remain comparable for
/// equality.
func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}
