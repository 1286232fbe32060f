/// How many pages would vanish, of how many that are live.
package struct Removals: Sendable {
    package let pages: Int
    package let total: Int

    init(from live: Set<String>, to files: Set<String>) {
        let pages = live.filter { $0.hasSuffix(".html") }
        total = pages.count
        self.pages = pages.subtracting(files).count
    }

    /// In hundredths, rounded up: the least share that lets them go.
    package var share: Int { total == 0 ? 0 : (pages * 100 + total - 1) / total }

    /// - Parameter limit: the most hundredths that may vanish.
    func check(_ limit: Int) throws(ReleaseFailure) {
        if share > limit { throw .tooManyRemovals(self) }
    }
}
