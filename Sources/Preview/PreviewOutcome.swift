import Diagnostics

/// What came of one build.
package enum PreviewOutcome: Sendable {
    /// The output folder holds the site of this content.
    ///
    /// - Parameters:
    ///   - page: the one that was worked on, where there is one; its path below the output folder.
    ///   - isNew: whether any file of the site differs from before.
    case built(_ findings: [Diagnostic], page: String?, isNew: Bool)
    /// The content has errors, and the site is as it was.
    case refused(_ findings: [Diagnostic])
    /// Nothing could be read or written at all.
    case failed(Message)

    /// Everything found, in the order in which it is printed.
    package var findings: [Diagnostic] {
        switch self {
        case .built(let findings, _, _), .refused(let findings): findings
        case .failed: []
        }
    }
}
