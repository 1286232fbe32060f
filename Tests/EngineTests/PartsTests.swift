import TestSupport
import Testing

@testable import Engine

@Suite struct PartsTests {
    @Test(arguments: [0, 1, 15, 16, 17, 40, 1_000])
    func readsAreListedOnce(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        var list = ReadList()
        var expected: [UInt32] = []
        for _ in 0..<2 * count {
            let id = UInt32.random(in: 0...UInt32(count), using: &generator)
            list.insert(id)
            if !expected.contains(id) { expected.append(id) }
        }
        #expect(list.ids == expected)
    }

    struct Merge: Sendable {
        let sizes: [(live: Int, total: Int)]
        let fresh: Int
        let merged: [Int]
    }

    @Test(arguments: [
        Merge(sizes: [], fresh: 10, merged: []),
        Merge(sizes: [(100, 100)], fresh: 10, merged: []),
        Merge(sizes: [(10, 10), (100, 100)], fresh: 10, merged: [0]),
        Merge(sizes: [(20, 20), (10, 10), (41, 41)], fresh: 10, merged: [0, 1]),
        Merge(sizes: [(20, 20), (10, 10), (40, 40)], fresh: 10, merged: [0, 1, 2]),
        Merge(sizes: [(49, 100), (50, 100)], fresh: 0, merged: [0]),
        Merge(sizes: [(49, 100), (49, 50)], fresh: 0, merged: [0, 1]),
        Merge(sizes: [(1, 1), (2, 2)], fresh: 0, merged: []),
    ])
    func merging(merge: Merge) {
        let sizes = merge.sizes.enumerated().map {
            Merging.Size(name: "\($0.offset)", live: $0.element.live, total: $0.element.total)
        }
        #expect(Merging.names(of: sizes, fresh: merge.fresh) == Set(merge.merged.map { "\($0)" }))
    }
}
