import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import Records

/// Thrown if there is no plan because `site.yml` is missing or refused.
struct MissingPlan: Error {}

/// The site plan; nil only if `site.yml` is missing or refused.
public struct SitePlanQuery: OpenQuery, UnitValue, Titled {
    /// The plan, boxed; nil if there is none.
    public typealias Value = Box<SitePlan>?

    public static let title = Message(vi: "các tệp sẽ có trong trang", en: "site plan")

    public static let policy = ValuePolicy<Value>.digested { $0?.value.digest ?? .none }

    /// Creates the only key of the query.
    public init() {}
}

/// The diagnostics of the content and of the plan, in the order in which they are printed.
public struct AllFindings: Query, UnitValue, Titled {
    public static let title = Message(vi: "mọi lỗi và cảnh báo", en: "all findings")

    /// Creates the only key of the query.
    public init() {}

    public func value(_ ask: Ask) throws -> [Diagnostic] {
        var findings = try ask(FileFindings())
        findings += try ask(FindingsOfSite())
        if let plan = try ask(SitePlanQuery())?.value {
            findings += plan.findings(
                try ask(ContentOf(.others)).value.redirects, links: try ask(ProseOfContent()).links,
                refusedFolders: Set(try ask(RefusedFolders())))
        }
        return findings.sorted()
    }
}
