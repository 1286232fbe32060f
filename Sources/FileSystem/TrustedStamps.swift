/// Which stamps of the files of a folder show that a file is unchanged, so that it need not be read again.
///
/// A folder may lie on a disk of its own on which nothing is to be written, and parts of it on further disks. Their
/// clocks are known to have reached the latest stamp of the files on them; so all earlier ones are trusted, and the file
/// changed last is read again.
public struct TrustedStamps: Sendable {
    /// By disk: earlier stamps are trusted.
    private var limits: [UInt64: Int64] = [:]

    /// - Parameters:
    ///   - entries: all files of the folder, with stamps that were taken after the clock was read.
    ///   - clock: of the disk of most of them; nil where none can be read.
    ///   - now: the time by this computer. Stamps from the future say nothing of a clock.
    public init(of entries: [FileEntry], clock: DiskClock?, now: Int64 = fileSystemTime()) {
        /// Whether the disk has a time of the last change that is not the time of the last writing.
        var stampsChanges: Set<UInt64> = []
        for entry in entries {
            guard let stamp = entry.stamp, entry.device != clock?.device else { continue }
            if stamp.changed != stamp.modified { stampsChanges.insert(entry.device) }
            if stamp.changed <= now { limits[entry.device] = max(limits[entry.device] ?? .min, stamp.changed) }
        }
        limits = limits.filter { stampsChanges.contains($0.key) }
        if let clock, clock.stampsChanges { limits[clock.device] = clock.time }
    }

    /// Whether every change after the file was looked at is bound to leave another stamp.
    public func contain(_ entry: FileEntry) -> Bool {
        guard let stamp = entry.stamp, let limit = limits[entry.device] else { return false }
        return stamp.changed < limit
    }
}
