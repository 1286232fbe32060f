import Dispatch
import Synchronization

/// The counters of one kind in a revision.
final class KindCounts: Sendable {
    private let runs = Atomic(0)
    private let loads = Atomic(0)
    private let nanoseconds = Atomic(0)

    /// - Parameter own: The run's own time in nanoseconds.
    func recordRun(_ own: Int) {
        runs.add(1, ordering: .relaxed)
        nanoseconds.add(own, ordering: .relaxed)
    }

    func recordLoad() { loads.add(1, ordering: .relaxed) }

    func reset() {
        runs.store(0, ordering: .relaxed)
        loads.store(0, ordering: .relaxed)
        nanoseconds.store(0, ordering: .relaxed)
    }

    func timing(_ name: String, green: Int) -> KindTiming {
        KindTiming(
            name: name, run: runs.load(ordering: .relaxed), green: green, loaded: loads.load(ordering: .relaxed),
            ownTime: .nanoseconds(nanoseconds.load(ordering: .relaxed)))
    }
}

/// The statistics of one kind in a revision.
public struct KindTiming: Sendable {
    /// The kind's name; see ``NodeKey/name``.
    public let name: String
    /// The number of nodes that were run.
    public let run: Int
    /// The number of nodes found up to date by their recorded reads, without being run.
    public let green: Int
    /// The number of values loaded from the store.
    public let loaded: Int
    /// The time spent in runs of this kind, without what they waited for, ran, or loaded.
    public let ownTime: Duration
}

/// The time it took to make an output.
public struct OutputTiming: Sendable {
    /// The key of the output.
    public let key: any NodeKey
    /// The time spent on the output itself, without the queries that it waited for, ran, or loaded.
    public let ownTime: Duration
}

/// Returns a monotonic time in nanoseconds. Computing a `Duration` would take longer than many a query runs.
func nanosecondsNow() -> Int { Int(truncatingIfNeeded: DispatchTime.now().uptimeNanoseconds) }
