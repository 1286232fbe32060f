import Dispatch
import Synchronization

/// A pool of workers for a build, with at most ``count`` threads busy at any time.
///
/// The workers run tasks (``run(_:)``) and help with work within a task (``concurrentMap(_:workers:_:finishing:)``).
/// Threads are borrowed from the system's pool while there is work.
public final class Workers: TaskExecutor {
    /// The maximum number of threads working at the same time; at least 1.
    public let count: Int
    private let state = Mutex(State())

    private enum Job {
        case task(UnownedJob)
        case share(@Sendable () -> Void)
    }

    private struct State {
        /// The jobs in FIFO order; those before `next` have been taken.
        var jobs: [Job] = []
        var next = 0
        var threads = 0
    }

    /// Creates a pool with a maximum number of threads, raised to 1 if it is less.
    public init(_ count: Int) {
        self.count = max(1, count)
    }

    /// Runs an operation, and every child task it starts, on these workers.
    public func run<Value: Sendable, Failure: Error>(
        _ operation: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await withTaskExecutorPreference(self, operation: operation)
    }

    /// Adds a job to the end of the queue, borrowing another thread if fewer than ``count`` are working.
    public func enqueue(_ job: consuming ExecutorJob) {
        add(.task(UnownedJob(job)))
    }

    /// Offers work to the next free worker.
    @usableFromInline
    func offer(_ share: @escaping @Sendable () -> Void) {
        add(.share(share))
    }

    private func add(_ job: Job) {
        let needsThread = state.withLock { state in
            state.jobs.append(job)
            guard state.threads < count else { return false }
            state.threads += 1
            return true
        }
        if needsThread { DispatchQueue.global().async { self.work() } }
    }

    /// Runs jobs until none is left.
    private func work() {
        while let job = take() {
            switch job {
            case .task(let task): task.runSynchronously(on: asUnownedTaskExecutor())
            case .share(let share): share()
            }
        }
    }

    private func take() -> Job? {
        state.withLock { state in
            guard state.next < state.jobs.count else {
                state.jobs.removeAll(keepingCapacity: true)
                state.next = 0
                state.threads -= 1
                return nil
            }
            defer { state.next += 1 }
            return state.jobs[state.next]
        }
    }
}
