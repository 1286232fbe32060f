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
        let worded = pages.indices.filter { pages[$0].hasSearchedText }
        for (place, own) in zip(worded, try ask.all(worded.map { SearchWords(page: pages[$0]) })) { words[place] = own }
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
        guard page.isForSearchEngines(in: site) else { return nil }
        return site.searchDocument(page, path: page.path(in: site).text)
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
        DocumentWords(page.searchedText(in: try Site(recordedBy: ask)))
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

extension Site {
    fileprivate func searchDocument(_ page: Page, path: String) -> SearchDocument? {
        switch page {
        case .procedure(let key):
            guard catalogue.isShown(key), let procedure = catalogue[key] else { return nil }
            return SearchDocument(
                .procedure, path: path, title: procedure.title, aliases: procedure.aliases + procedure.keywords,
                field: procedure.field, code: procedure.code.value.text)
        case .field(let name): return SearchDocument(.field, path: path, title: name)
        case .apology(let file):
            guard let apology = apologies[file] else { return nil }
            let isMasked = settings.privacy.dossierCode == .masked
            return SearchDocument(
                .apology, path: path,
                title: "\(page.name(in: self)): \(catalogue.publicName(apology.procedure).text)",
                code: isMasked ? nil : apology.dossier.text)
        case .record(let type, _):
            return SearchDocument(type.templates?.searchGroup ?? .page, path: path, title: page.name(in: self))
        case .register(.disclosure): return SearchDocument(.disclosure, path: path, title: page.name(in: self))
        case .register(.disclosureCategory(let category)):
            return SearchDocument(.disclosure, path: path, title: category.heading)
        case .lookup, .register(.feedback), .register(.informationCatalogue), .register(.disclosures),
            .register(.disclosurePlan), .register(.catalogueChanges), .register(.leaders), .register(.locality),
            .register(.receptions), .register(.commitments), .procedures, .forms, .results, .statistics, .apologies,
            .list, .staff, .selfCheck, .openData, .dictionary, .rules, .procedureFilter, .board:
            return SearchDocument(.page, path: path, title: page.name(in: self))
        case .home, .resultsYear, .resultsMonth, .resultsDay, .closedDay, .statisticsPeriod, .apologyYear,
            .register(.disclosureList), .search, .redirect, .offline, .notFound:
            return nil
        }
    }
}

extension Page {
    /// Whether the page's text is indexed in addition to its names.
    fileprivate var hasSearchedText: Bool {
        switch self {
        case .procedure, .apology, .register(.disclosure): true
        case .record(let type, _): type.templates?.hasSearchedText == true
        default: false
        }
    }

    /// Returns the text on the page in addition to its names.
    fileprivate func searchedText(in site: Site) -> [String] {
        switch self {
        case .procedure(let key): site.catalogue.record(key)?.searchedText ?? []
        case .apology(let file): [site.apologies[file]?.record.reason].compactMap { $0 }
        case .record(let type, let file): type.templates?.searchedText(of: file, in: site) ?? []
        case .register(.disclosure(let file)):
            [site.registers.disclosures.items[file]?.body.source].compactMap { $0 }
        default: []
        }
    }
}

extension Tracked<Procedure> {
    fileprivate var searchedText: [String] {
        let texts = [
            self.name, self.description, self.competentBody, self.partialReason, self.conditions?.source,
            self.body.source,
        ]
        let bases = self.legalBases.flatMap { [$0.number, $0.title].compactMap { $0 } }
        return texts.compactMap { $0 } + self.documents.map(\.name) + self.results.map(\.name) + bases
    }
}
