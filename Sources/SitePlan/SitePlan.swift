import Diagnostics
import Disclosure

/// One file of the site that is to be: where it stands, and what it will hold.
public struct PlannedFile: Sendable {
    public let path: PagePath
    public let content: Content
    /// What the file is made from, to name it when two want one address.
    let origin: Location

    public enum Content: Sendable, Hashable {
        case page(Page)
        case sitemap
        case robots
        /// Old addresses for the web server, which answers with the right status.
        case redirectMap
        case stylesheet
        /// The sign shown in browsers' tabs by an office without an emblem of its own.
        case icon
        /// A file of `assets/`, copied byte for byte; the path is relative to `assets/`.
        case asset(String)
    }

    /// When it is put in place: a page never points to what is not there yet.
    public var stage: Stage {
        switch content {
        case .stylesheet, .icon, .asset: .assets
        case .sitemap, .robots, .redirectMap: .indexes
        case .page(let page): page.isIndex ? .indexes : .pages
        }
    }

    /// The order in which files are put in place.
    public enum Stage: Int, Comparable, Sendable, CaseIterable {
        case assets, pages, indexes
        public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }
}

extension Page {
    /// Whether the page mostly leads to others, so that it comes after them.
    var isIndex: Bool {
        switch self {
        case .home, .procedures, .field, .forms, .results, .resultsYear, .resultsMonth, .apologies, .apologyYear,
            .statistics, .statisticsPeriod, .plans, .reports, .newsList, .selfCheck, .notFound:
            true
        case .register(let page): page.isIndex
        case .procedure, .resultsDay, .apology, .plan, .report, .news, .free, .staff, .rules, .redirect: false
        }
    }
}

/// The list of all files of a site.
public struct SitePlan: Sendable {
    public let files: [PlannedFile]
    /// Paths of all files, for finding out whether a link leads anywhere.
    private let paths: Set<String>
    /// Addresses of disclosures that are not posted, by what stands in for them.
    private let withdrawn: [String: PagePath]
    /// Addresses that are taken though no file stands there.
    private let reserved: [(address: String, origin: Location)]
    private let refusedAssets: [String]
    public let stylesheet: PagePath
    public let icon: PagePath

