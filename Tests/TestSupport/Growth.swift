import Glibc

/// How many times as long a piece of work takes for four times as much of it: about 4 where time grows with the size,
/// 16 where it grows with its square.
///
/// Times are those of this thread alone, the shortest of several runs, so that what else the machine does hardly counts.
///
/// - Parameters:
///   - size: large enough for what must not grow with the square to be noticed if it did.
///   - prepare: makes what the work is done on; its time is not counted.
public func growth<Input>(from size: Int, _ prepare: (Int) throws -> Input, _ work: (Input) throws -> Void) rethrows
    -> Double
{
    func shortest(_ size: Int) throws -> Double {
        let input = try prepare(size)
        var best = Double.infinity
        for _ in 0..<3 {
            let start = threadTime()
            try work(input)
            best = min(best, threadTime() - start)
        }
        return best
    }
    let once = try shortest(size)
    return try shortest(4 * size) / max(once, 0.000_1)
}

/// Seconds this thread has worked.
private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}

/// What ``growth(from:_:_:)`` may be of work whose time grows with its size, sorting included.
public let steadyGrowth = 8.0
