import Binary
import Glibc

/// What the file system tells of a file without reading it. Who writes a file, or puts another in its place, changes its
/// times or its number, even if the size stays, as far as the clock of the disk tells the moments apart: see
/// ``DiskClock``.
public struct FileStamp: Hashable, Sendable {
    public let size: Int64
    public let inode: UInt64
    /// Nanoseconds since 1970, of the last writing and of the last change of any kind.
    public let modified: Int64
    public let changed: Int64

    public init(size: Int64, inode: UInt64, modified: Int64, changed: Int64) {
        self.size = size
        self.inode = inode
        self.modified = modified
        self.changed = changed
    }

    /// Of the file at a path, without following a link; nil where there is none.
    public init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Nil for what is no file.
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

/// The clock of this computer, by which it stamps the files of its own disks: nanoseconds since 1970.
public func fileSystemTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
}

/// Since 1970. Files of other systems may bear times too far off to be counted so; theirs are still told from others.
func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}
