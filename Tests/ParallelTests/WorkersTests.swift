import Foundation
import Parallel
import Synchronization
import Testing

/// However work is nested, no more threads are busy than there are workers, and everything is done.
@Suite struct WorkersTests {
    @Test(arguments: 1...4)
    func noMoreThreadsAreBusyThanWorkers(count: Int) async {
        let workers = Workers(count)
        let gauge = Gauge()
        let sums = await workers.run {
            async let first = gauge.sum(of: 0..<12, with: workers)
            async let second = gauge.sum(of: 12..<24, with: workers)
            let rest = await inOrder(12, jobs: 8) { index in gauge.sum(of: index..<index + 3, with: workers) }
            return await [first, second] + rest
        }
        #expect(sums == [66, 210] + (0..<12).map { 3 * $0 + 3 })
        #expect(gauge.most <= count)
        #expect(gauge.most > 0)
    }

    @Test func oneWorkerIsOneThreadAtATime() async {
        let workers = Workers(1)
        let thread = await workers.run { currentThread() }
        let threads = await workers.run { concurrentMap(50, workers: workers) { _ in currentThread() } }
        #expect(Set(threads).count == 1)
        #expect(thread != 0)
    }

    @Test(arguments: [0, 1, 2, 7, 1000], [1, 3])
    func valuesAreInOrder(count: Int, hands: Int) {
        #expect(concurrentMap(count, workers: Workers(hands)) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
}

private func currentThread() -> UInt { UInt(pthread_self()) }

/// How many pieces of work were under way at once.
private final class Gauge: Sendable {
    private let state = Mutex((busy: 0, most: 0))

    var most: Int { state.withLock { $0.most } }

    func sum(of range: Range<Int>, with workers: Workers) -> Int {
        concurrentMap(range.count, workers: workers) { self.work(range.lowerBound + $0) }.reduce(0, +)
    }

    private func work(_ value: Int) -> Int {
        state.withLock { state in
            state.busy += 1
            state.most = max(state.most, state.busy)
        }
        usleep(200)
        state.withLock { $0.busy -= 1 }
        return value
    }
}
