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
    /// What lists of procedures tell of those of a field, by its name.
    case field(String)
    case procedure(VersionKey)
    /// Every dossier, and what is counted of them.
    case register
    /// Which days the register has, how many dossiers each of them, of which bodies, and up to when: nothing else of
    /// the dossiers.
    case registerOutline
    /// The dossiers whose codes bear one day.
    case day(Day)
    /// The dossiers of one day of results.
    case closedDay(Day)
    case month(DataMonth)
    case year(Int)
    /// The dossiers of a year whose codes fall into one shard of the lookup.
    case lookup(year: Int, shard: Int)
    /// The dossiers that a period's statistics may tell of, and which periods there are.
    case period(Period)
    /// Every apology, with all it says.
    case apologies
    /// By the path of its file.
    case apology(String)
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
        case .field(let name): "field \(Catalogue.slug(ofField: name))"
        case .procedure(let version): "procedure \(site.catalogue[version]?.location.file ?? "")"
        case .day(let day): "day \(day.iso)"
        case .closedDay(let day): "results of \(day.iso)"
        case .month(let month): "month \(month.text)"
        case .year(let year): "year \(year)"
        case .lookup(let year, let shard): "lookup \(year) \(shard)"
        case .period(let period): "period \(period.name)"
        case .apology(let file): "apology \(file)"
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
        case .resultsDay(let day, _): [.frame, .catalogue, .day(day)]
        case .closedDay(let day, _): [.frame, .closedDay(day)]
        case .procedure(let version), .board(.handout(let version)): [.frame, .catalogue, .procedure(version)]
        case .procedures, .procedureFilter, .board(.index): [.frame, .catalogue, .listing]
        case .field(let name), .board(.field(let name)): [.frame, .catalogue, .field(name)]
        case .apology(let file):
            [.frame, .catalogue, .apology(file)] + (site.apologies[file].map { [.day($0.dossier.day)] } ?? [])
        case .resultsYear(let year): [.frame, .year(year)]
        case .resultsMonth(let year, let month):
            [.frame] + (Day(year: year, month: month, day: 1).map { [.month(DataMonth(first: $0))] } ?? [])
        case .statisticsPeriod(let period): [.frame, .catalogue, .period(period), .apologies]
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
