import Binary
import Digests
import FileSystem
import Synchronization
import Testing

/// A disk whose clock the test moves: files of one size each, stamped in granules.
final class SimulatedDisk: Sendable {
    struct Kind: Sendable, CustomTestStringConvertible {
        /// In nanoseconds.
        var granule: Int64
        /// Whether there is a time of the last change beside that of the last writing.
        var stampsChanges = true
        /// Whether a file can be made on it to read the clock.
        var isReadable = true
        /// How far its clock is ahead of this computer's.
        var lead: Int64 = 0

        var testDescription: String {
            "granule \(granule), \(stampsChanges ? "two times" : "one time"), "
                + "\(isReadable ? "readable" : "not readable"), ahead by \(lead)"
        }
    }

    private struct State {
        var time: Int64 = 1_700_000_000_123_456_789
        var files: [String: (bytes: UInt64, stamp: FileStamp)] = [:]
        var reads = 0
    }

    let kind: Kind
    private let state = Mutex(State())

    init(_ kind: Kind) { self.kind = kind }

    /// As the disk stamps.
    private func stamped(_ time: Int64) -> Int64 { time - time % kind.granule }

    /// By this computer's clock.
    var now: Int64 { state.withLock { $0.time - kind.lead } }

    var reads: Int { state.withLock { $0.reads } }

    var paths: [String] { state.withLock { $0.files.keys.sorted() } }

    func move(by time: Int64) { state.withLock { $0.time += time } }

    /// - Parameter modified: the time of the last writing that somebody sets afterwards, as `cp -p` and `touch -d` do.
    func write(_ path: String, _ bytes: UInt64, modified: Int64? = nil) {
        state.withLock { state in
            let now = stamped(state.time)
            let last = modified.map(stamped) ?? now
            state.files[path] = (
                bytes, FileStamp(size: 8, inode: 1, modified: last, changed: kind.stampsChanges ? now : last)
            )
        }
    }

    func remove(_ path: String) { state.withLock { $0.files[path] = nil } }

    func stamp(_ path: String) -> FileStamp? { state.withLock { $0.files[path]?.stamp } }

    /// What is on the disk, without counting as reading.
    func digest(_ path: String) -> Digest? {
        state.withLock { state in state.files[path].map { file in Digest { file.bytes.write(into: &$0) } } }
    }

    var clock: DiskClock? {
        kind.isReadable
            ? DiskClock(time: state.withLock { stamped($0.time) }, device: 7, stampsChanges: kind.stampsChanges) : nil
    }

    func found(known: KnownFiles) async -> FoundFiles {
        let clock = clock
        return await FoundFiles(
            paths.map { FileEntry(path: $0, kind: .file, stamp: stamp($0), device: 7) }, known: known, clock: clock,
            now: now, jobs: 1, stamp: { self.stamp($0) },
            digest: { path in
                self.state.withLock { $0.reads += 1 }
                return self.digest(path)
            })
    }
}
