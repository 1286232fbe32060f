import Diagnostics
import Disclosure
import RecordSchema
import Records
import Register
import Search
import WorkingTime

/// A planned file of the site: its path and what it will contain.
public struct PlannedFile: Sendable {
    /// The path of the file, relative to the output folder.
    public let path: PagePath
    /// What the file will contain.
    public let content: Content
    /// What the file is made from, for reporting address collisions.
    let origin: Location

    /// The kind of contents of a file.
    public enum Content: Sendable, Hashable {
        case page(Page)
        case sitemap
        case robots
        case feed(Feed)
        /// Thời hạn, as a calendar that can be subscribed to.
        case deadlines
        case openSearch
        case securityContact
        /// Redirects of old addresses for the web server, which answers with the correct status.
        case redirectMap
        case stylesheet
        /// The script of the search page.
        case searchScript
        case searchTitles
        case searchShard(Int)
        /// The script of the lookup page.
        case lookupScript
        /// The dossiers of a year whose codes belong to one shard.
        case lookupShard(year: Int, number: Int)
        /// The styles needed only by boards and handouts.
        case boardStylesheet
        /// The service worker that caches visited pages for offline reading, and the script that registers it.
        case serviceWorker, offlineScript
        case openData(OpenDataFile)
        /// The favicon of an office without a logo.
        case icon
        /// A file of `assets/`, copied byte for byte; the path is relative to `assets/`.
        case asset(String)
    }

    /// The stage in which the file is moved into place, chosen so that no page links to a missing file.
    public var stage: Stage {
        switch content {
        case .stylesheet, .boardStylesheet, .searchScript, .lookupScript, .offlineScript, .icon, .asset: .assets
        case .searchTitles, .searchShard: .pages
        case .sitemap, .robots, .redirectMap, .lookupShard, .openData, .feed, .deadlines, .openSearch, .securityContact,
            .serviceWorker:
            .indexes
        case .page(let page): page.isIndex ? .indexes : .pages
        }
    }

    /// A stage of publishing. Files are moved into place stage by stage.
    public enum Stage: Int, Comparable, Sendable, CaseIterable {
        case assets, pages, indexes
        public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }
}

extension Page {
    /// Whether the page consists mostly of links to others, and is therefore moved into place after them.
    var isIndex: Bool {
        switch self {
        case .home, .procedures, .field, .procedureFilter, .forms, .lookup, .results, .resultsYear, .resultsMonth,
            .apologies, .apologyYear, .statistics, .statisticsPeriod, .list, .selfCheck,
            .openData, .notFound:
            true
        case .register(let page): page.isIndex
        case .board(let page): page.isIndex
        case .procedure, .resultsDay, .closedDay, .apology, .record, .staff, .dictionary, .rules,
            .search, .redirect, .offline:
            false
        }
    }
}

/// The list of all files of a site.
public struct SitePlan: Sendable {
    /// All planned files, beginning with the largest, which are to be made first.
    public let files: [PlannedFile]
    /// The paths of all files, for checking links.
    let paths: Set<String>
    /// The pages that replace disclosures that are not posted, by the disclosures' addresses.
    let withdrawn: [String: PagePath]
    /// Addresses that are reserved although no file exists there.
    let reserved: [(address: String, origin: Location)]
    /// Assets whose names cannot be used as addresses, as paths relative to `assets/`.
    let refusedAssets: [String]
    /// The path of the stylesheet of all pages, with a fingerprint in its name.
    public let stylesheet: PagePath
    /// The path of the script of the lookup page, with a fingerprint in its name.
    public let lookupScript: PagePath
    /// The path of the stylesheet of boards and handouts, with a fingerprint in its name.
    public let boardStylesheet: PagePath
    /// Nil if offline reading is not enabled.
    public let offlineScript: PagePath?
    /// The path of the favicon of an office without a logo, with a fingerprint in its name.
    public let icon: PagePath
    /// The path of the script of the search page, with a fingerprint in its name.
    public let searchScript: PagePath
    /// The feeds that have entries.
    public let feeds: [Feed]

    /// The fingerprints of files with a fingerprint in their name, which browsers may cache indefinitely.
    public struct Hashes: Sendable {
        let style: String
        let boardStyle: String
        let icon: String
        let searchScript: String
        let lookupScript: String
        let offlineScript: String

        /// Creates a set of fingerprints, each of which becomes part of a file name.
        public init(
            style: String, boardStyle: String, icon: String, searchScript: String, lookupScript: String,
            offlineScript: String
        ) {
            self.style = style
            self.boardStyle = boardStyle
            self.icon = icon
            self.searchScript = searchScript
            self.lookupScript = lookupScript
            self.offlineScript = offlineScript
        }
    }

