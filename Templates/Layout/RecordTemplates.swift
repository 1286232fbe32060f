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
    static var searchGroup: SearchDocument.Kind { get }
    /// Returns the text that search indexes in addition to titles; nil if only titles are indexed.
    static var searchedText: ((Tracked<Self>) -> [String])? { get }
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
    static var searchGroup: SearchDocument.Kind { .page }
    static var searchedText: ((Tracked<Self>) -> [String])? { nil }
}

extension ListTemplates {
    static func listUpdated(in site: Site) -> Day? { site.all(Self.self).compactMap(updated).max() }
}

extension RecordType {
    var templates: (any RecordTemplates.Type)? { type as? any RecordTemplates.Type }
    var listTemplates: (any ListTemplates.Type)? { type as? any ListTemplates.Type }
}

// The same by file, for callers that do not know the type.
extension RecordTemplates {
    /// Writes the page of the record in a file, if there is one.
    static func write(_ file: String, in context: PageContext, into sink: inout HTMLSink) {
        if let record = context.site.all(Self.self)[file] { sink.write(page(of: record, in: context)) }
    }

    static func title(of file: String, in site: Site) -> String? { site.all(Self.self)[file].map(title) }
    static func published(_ file: String, in site: Site) -> Day? { site.all(Self.self)[file].flatMap(published) }
    static func updated(_ file: String, in site: Site) -> Day? { site.all(Self.self)[file].flatMap(updated) }

    static func searchedText(of file: String, in site: Site) -> [String] {
        guard let searchedText, let record = site.all(Self.self)[file] else { return [] }
        return searchedText(record)
    }

    static var hasSearchedText: Bool { searchedText != nil }
}

extension ListTemplates {
    static func writeList(in context: PageContext, into sink: inout HTMLSink) { sink.write(list(in: context)) }
}
