import Diagnostics

extension SitePlan {
    /// Returns the page that presents a single content file; nil if there is none.
    public func page(about file: String) -> PagePath? {
        files.first { planned in
            guard case .page(let page) = planned.content, planned.origin.file == file else { return false }
            switch page {
            case .procedure, .apology, .record, .register: return true
            default: return false
            }
        }?.path
    }
}
