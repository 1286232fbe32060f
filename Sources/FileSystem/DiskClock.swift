import CGlibc
import Glibc

/// The clock by which a disk stamps its files, as it was read at one moment.
///
/// It need not be the clock of this computer: a server across a network has its own, and disks count in granules, from
/// the tick of the kernel to the two seconds of FAT. A stamp shows every later change only where the clock had moved
/// past it before the file was looked at; within one granule two writings leave the same stamp.
public struct DiskClock: Sendable, Equatable {
    /// Nanoseconds since 1970. No later change of a file on this disk gets an earlier stamp.
    public let time: Int64
    /// The number of the disk, as in ``FileEntry/device``.
    public let device: UInt64
    /// Whether the time of the last change moves even where somebody sets the time of the last writing back, as
    /// `cp -p` does. FAT has but one time for both.
    public let stampsChanges: Bool

    public init(time: Int64, device: UInt64 = 0, stampsChanges: Bool = true) {
        self.time = time
        self.device = device
        self.stampsChanges = stampsChanges
    }

    /// Whether this reading, made before or after a file was looked at, lies past its stamp.
    public func isPast(_ stamp: FileStamp) -> Bool { stamp.changed < time }
}

/// An empty file from whose stamps the clock of its disk is read.
public final class ClockFile: Sendable {
    private let descriptor: Int32
    private let device: UInt64
    private let stampsChanges: Bool
    /// Nil for a file without a name.
    private let path: String?

    /// - Parameters:
    ///   - folder: where the file is made, without a name if the disk knows such files.
    ///   - name: what it is called as long as it lasts, where the disk does not; nil to do without.
    /// - Returns: nil where no file can be made.
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
        // Long ago; what the file tells of its last change may not follow.
        var times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0)]
        stampsChanges =
            futimens(descriptor, &times) == 0 && fstat(descriptor, &status) == 0 && nanoseconds(status.st_ctim) >= now
    }

    deinit {
        close(descriptor)
        if let path { unlink(path) }
    }

    /// Nil where the disk does not say.
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
    /// Reads a clock until it has moved past the stamp of a file that was written just before: for at most one granule,
    /// since such a stamp is no later than the clock. One that is later tells of a clock that was set back, and is not
    /// waited for.
    ///
    /// - Parameters:
    ///   - read: reads the clock.
    ///   - pause: waits for a time.
    /// - Returns: the last reading; nil where the clock could not be read.
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

    /// FAT's, and again as much: a clock that stands still is not waited for.
    private static let coarsestGranule = Duration.seconds(4)
}
