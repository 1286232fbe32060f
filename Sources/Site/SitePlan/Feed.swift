import Disclosure
import Records
import Register

/// A feed that can be followed in a feed reader (Atom, RFC 4287).
public enum Feed: CaseIterable, Hashable, Sendable {
    case results, apologies, procedures, news

    /// The path of the feed's file, relative to the output folder.
    public var path: PagePath {
        switch self {
        case .results: PagePath(made: "ket-qua.atom")
        case .apologies: PagePath(made: "xin-loi.atom")
        case .procedures: PagePath(made: "thu-tuc.atom")
        case .news: PagePath(made: "tin-tuc.atom")
        }
    }

    /// The page that lists the same entries.
    public var page: Page {
        switch self {
        case .results: .results
        case .apologies: .apologies
        case .procedures: .procedures
        case .news: .list(of: NewsItem.self)
        }
    }

    /// Whether the feed has entries. A feed must have an update date, so one without entries is not generated.
    func hasEntries(in site: LinkedSite) -> Bool {
        switch self {
        case .results: !site.register.days.isEmpty
        case .apologies: !site.apologies.isEmpty
        case .procedures:
            site.catalogue.versions.contains { $0.lastChange != nil && site.catalogue.isShown($0.key) }
        case .news: !site.records[NewsItem.self].isEmpty
        }
    }
}
