/// The set of stamps in a folder that prove their files unchanged, so that they need not be read again.
///
/// A folder may lie on a separate read-only disk, and parts of it on further disks. The clock of such a disk is known
/// to have reached the latest stamp on it. All earlier stamps are therefore trusted, and only the file changed last is
/// read again.
public struct TrustedStamps: Sendable {
    /// For each disk, the time before which stamps are trusted.
    private var limits: [UInt64: Int64] = [:]

    /// Determines the trusted stamps.
    ///
    /// - Parameters:
    ///   - entries: All files of the folder, with stamps taken after the clock was read.
    ///   - clock: The clock of the disk of most files; nil if none could be read.
    ///   - now: The time of this computer's clock. Later stamps are not evidence of a disk's clock.
    public init(of entries: [FileEntry], clock: DiskClock?, now: Int64 = fileSystemTime()) {
        /// The disks whose change times differ from their modification times.
        var stampsChanges: Set<UInt64> = []
        for entry in entries {
            guard let stamp = entry.stamp, entry.device != clock?.device else { continue }
            if stamp.changed != stamp.modified { stampsChanges.insert(entry.device) }
            if stamp.changed <= now { limits[entry.device] = max(limits[entry.device] ?? .min, stamp.changed) }
        }
        limits = limits.filter { stampsChanges.contains($0.key) }
        if let clock, clock.stampsChanges { limits[clock.device] = clock.time }
    }

    /// Returns whether any change since the file was examined necessarily gives it another stamp.
    public func contain(_ entry: FileEntry) -> Bool {
        guard let stamp = entry.stamp, let limit = limits[entry.device] else { return false }
        return stamp.changed < limit
    }
}
