import WorkingTime

/// The content folder that a site is built from, the day for which it is built, and the number of workers.
package struct BuildOptions: Sendable {
    package let content: String
    package let today: Day
    /// At least 1.
    package let workers: Int

    package init(content: String, today: Day, workers: Int) {
        self.content = content
        self.today = today
        self.workers = workers
    }
}
