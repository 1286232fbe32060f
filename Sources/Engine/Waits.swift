import Synchronization

/// The runs that wait for one another, recorded to detect cycles before they deadlock.
final class Waits: Sendable {
    private let waits = Mutex<[Wait]>([])

    private struct Wait {
        let waiting: Run
        let running: Run
    }

    /// Waits until another thread has ended a run, helping with its work meanwhile.
    ///
    /// - Throws: ``EngineError/cycle(_:)`` if that run, on any thread, needs the asker's. Every run in the cycle then
    ///   fails, whatever errors it catches.
    func wait(for running: Run, by asker: Run?) throws {
        // Nothing can wait for a request that comes from outside any run.
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

    /// Returns a path of runs, each of which needs the next because it requested it or waits for it.
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
