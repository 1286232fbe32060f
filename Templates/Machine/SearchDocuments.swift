import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import RecordSchema
import Records
import Search
import SitePlan

/// The searchable pages with their entries in the list of titles, in its order.
struct SearchedPages: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các trang tìm được", en: "pages that search finds")

    struct Value: Sendable {
        let pages: [Page]
        let documents: [SearchDocument]
    }

    func value(_ ask: Ask) throws -> Value {
        let pages = try PlanView(recordedBy: ask).pages
        let entries = try ask.all(pages.map { SearchEntry(page: $0) })
        let found = zip(pages, entries).compactMap { page, entry in entry.map { (page: page, document: $0) } }
            .sorted { $0.document.precedes($1.document) }
        return Value(pages: found.map(\.page), documents: found.map(\.document))
    }
}

/// The list of titles, names, and codes.
struct SearchTitles: Query, UnitValue, Titled {
    static let title = Message(vi: "tiêu đề cho tìm kiếm", en: "titles for search")
    static let policy = ValuePolicy<TitleList>.digested(by: \.digest)

    func value(_ ask: Ask) throws -> TitleList { TitleList(try ask(SearchedPages()).documents) }
}

/// The order of pages in the list of titles. Stored, since most changes to texts do not affect it.
struct SearchOrder: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "thứ tự các trang tìm được", en: "order of pages in search")

    func value(_ ask: Ask) throws -> [Page] { try ask(SearchedPages()).pages }
}

/// The word index of all texts.
struct SearchedWords: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các từ tìm được", en: "words that search finds")

    func value(_ ask: Ask) throws -> WordIndex {
        let pages = try ask(SearchOrder())
        var words = [DocumentWords](repeating: .none, count: pages.count)
        let worded = pages.indices.filter { pages[$0].facts.searchedText != nil }
        for (index, own) in zip(worded, try ask.all(worded.map { SearchWords(page: pages[$0]) })) { words[index] = own }
        return WordIndex(words)
    }
}

/// A shard of the word index.
struct SearchShard: Query, FormedValue, Titled {
    static let title = Message(vi: "một phần chỉ mục tìm kiếm", en: "shard of search")
    static let policy = ValuePolicy<Value>.digested { $0.index.digest(ofShard: $0.number) }

    let number: Int

    struct Value: Sendable {
        let index: WordIndex
        let number: Int
    }

    func value(_ ask: Ask) throws -> Value { Value(index: try ask(SearchedWords()), number: number) }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(number: try part { $0.number })
    }
}

/// The entry of a page in the search index; nil if the page is not searchable. Every page with content of its own is
/// searchable, provided that search engines may index it too.
struct SearchEntry: Query, FormedValue, Titled {
    static let title = Message(vi: "trang trong chỉ mục tìm kiếm", en: "page in search")
    static let policy = ValuePolicy<SearchDocument?>.digested { value in Digest { value.write(into: &$0) } }

    let page: Page

    func value(_ ask: Ask) throws -> SearchDocument? {
        let site = try Site(recordedBy: ask)
        let facts = page.facts
        guard facts.isForSearchEngines(site) else { return nil }
        return switch facts.search {
        case .none: nil
        case .name(let kind): SearchDocument(kind, path: page.path(in: site).text, title: facts.name(site))
        case .entry(let entry): entry(site, page.path(in: site).text)
        }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(page: try part { $0.page })
    }
}

/// The words of a page's text.
struct SearchWords: StoredQuery, FormedValue, Titled {
    static let title = Message(vi: "các từ của một trang", en: "words of a page")
    static let policy = ValuePolicy<DocumentWords>.storedBySum

    let page: Page

    func value(_ ask: Ask) throws -> DocumentWords {
        let site = try Site(recordedBy: ask)
        return DocumentWords(page.facts.searchedText?(site) ?? [])
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(page: try part { $0.page })
    }
}

extension SiteTemplates {
    /// Returns the contents of `muc-luc.json`.
    public func searchTitles() -> [UInt8] { site.ask(SearchTitles())?.bytes ?? [] }

    /// Returns the contents of a shard of the word index.
    public func searchShard(_ number: Int) -> [UInt8] {
        site.ask(SearchShard(number: number)).map { $0.index.shard($0.number) } ?? []
    }
}
