import Dispatch
import Parallel
import Synchronization
import Testing

@Suite struct StackSpaceTests {
    private static func depth(_ depth: Int) -> Int {
        if StackSpace.isLow || depth > 10_000_000 { return depth }
        return withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) { room in
            room[0] = UInt8(truncatingIfNeeded: depth)
            return Self.depth(depth + 1) + (room[0] == UInt8(truncatingIfNeeded: depth) ? 0 : 1)
        }
    }

    /// Whoever asks comes back before the stack ends, on any thread.
    @Test func goingDeep() async {
        #expect(!StackSpace.isLow)
        let depths = Mutex<[Int]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            let depth = Self.depth(0)
            depths.withLock { $0.append(depth) }
        }
        #expect(depths.withLock { $0 }.allSatisfy { 100 < $0 && $0 < 1_000_000 })
        #expect(!StackSpace.isLow)
    }
}
