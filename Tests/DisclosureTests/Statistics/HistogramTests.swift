import TestSupport
import Testing

@testable import Disclosure
@testable import Register

@Suite struct HistogramTests {
    private func histogram(_ days: [Int]) -> Histogram {
        days.reduce(into: Histogram()) { $0.add($1) }
    }

    @Test(
        arguments: [
            ([], nil, nil), ([7], 7, 7), ([1, 2], 1, 2), ([3, 1, 2], 2, 3), ([0, 0, 0, 9], 0, 9),
            ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10),
            ([127, 128, 5_000, 6_000], 128, 6_000), ([-3], 0, 0),
        ] as [([Int], Int?, Int?)])
    func medianAndNinetieth(days: [Int], median: Int?, ninetieth: Int?) {
        #expect(histogram(days).median == median)
        #expect(histogram(days).percentile(90) == ninetieth)
        #expect(histogram(days).count == days.count)
    }

    @Test func outsidePercentagesAreHeld() {
        #expect(histogram([1, 2, 3]).percentile(0) == 1)
        #expect(histogram([1, 2, 3]).percentile(400) == 3)
    }

    @Test func partsAddUpToTheWhole() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<100 {
            let days = (0..<Int.random(in: 0..<60, using: &random)).map { _ in Int.random(in: 0..<300, using: &random) }
            let cut = Int.random(in: 0...days.count, using: &random)
            var sum = histogram(Array(days[..<cut]))
            sum.add(histogram(Array(days[cut...])))
            #expect(sum.count == days.count)
            for percent in [1, 10, 50, 90, 100] {
                let rank = max(1, (days.count * percent + 99) / 100)
                #expect(sum.percentile(percent) == (days.isEmpty ? nil : days.sorted()[rank - 1]))
            }
        }
    }
}
