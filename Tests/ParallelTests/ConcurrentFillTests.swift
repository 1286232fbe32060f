import Parallel
import TestSupport
import Testing

@Suite struct ConcurrentFillTests {
    /// Whatever each part makes stands behind what the parts before it made, though some leave room.
    @Test(arguments: 0..<40)
    func partsKeepTheirOrder(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let most = (0..<Int.random(in: 0...9, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
        let made = most.map { Int.random(in: 0...$0, using: &random) }
        // Objects, so that none is lost or given up twice.
        let (elements, notes) = concurrentFill(most, workers: Workers(1 + seed % 4)) { part, elements in
            for number in 0..<made[part] { elements.append("phần \(part), phần tử thứ \(number) trong một chuỗi dài") }
            return "phần \(part)"
        }
        #expect(
            elements
                == made.enumerated().flatMap { part, count in
                    (0..<count).map { "phần \(part), phần tử thứ \($0) trong một chuỗi dài" }
                })
        #expect(notes == most.indices.map { "phần \($0)" })
    }
}
