/// A display of how far a build has come.
package protocol BuildProgress: Sendable {
    /// Names the stage that begins.
    func stage(_ text: String)
    /// Shows the number of finished items of a stage.
    func count(_ text: String, _ done: Int, of total: Int)
    /// Removes what is shown, before anything else is printed.
    func clear()
}

/// A build whose progress nobody watches.
package struct NoProgress: BuildProgress {
    /// Creates a display that shows nothing.
    package init() {}

    package func stage(_ text: String) {}
    package func count(_ text: String, _ done: Int, of total: Int) {}
    package func clear() {}
}
