/// The number of live pages that would disappear, and the total number of live pages.
package struct Removals: Sendable {
    /// The number of live pages (files named `*.html`) that would disappear.
    package let pages: Int
    /// The number of live pages, including those that would disappear.
    package let total: Int

    init(from live: Set<String>, to files: Set<String>) {
        let pages = live.filter { $0.hasSuffix(".html") }
        total = pages.count
        self.pages = pages.subtracting(files).count
    }

    /// The percentage of pages that would disappear, rounded up: the lowest limit that allows it.
    package var share: Int { total == 0 ? 0 : (pages * 100 + total - 1) / total }

    /// Checks the share against a limit.
    ///
    /// - Parameter limit: The maximum percentage of pages that may disappear.
    func check(_ limit: Int) throws(ReleaseFailure) {
        if share > limit { throw .tooManyRemovals(self) }
    }
}
