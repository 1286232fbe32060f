import Disclosure
import RecordSchema
import Records
import Search
import SitePlan
import WorkingTime

/// What other pages and files say of a page. Every kind of page declares its facts in its own file.
struct PageFacts: Sendable {
    /// Returns the name of the page in breadcrumbs and links.
    let name: @Sendable (Site) -> String
    /// Returns the date of the last change to the content of the page, according to the content: that in its record, or
    /// else that of its newest record; nil if unknown.
    let updated: @Sendable (Site) -> Day?
    /// Returns the date of first publication, or nil if it is unknown. Only for dated texts, as opposed to lists and
    /// permanent pages.
    let published: (@Sendable (Site) -> Day?)?
    /// Whether search engines may index the page. Excluded are pages that may name people, which are up only
    /// temporarily, and pages without content of their own.
    let isForSearchEngines: @Sendable (Site) -> Bool
    let search: Search
    /// Returns the text that search indexes in addition to the entry; nil if only the entry is indexed.
    let searchedText: (@Sendable (Site) -> [String])?

    /// The entry of a page in the search of the site.
    enum Search: Sendable {
        case none
        /// The name of the page, in a group of results.
        case name(SearchDocument.DocumentKind)
        /// An entry with more than a name; nil if the page has none. The second argument is the path of the page.
        case entry(@Sendable (Site, String) -> SearchDocument?)
    }

    init(
        name: @escaping @Sendable (Site) -> String, updated: @escaping @Sendable (Site) -> Day? = { _ in nil },
        published: (@Sendable (Site) -> Day?)? = nil,
        isForSearchEngines: @escaping @Sendable (Site) -> Bool = { _ in true }, search: Search = .name(.page),
        searchedText: (@Sendable (Site) -> [String])? = nil
    ) {
        self.name = name
        self.updated = updated
        self.published = published
        self.isForSearchEngines = isForSearchEngines
        self.search = search
        self.searchedText = searchedText
    }

    /// Creates the facts of a page whose name depends on nothing else.
    init(
        _ name: String, updated: @escaping @Sendable (Site) -> Day? = { _ in nil },
        isForSearchEngines: Bool = true, search: Search = .name(.page)
    ) {
        self.init(
            name: { _ in name }, updated: updated, isForSearchEngines: { _ in isForSearchEngines }, search: search)
    }
}

extension PageFacts {
    /// The facts of a page that does not exist.
    static let none = PageFacts("", isForSearchEngines: false, search: .none)
}

extension Page {
    /// Returns the name of the page in breadcrumbs and links.
    func name(in site: Site) -> String { facts.name(site) }

    /// Whether search engines may index the page.
    func isForSearchEngines(in site: Site) -> Bool { facts.isForSearchEngines(site) }
}

extension Site {
    /// Returns the date of the last change to a page's content; nil if unknown.
    func updated(_ page: Page) -> Day? { page.facts.updated(self) }
}

// Dates of lists.

extension CatalogueView {
    func lastChange(of procedures: [VersionKey]) -> Day? { procedures.compactMap { self[$0]?.lastChange }.max() }
}

extension [Tracked<DisclosureItem>] {
    var lastPosting: Day? { map(\.lastChange).max() }
}

extension Tracked<DisclosureItem> {
    var lastChange: Day { self.updated ?? self.changes.map(\.on).max() ?? self.from.value }
}
