import Disclosure
import HTML
import Search
import SitePlan
import WorkingTime

/// How the records of a type look: the page of each record, and how other pages refer to it.
///
/// Every ``PublishedRecord`` conforms, in the file of its page.
protocol RecordTemplates: PublishedRecord {
    associatedtype RecordPage: PageTemplate

    static func page(of record: Tracked<Self>, in context: PageContext) -> RecordPage
    /// The name of a record's page in breadcrumbs and links.
    static func title(of record: Tracked<Self>) -> String
    /// Returns the date of first publication; nil if unknown.
    static func published(_ record: Tracked<Self>) -> Day?
    /// Returns the date of the last change; nil if unknown.
    static func updated(_ record: Tracked<Self>) -> Day?
    /// The group of search results that the pages belong to.
    static var searchGroup: SearchDocument.DocumentKind { get }
    /// Returns the text that search indexes in addition to titles; nil if only titles are indexed.
    static var searchedText: (@Sendable (Tracked<Self>) -> [String])? { get }
}

/// How the list of the records of a type looks.
protocol ListTemplates: RecordTemplates {
    associatedtype ListPage: PageTemplate

    static func list(in context: PageContext) -> ListPage
    /// The name of the list in breadcrumbs and links.
    static var listName: String { get }
    /// Returns the date of the last change to the list; nil if unknown.
    static func listUpdated(in site: Site) -> Day?
}

extension RecordTemplates {
    static var searchGroup: SearchDocument.DocumentKind { .page }
    static var searchedText: (@Sendable (Tracked<Self>) -> [String])? { nil }
}

extension ListTemplates {
    static func listUpdated(in site: Site) -> Day? { site.all(Self.self).compactMap(updated).max() }
}

extension RecordType {
    var templates: (any RecordTemplates.Type)? { type as? any RecordTemplates.Type }
    var listTemplates: (any ListTemplates.Type)? { type as? any ListTemplates.Type }
}

// For callers that do not know the type.
extension RecordTemplates {
    /// Writes the page of the record in a file, if there is one.
    static func write(_ file: String, in context: PageContext, into sink: inout HTMLSink) {
        if let record = context.site.all(Self.self)[file] { sink.write(page(of: record, in: context)) }
    }

    static func facts(_ file: String) -> PageFacts {
        PageFacts(
            name: { site in record(file, in: site).map { title(of: $0) } ?? "" },
            updated: { site in record(file, in: site).flatMap { updated($0) } },
            published: { site in record(file, in: site).flatMap { published($0) } },
            search: .name(searchGroup), searchedText: searchedText(of: file))
    }

    private static func record(_ file: String, in site: Site) -> Tracked<Self>? { site.all(Self.self)[file] }

    private static func searchedText(of file: String) -> (@Sendable (Site) -> [String])? {
        guard let searchedText else { return nil }
        return { site in record(file, in: site).map { searchedText($0) } ?? [] }
    }
}

extension ListTemplates {
    static func writeList(in context: PageContext, into sink: inout HTMLSink) { sink.write(list(in: context)) }

    static var listFacts: PageFacts { PageFacts(listName, updated: { listUpdated(in: $0) }) }
}