    /// - Parameter hash: a few letters that change when the styles do, so that browsers may keep them for good.
    public init(_ site: Site, styleHash hash: String) {
        stylesheet = PagePath(made: "assets/site.\(hash).css")
        icon = PagePath(made: "assets/icon.\(hash).svg")
        var files: [PlannedFile] = []
        var refusedAssets: [String] = []
        func add(_ page: Page, from origin: Location = Location(file: "site.yml")) {
            files.append(PlannedFile(path: page.path(in: site), content: .page(page), origin: origin))
        }
        for page in Page.always { add(page) }
        for index in site.catalogue.fields.indices {
            let first = site.catalogue.fields[index].procedures.first.map { site.catalogue.versions[$0].location }
            add(.field(index), from: first ?? Location(file: "site.yml"))
        }
        for index in site.catalogue.versions.indices {
            add(.procedure(index), from: site.catalogue.versions[index].location)
        }
        for page in site.register.pages { add(page) }
        for index in site.statistics.periods.indices { add(.statisticsPeriod(index)) }
        for year in Set(site.apologies.map(\.record.issuedOn.year)).sorted() { add(.apologyYear(year)) }
        for index in site.apologies.indices { add(.apology(index), from: site.apologies[index].record.location) }
        for index in site.plans.indices { add(.plan(index), from: site.plans[index].location) }
        for index in site.reports.indices { add(.report(index), from: site.reports[index].location) }
        for index in site.news.indices { add(.news(index), from: site.news[index].location) }
        for index in site.pages.indices { add(.free(index), from: site.pages[index].location) }
        for (page, origin) in site.registers.pages { add(.register(page), from: origin) }

        let general = Location(file: "site.yml")
        for index in site.redirects.indices where PagePath(Page.redirect(index).path(in: site).text) != nil {
            add(.redirect(index), from: site.redirects[index].location)
        }
        files.append(PlannedFile(path: PagePath(made: "sitemap.xml"), content: .sitemap, origin: general))
        files.append(PlannedFile(path: PagePath(made: "robots.txt"), content: .robots, origin: general))
        if !site.redirects.isEmpty {
            files.append(PlannedFile(path: PagePath(made: "chuyen-huong.map"), content: .redirectMap, origin: general))
        }
        files.append(PlannedFile(path: stylesheet, content: .stylesheet, origin: general))
        if site.settings.theme.logo == nil { files.append(PlannedFile(path: icon, content: .icon, origin: general)) }
        let takenDown = site.registers.disclosures.withdrawnFiles
        for asset in site.assets where takenDown["assets/" + asset] == nil {
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

    /// Forms are downloaded from `bieu-mau/`; everything else keeps its place.
    public static func address(ofAsset asset: String) -> PagePath? {
        let forms = "forms/"
        return PagePath(asset.hasPrefix(forms) ? "bieu-mau/" + asset.dropFirst(forms.count) : "assets/" + asset)
    }

    public func contains(_ path: String) -> Bool { paths.contains(path) }

    /// What stands in for a disclosure that is not posted yet, or no longer: the page of its category.
    public func standIn(for path: String) -> PagePath? { paths.contains(path) ? nil : withdrawn[path] }

    /// Two files with one path, and links of prose that lead nowhere.
    public func findings(_ site: Site) -> [Diagnostic] {
        let dangling = site.links.filter { link in
            !link.target.path.isEmpty && !contains(link.target.path)
                && !site.refusedFolders.contains(Self.contentFolder(of: link.target.path))
        }
        return collisions + unpublishable + redirectFindings(site)
            + dangling.map { link in
                // Time alone must never make an error: what was posted when the link was written may be down by now.
                if standIn(for: link.target.path) != nil {
                    return Diagnostic(
                        .endedLink, at: link.location,
                        Message(
                            vi:
                                "“/\(link.target.path)” chưa đến hoặc đã hết thời hạn công khai; trang sẽ dẫn tới nhóm nội dung của nó",
                            en: "“/\(link.target.path)” is not posted; the page leads to its category instead"))
                }
                return Diagnostic(
                    .brokenLink, at: link.location,
                    Message(
                        vi:
                            "không có trang hay tệp nào ở “/\(link.target.path)”; sửa địa chỉ, ví dụ /thu-tuc/1.001193.html",
                        en: "nothing stands at “/\(link.target.path)”; mend the address, as in /thu-tuc/1.001193.html"))
            }
    }

    /// The content folder that the pages of a part of the site are made from.
    private static func contentFolder(of path: String) -> String {
        switch path.prefix(while: { $0 != "/" }) {
        case "thu-tuc": "procedures"
        case "ket-qua": "results"
        case "xin-loi": "apologies"
        case "ke-hoach": "plans"
        case "bao-cao": "reports"
        case "tin-tuc": "news"
        case "bieu-mau", "assets": "assets"
        case "cong-khai": "disclosures"
        case "hai-long": "surveys"
        case "doi-thoai": "dialogues"
        case "lay-y-kien": "consultations"
        default: "pages"
        }
    }

    /// Old addresses that are none, and redirects that lead nowhere.
    private func redirectFindings(_ site: Site) -> [Diagnostic] {
        site.redirects.flatMap { redirect in
            var findings: [Diagnostic] = []
            if redirect.source.flatMap({ PagePath($0) }) == nil {
                findings.append(
                    Diagnostic(
                        .malformedAddress, at: Location(file: redirect.location.file, position: redirect.from.position),
                        Message(
                            vi:
                                "“\(redirect.from.value)” không phải địa chỉ cũ trong trang; viết phần sau tên miền: /web/trang-chu",
                            en:
                                "“\(redirect.from.value)” is no old address of the site; write what follows the host: /web/home"
                        )))
            }
            if redirect.target.map({ contains($0.path) }) != true {
                findings.append(
                    Diagnostic(
                        .brokenLink, at: Location(file: redirect.location.file, position: redirect.to.position),
                        Message(
                            vi: "không có trang hay tệp nào ở “\(redirect.to.value)” để chuyển tới",
                            en: "nothing stands at “\(redirect.to.value)” to lead to")))
            }
            return findings
        }
    }

    /// Assets whose names no address can carry.
    private var unpublishable: [Diagnostic] {
        refusedAssets.map { asset in
            Diagnostic(
                .unrecognisedFile, at: Location(file: "assets/" + asset),
                Message(
                    vi:
                        "tên tệp này không dùng làm địa chỉ được nên không được đăng; đổi tên, bỏ dấu “\\” và dấu chấm ở đầu",
                    en: "the name of this file cannot be an address, so it is not published; rename it"))
        }
    }

    private var collisions: [Diagnostic] {
        var firsts: [String: PlannedFile] = [:]
        var findings: [Diagnostic] = []
        let waiting = reserved.map {
            PlannedFile(path: PagePath(made: $0.address), content: .page(.register(.disclosures)), origin: $0.origin)
        }
        for file in files + waiting {
            guard let first = firsts.updateValue(file, forKey: file.path.text) else { continue }
            // The same record twice over is reported where its key stands.
            if case .page(.apology) = file.content, case .page(.apology) = first.content { continue }
            if case .page(.procedure) = file.content, case .page(.procedure) = first.content { continue }
            let (earlier, later) =
                first.origin < file.origin ? (first.origin, file.origin) : (file.origin, first.origin)
            findings.append(
                Diagnostic(
                    .pageCollision, at: later,
                    Message(
                        vi: "trang “\(file.path.text)” đã được tạo từ \(earlier.file); đổi tên một trong hai",
                        en: "the page “\(file.path.text)” is made from \(earlier.file) already; rename one of the two"))
            )
        }
        return findings
    }
}

extension DossierRegister {
    /// Pages of years, months and days, in order of time.
    fileprivate var pages: [Page] {
        var pages: [Page] = []
        var month: (Int, Int)?
        for index in days.indices {
            let (year, thisMonth, _) = days[index].day.components
            if month?.0 != year { pages.append(.resultsYear(year)) }
            if month.map({ $0 == (year, thisMonth) }) != true {
                pages.append(.resultsMonth(year: year, month: thisMonth))
            }
            month = (year, thisMonth)
            for part in 0..<parts(ofDay: index) { pages.append(.resultsDay(index, part: part)) }
        }
        return pages
    }

    /// How many pages a day takes.
    public func parts(ofDay index: Int) -> Int {
        (days[index].range.count + Page.rowsPerPart - 1) / Page.rowsPerPart
    }

    /// The rows of one page of a day.
    public func rows(ofDay index: Int, part: Int) -> Range<Int> {
        let range = days[index].range
        let start = range.lowerBound + part * Page.rowsPerPart
        return start..<min(start + Page.rowsPerPart, range.upperBound)
    }

    /// The page on which a dossier stands.
    public func page(ofDossier index: Int) -> Page? {
        guard let day = dayIndex(of: dossiers[index].record.code.day) else { return nil }
        return .resultsDay(day, part: (index - days[day].range.lowerBound) / Page.rowsPerPart)
    }
}
