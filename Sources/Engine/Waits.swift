import Synchronization

/// Who waits for whose run: so that queries that wait for one another are found out before they wait for good.
final class Waits: Sendable {
    private let waits = Mutex<[Wait]>([])

    private struct Wait {
        let waiting: Run
        let running: Run
    }

    /// Waits until another thread has ended a run, and helps with it.
    ///
    /// - Throws: ``EngineError/cycle(_:)`` where that run needs the asker's, in whatever thread. Every run of the cycle
    ///   fails then, whatever it catches.
    func wait(for running: Run, by asker: Run?) throws {
        // Nobody waits for what no run asked for.
        guard let asker else { return running.wait() }
        try waits.withLock { waits in
            if let runs = Self.path(from: running, to: asker, waits) {
                let error = EngineError.cycle(through: runs.map(\.node.anyKey))
                for run in runs { run.fail(error) }
                throw error
            }
            waits.append(Wait(waiting: asker, running: running))
        }
        running.wait()
        waits.withLock { waits in
            if let index = waits.firstIndex(where: { $0.waiting === asker && $0.running === running }) {
                waits.remove(at: index)
            }
        }
    }

    /// Runs of which each needs the next, from one to another: because it asked for it, or waits for it.
    private static func path(from first: Run, to last: Run, _ waits: [Wait]) -> [Run]? {
        var next: [ObjectIdentifier: Run] = [:]
        var pending = [last]
        while let run = pending.popLast() {
            if run === first {
                var path = [run]
                while let end = path.last, end !== last, let following = next[ObjectIdentifier(end)] {
                    path.append(following)
                }
                return path
            }
            for needing in [run.parent].compactMap({ $0 }) + waits.filter({ $0.running === run }).map(\.waiting)
            where needing !== last && next[ObjectIdentifier(needing)] == nil {
                next[ObjectIdentifier(needing)] = run
                pending.append(needing)
            }
        }
        return nil
    }
}
