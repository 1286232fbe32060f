import Diagnostics

/// The outcome of one build.
package enum PreviewOutcome: Sendable {
    /// The output folder contains the site of the current content.
    ///
    /// - Parameters:
    ///   - page: The page being edited, as a path relative to the output folder; nil if there is none.
    ///   - isNew: Whether any file of the site has changed.
    case built(_ findings: [Diagnostic], page: String?, isNew: Bool)
    /// The content has errors, and the site is unchanged.
    case refused(_ findings: [Diagnostic])
    /// Nothing could be read or written at all.
    case failed(Message)

    /// All diagnostics, in the order in which they are printed.
    package var findings: [Diagnostic] {
        switch self {
        case .built(let findings, _, _), .refused(let findings): findings
        case .failed: []
        }
    }
}
