import Diagnostics

extension SitePlan {
    /// The page that is made from one content file and tells what it says, where there is one.
    public func page(about file: String) -> PagePath? {
        files.first { planned in
            guard case .page(let page) = planned.content, planned.origin.file == file else { return false }
            switch page {
            case .procedure, .apology, .plan, .report, .news, .free, .register: return true
            default: return false
            }
        }?.path
    }
}