    /// Creates the plan of a site, whose styles and scripts have the given fingerprints.
    public init(_ site: LinkedSite, hashes: Hashes) {
        stylesheet = PagePath(made: "assets/site.\(hashes.style).css")
        boardStylesheet = PagePath(made: "assets/board.\(hashes.boardStyle).css")
        icon = PagePath(made: "assets/icon.\(hashes.icon).svg")
        searchScript = PagePath(made: "assets/tim-kiem.\(hashes.searchScript).js")
        lookupScript = PagePath(made: "assets/tra-cuu.\(hashes.lookupScript).js")
        offlineScript =
            site.settings.offline == true ? PagePath(made: "assets/offline.\(hashes.offlineScript).js") : nil
        let general = Location(file: "site.yml")
        // The largest files come first, which balances the workers' load.
        var files = OpenDataFile.all(of: site).map {
            PlannedFile(path: $0.path, content: .openData($0), origin: general)
        }
        files += site.lookupShards
        var refusedAssets: [String] = []
        func add(_ page: Page, from origin: Location = Location(file: "site.yml")) {
            files.append(PlannedFile(path: page.path(in: site), content: .page(page), origin: origin))
        }
        for page in Page.always { add(page) }
        for field in site.catalogue.fields {
            add(.field(field.name), from: site.catalogue.origin(of: .field(field.name)))
        }
        for version in site.catalogue.versions { add(.procedure(version.key), from: version.location) }
        for filter in site.catalogue.filters { add(.procedureFilter(filter)) }
        for board in site.catalogue.boards { add(.board(board), from: site.catalogue.origin(of: board)) }
        for page in site.register.pages { add(page) }
        for period in site.statistics.periods { add(.statisticsPeriod(period)) }
        for year in Set(site.apologies.map(\.record.issuedOn.year)).sorted() { add(.apologyYear(year)) }
        for apology in site.apologies { add(.apology(apology.file), from: apology.location) }
        for (page, origin) in site.pages(of: RecordType.documents) { add(page, from: origin) }
        for (page, origin) in site.registers.pages { add(.register(page), from: origin) }
        for (page, origin) in site.pages(of: RecordType.registers) { add(page, from: origin) }

        for redirect in site.records.redirects {
            let page = Page.redirect(redirect.from.value)
            if PagePath(page.path(in: site).text) != nil { add(page, from: redirect.location) }
        }
        files.append(PlannedFile(path: PagePath(made: "sitemap.xml"), content: .sitemap, origin: general))
        files.append(PlannedFile(path: PagePath(made: "robots.txt"), content: .robots, origin: general))
        feeds = Feed.allCases.filter { $0.hasEntries(in: site) }
        for feed in feeds { files.append(PlannedFile(path: feed.path, content: .feed(feed), origin: general)) }
        files.append(PlannedFile(path: Self.deadlines, content: .deadlines, origin: general))
        files.append(PlannedFile(path: Self.openSearch, content: .openSearch, origin: general))
        if site.settings.contacts.email != nil {
            files.append(
                PlannedFile(
                    path: PagePath(made: ".well-known/security.txt"), content: .securityContact, origin: general))
        }
        if !site.records.redirects.isEmpty {
            files.append(PlannedFile(path: PagePath(made: "chuyen-huong.map"), content: .redirectMap, origin: general))
        }
        files.append(PlannedFile(path: stylesheet, content: .stylesheet, origin: general))
        files.append(PlannedFile(path: searchScript, content: .searchScript, origin: general))
        files.append(PlannedFile(path: Self.searchTitles, content: .searchTitles, origin: general))
        for number in 0..<WordIndex.shardCount {
            files.append(
                PlannedFile(path: Self.searchShard(number), content: .searchShard(number), origin: general))
        }
        files.append(PlannedFile(path: lookupScript, content: .lookupScript, origin: general))
        files.append(PlannedFile(path: boardStylesheet, content: .boardStylesheet, origin: general))
        if let offlineScript {
            add(.offline)
            files.append(PlannedFile(path: offlineScript, content: .offlineScript, origin: general))
            files.append(PlannedFile(path: PagePath(made: "sw.js"), content: .serviceWorker, origin: general))
        }
        if site.settings.theme.logo == nil { files.append(PlannedFile(path: icon, content: .icon, origin: general)) }
        let takenDown = site.registers.disclosures.withdrawnFiles
        for asset in site.records.assets where takenDown["assets/" + asset] == nil {
            guard let path = Self.address(ofAsset: asset) else {
                refusedAssets.append(asset)
                continue
            }
            files.append(PlannedFile(path: path, content: .asset(asset), origin: Location(file: "assets/" + asset)))
        }
        self.files = files
        self.refusedAssets = refusedAssets
        paths = Set(files.map(\.path.text))
        let waiting = site.registers.reservedAddresses
        reserved = waiting.map { ($0.address, $0.origin) }
        let goneFiles = takenDown.compactMap { file, category in
            file.belowAssets.flatMap(Self.address(ofAsset:)).map { ($0.text, category) }
        }
        let standIns = (waiting.map { ($0.address, $0.category) } + goneFiles).map { address, category in
            (address, Page.register(.disclosureCategory(category)).path(in: site))
        }
        withdrawn = Dictionary(standIns, uniquingKeysWith: { first, _ in first })
    }

    /// Returns the path of an asset; nil if its name cannot be used as an address. Forms go to `bieu-mau/`, everything
    /// else to `assets/`.
    public static func address(ofAsset asset: String) -> PagePath? {
        let forms = "forms/"
        return PagePath(asset.hasPrefix(forms) ? "bieu-mau/" + asset.dropFirst(forms.count) : "assets/" + asset)
    }

    /// The path of the calendar of deadlines, relative to the output folder.
    public static let deadlines = PagePath(made: "thoi-han.ics")
    /// The path of the OpenSearch description, relative to the output folder.
    public static let openSearch = PagePath(made: "opensearch.xml")
    /// The path of the list of titles that the search page loads, relative to the output folder.
    public static let searchTitles = PagePath(made: "tim-kiem/muc-luc.json")

    static func searchShard(_ number: Int) -> PagePath {
        PagePath(made: "tim-kiem/\(number < 16 ? "0" : "")\(String(number, radix: 16)).json")
    }

    /// Whether a file is planned at a path.
    public func contains(_ path: String) -> Bool { paths.contains(path) }

    /// Returns the page that replaces a disclosure that is not posted yet or no longer posted: that of its category.
    public func standIn(for path: String) -> PagePath? { paths.contains(path) ? nil : withdrawn[path] }
}
