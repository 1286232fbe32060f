import Diagnostics
import Disclosure

/// Something a file of the site is made from. A file is made again when one of these has changed, and only then.
public enum Dependency: Hashable, Sendable {
    /// What stands around every page: the settings, the day, the navigation, the names of scripts and styles.
    case frame
    /// All other records but procedures, dossiers and apologies.
    case rest
    /// Which addresses there are: whether a link in prose leads anywhere.
    case addresses
    /// What the pages of others tell of a procedure.
    case catalogue
    /// What lists of procedures tell of them: who may use them, where, how fast and for how much.
    case listing
    /// Every procedure, with all it says.
    case procedures
    /// What lists of procedures tell of those of a field; index in the catalogue.
    case field(Int)
    case procedure(Int)
    /// Every dossier, and what is counted of them.
    case register
    /// Which days the register has, how many dossiers each of them, of which bodies, and up to when: nothing else of
    /// the dossiers.
    case registerOutline
    /// The dossiers whose codes bear one day; index among the days of the register.
    case day(Int)
    /// The dossiers of one day of results; index among those days.
    case closedDay(Int)
    case month(DataMonth)
    case year(Int)
    /// The dossiers of a year whose codes fall into one shard of the lookup.
    case lookup(year: Int, shard: Int)
    /// The dossiers that a period's statistics may tell of, and which periods there are; index among them.
    case period(Int)
    /// Every apology, with all it says.
    case apologies
    case apology(Int)
    case searchTitles
    case searchShard(Int)
    case asset(String)
}

extension Dependency {
    /// The same from build to build, whatever the order of records.
    public func name(in site: Site) -> String {
        switch self {
        case .frame, .rest, .addresses, .catalogue, .listing, .procedures, .register, .registerOutline, .apologies,
            .searchTitles:
            "\(self)"
        case .field(let index): "field \(site.catalogue.fields[index].slug)"
        case .procedure(let index): "procedure \(site.catalogue.versions[index].location.file)"
        case .day(let index): "day \(site.register.days[index].day.iso)"
        case .closedDay(let index): "results of \(site.register.closed.days[index].day.iso)"
        case .month(let month): "month \(month.text)"
        case .year(let year): "year \(year)"
        case .lookup(let year, let shard): "lookup \(year) \(shard)"
        case .period(let index): "period \(site.statistics.periods[index].name)"
        case .apology(let index): "apology \(site.apologies[index].record.location.file)"
        case .searchShard(let number): "words \(number)"
        case .asset(let path): "asset \(path)"
        }
    }
}

extension PlannedFile {
    /// What the file is made from, by its kind.
    ///
    /// - Parameter prose: files of the content whose prose links into the site or asks for figures.
    func dependencies(in site: Site, prose: ProseSources) -> [Dependency] {
        let own: [Dependency] =
            switch content {
            case .page(let page): page.dependencies(in: site)
            case .searchTitles: [.searchTitles]
            case .searchShard(let number): [.searchShard(number)]
            case .lookupShard(let year, let number): [.frame, .catalogue, .lookup(year: year, shard: number)]
            case .openData(let file): file.dependencies
            case .asset(let path): [.asset(path)]
            case .robots, .openSearch, .stylesheet, .searchScript, .lookupScript, .boardStylesheet, .offlineScript,
                .icon, .serviceWorker:
                [.frame]
            case .sitemap: [.frame, .rest, .addresses, .catalogue, .listing, .registerOutline, .apologies]
            case .feed(let feed): feed.dependencies
            case .deadlines, .redirectMap: [.frame, .rest]
            case .securityContact: [.frame, .rest, .registerOutline]
            }
        return own + prose.dependencies(of: origin.file)
    }
}

extension Dependency {
    /// For pages that tell of everything, and of procedures no more than their names and what they lack.
    static let allButProcedures: [Dependency] = [.frame, .rest, .catalogue, .register, .apologies]
}

extension Page {
    fileprivate func dependencies(in site: Site) -> [Dependency] {
        switch self {
        case .resultsDay(let index, _): [.frame, .catalogue, .day(index)]
        case .closedDay(let index, _): [.frame, .closedDay(index)]
        case .procedure(let index), .board(.handout(let index)): [.frame, .catalogue, .procedure(index)]
        case .procedures, .procedureFilter, .board(.index): [.frame, .catalogue, .listing]
        case .field(let index), .board(.field(let index)): [.frame, .catalogue, .field(index)]
        case .apology(let index):
            [.frame, .catalogue, .apology(index)]
                + (site.register.dayIndex(ofDossier: site.apologies[index].dossier).map { [.day($0)] } ?? [])
        case .resultsYear(let year): [.frame, .year(year)]
        case .resultsMonth(let year, let month):
            [.frame] + (Day(year: year, month: month, day: 1).map { [.month(DataMonth(first: $0))] } ?? [])
        case .statisticsPeriod(let index): [.frame, .catalogue, .period(index), .apologies]
        case .statistics, .results: [.frame, .catalogue, .register, .apologies]
        case .lookup: [.frame, .registerOutline]
        case .apologies, .apologyYear: [.frame, .catalogue, .registerOutline, .apologies]
        case .openData: [.frame, .rest, .catalogue, .registerOutline, .apologies]
        case .search: [.frame, .rest, .catalogue]
        case .forms, .news, .free, .staff, .rules, .dictionary, .offline, .redirect, .notFound, .newsList,
            .board(.feedback):
            [.frame, .rest]
        case .register(.catalogueChanges): [.frame, .catalogue, .listing]
        // What is promised is measured; what is said of the locality may ask for figures.
        case .home, .plans, .plan, .reports, .report, .selfCheck, .register(.commitments), .register(.locality):
            Dependency.allButProcedures
        case .register: [.frame, .rest, .catalogue]
        }
    }
}

extension OpenDataFile {
    fileprivate var dependencies: [Dependency] {
        switch self {
        case .dossiers(let month, _): [.frame, .catalogue, .month(month)]
        case .table(.procedures, _): [.frame, .catalogue, .procedures]
        case .table(.apologies, _): [.frame, .catalogue, .apologies]
        case .table(.commitments, _): Dependency.allButProcedures
        case .table: [.frame, .rest]
        case .dictionary: [.frame]
        case .package, .catalogue: [.frame, .registerOutline]
        }
    }
}

extension Feed {
    fileprivate var dependencies: [Dependency] {
        switch self {
        case .results: [.frame, .register]
        case .apologies: [.frame, .apologies]
        case .procedures: [.frame, .catalogue, .listing]
        case .news: [.frame, .rest]
        }
    }
}

/// Files of the content whose prose reaches beyond their own records.
struct ProseSources {
    private let linking: Set<String>
    private let counting: Set<String>

    init(_ site: Site) {
        linking = Set(site.links.map(\.location.file))
        counting = Set(site.directives.map(\.location.file))
    }

    func dependencies(of file: String) -> [Dependency] {
        (linking.contains(file) ? [.addresses] : []) + (counting.contains(file) ? [.register, .catalogue] : [])
    }
}
