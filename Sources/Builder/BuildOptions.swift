import WorkingTime

/// The content folder that a site is built from, the day for which it is built, and the number of workers.
package struct BuildOptions: Sendable {
    /// The path of the content folder, absolute or relative to the working directory.
    package let content: String
    /// The day as of which the content is checked and the site is built, in Việt Nam.
    package let today: Day
    /// At least 1.
    package let workers: Int

    /// Creates options from the path of the content folder, the day of the build, and at least one worker.
    package init(content: String, today: Day, workers: Int) {
        self.content = content
        self.today = today
        self.workers = workers
    }
}
