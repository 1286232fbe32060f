import Dispatch
import Synchronization

/// How much of one kind was run in a revision.
final class KindCounts: Sendable {
    private let runs = Atomic(0)
    private let loads = Atomic(0)
    private let nanoseconds = Atomic(0)

    /// - Parameter own: in nanoseconds.
    func noteRun(_ own: Int) {
        runs.add(1, ordering: .relaxed)
        nanoseconds.add(own, ordering: .relaxed)
    }

    func noteLoad() { loads.add(1, ordering: .relaxed) }

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

/// What a revision did with the nodes of one kind.
public struct KindTiming: Sendable {
    /// See ``NodeKey/name``.
    public let name: String
    public let run: Int
    /// Found up to date by what they had read, without being run.
    public let green: Int
    /// Values that were loaded from the store.
    public let loaded: Int
    /// Spent in runs of this kind, without what they waited for, run or loaded meanwhile.
    public let ownTime: Duration
}

/// How long an output took to make.
public struct OutputTiming: Sendable {
    public let key: any NodeKey
    /// Without the queries that were run or loaded meanwhile.
    public let ownTime: Duration
}

/// Nanoseconds since some moment: one of `Duration` would take longer to tell than many a query to run.
func nanosecondsNow() -> Int { Int(truncatingIfNeeded: DispatchTime.now().uptimeNanoseconds) }
