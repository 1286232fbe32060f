import CGlibc
import Glibc

/// A reading of the clock by which a disk stamps its files.
///
/// It need not be the clock of this computer: a network server has its own, and disks count in granules, from a kernel
/// tick up to the two seconds of FAT. A stamp reveals all later changes only if the clock had advanced past it when the
/// file was examined; two writes within one granule leave the same stamp.
public struct DiskClock: Sendable, Equatable {
    /// Nanoseconds since 1970. No later change of a file on this disk gets an earlier stamp.
    public let time: Int64
    /// The device number of the disk, as in ``FileEntry/device``.
    public let device: UInt64
    /// Whether the change time advances even if the modification time is set back, as `cp -p` does. FAT has a single
    /// time for both.
    public let stampsChanges: Bool

    /// Creates a reading from a time in nanoseconds since 1970.
    public init(time: Int64, device: UInt64 = 0, stampsChanges: Bool = true) {
        self.time = time
        self.device = device
        self.stampsChanges = stampsChanges
    }

    /// Returns whether this reading, made before or after a file was examined, is later than the file's stamp.
    public func isPast(_ stamp: FileStamp) -> Bool { stamp.changed < time }
}

/// An empty file whose timestamps are used to read the clock of its disk.
public final class ClockFile: Sendable {
    private let descriptor: Int32
    private let device: UInt64
    private let stampsChanges: Bool
    /// The file's path; nil for an unnamed file.
    private let path: String?

    /// Creates a clock file.
    ///
    /// - Parameters:
    ///   - folder: The folder for the file, which is unnamed if the file system supports that.
    ///   - name: The temporary name of the file otherwise; nil to fail instead.
    /// - Returns: Nil if no file can be created.
    public init?(in folder: String, name: String? = nil) {
        var descriptor = open(folder, Int32(UNNAMED_FILE) | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
        var path: String?
        if descriptor < 0, let name {
            path = folder + "/" + name
            descriptor = open(folder + "/" + name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        self.path = path
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard let now = Self.read(descriptor, &status) else {
            close(descriptor)
            if let path { unlink(path) }
            return nil
        }
        self.descriptor = descriptor
        device = UInt64(status.st_dev)
        // Set an old modification time; on some file systems the change time follows it.
        var times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0)]
        stampsChanges =
            futimens(descriptor, &times) == 0 && fstat(descriptor, &status) == 0 && nanoseconds(status.st_ctim) >= now
    }

    deinit {
        close(descriptor)
        if let path { unlink(path) }
    }

    /// Returns the current time, or nil if the file system does not report one.
    public func read() -> DiskClock? {
        var status = stat()
        return Self.read(descriptor, &status).map {
            DiskClock(time: $0, device: device, stampsChanges: stampsChanges)
        }
    }

    private static func read(_ descriptor: Int32, _ status: inout stat) -> Int64? {
        guard futimens(descriptor, nil) == 0, fstat(descriptor, &status) == 0 else { return nil }
        return nanoseconds(status.st_ctim)
    }
}

extension DiskClock {
    /// Reads a clock until it has advanced past the stamp of a file that was just written. This takes at most one
    /// granule, since such a stamp is no later than the clock. A later stamp means that the clock was set back, which
    /// is not waited for.
    ///
    /// - Parameters:
    ///   - moment: The stamp in nanoseconds since 1970.
    ///   - read: Reads the clock.
    ///   - pause: Sleeps for a duration.
    /// - Returns: The last reading, or nil if the clock could not be read.
    public static func past(
        _ moment: Int64, read: () -> DiskClock?,
        pause: (Duration) async -> Void = { try? await Task.sleep(for: $0) }
    ) async -> DiskClock? {
        var clock = read()
        var step = Duration.microseconds(250)
        var waited = Duration.zero
        while let now = clock, now.time == moment, waited < coarsestGranule {
            await pause(step)
            waited += step
            step = min(step * 2, .milliseconds(20))
            clock = read()
        }
        return clock
    }

    /// Twice the granule of FAT, after which a clock that does not advance is given up.
    private static let coarsestGranule = Duration.seconds(4)
}
