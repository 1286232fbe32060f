import Disclosure

/// What can be followed in a feed reader (Atom, RFC 4287).
public enum Feed: CaseIterable, Hashable, Sendable {
    case results, apologies, procedures, news

    public var path: PagePath {
        switch self {
        case .results: PagePath(made: "ket-qua.atom")
        case .apologies: PagePath(made: "xin-loi.atom")
        case .procedures: PagePath(made: "thu-tuc.atom")
        case .news: PagePath(made: "tin-tuc.atom")
        }
    }

    /// The page that lists the same things.
    public var page: Page {
        switch self {
        case .results: .results
        case .apologies: .apologies
        case .procedures: .procedures
        case .news: .newsList
        }
    }

    /// A feed must say when it last changed: one in which nothing ever happened has no date, and is not made.
    func hasEntries(in site: LinkedSite) -> Bool {
        switch self {
        case .results: !site.register.days.isEmpty
        case .apologies: !site.apologies.isEmpty
        case .procedures:
            site.catalogue.versions.contains { $0.lastChange != nil && site.catalogue.isShown($0.key) }
        case .news: !site.records.news.isEmpty
        }
    }
}
