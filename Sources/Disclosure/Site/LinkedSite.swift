import Diagnostics
import Digests
import Parallel
import Vietnamese

/// The whole site as one linked value: every record found its partners, every rule has looked.
///
/// Plans and templates are made from it and from nothing else.
public struct LinkedSite: Sendable {
    let settingsBox: Box<SiteSettings>
    public var settings: SiteSettings { settingsBox.value }
    /// The day the site speaks of as today.
    public let asOf: Day
    public let calendar: WorkingCalendar
    public let catalogue: Catalogue
    public let register: DossierRegister
    public let statistics: StatisticsBook
    /// Newest first.
    public let apologies: FiledRecords<LinkedApology>
    public let plans: FiledRecords<Plan>
    public let reports: FiledRecords<Report>
    public let reportForms: [ReportForm]
    /// Newest first.
    public let news: FiledRecords<NewsItem>
    /// In the order of navigation.
    public let pages: FiledRecords<FreePage>
    public let pageTree: PageTree
    public let forms: [Form]
    public let redirects: [Redirect]
    private let redirectPlaces: [String: Int]
    public let staff: StaffFile?
    public let registers: Registers
    public let assets: [String]
    /// The links of all prose into the site; the plan knows whether they lead anywhere.
    public let links: [ProseLink]
    /// The places of all prose that ask for figures.
    public let directives: [ProseDirective]
    /// Folders of the content with files that were refused, whose pages are therefore missing.
    public let refusedFolders: Set<String>
    /// Places in `forms`, by file, and in `reportForms`, by name.
    private let formsByFile: [String: Int]
    private let reportFormsByName: [String: Int]

    public var unit: Unit { settings.unit }

    /// The redirect of an old address, as the content writes it.
    public func redirect(from address: String) -> Redirect? { redirectPlaces[address].map { redirects[$0] } }

    /// The apology that was sent for a dossier.
    public func apology(of dossier: LinkedDossier) -> LinkedApology? { dossier.apology.map { apologies[Int($0)] } }

    /// How many dossiers are handled under a procedure version.
    public func dossierCount(of version: VersionKey) -> Int {
        catalogue.index(of: version).map { Int(register.summary.countByVersion[$0]) } ?? 0
    }

    /// The form in a file of `assets/forms/`.
    public func form(inFile file: String) -> Form? { formsByFile[file].map { forms[$0] } }

    /// The form that reports fill in, by its name.
    public func reportForm(named name: String) -> ReportForm? { reportFormsByName[name].map { reportForms[$0] } }

    /// The figures of any period. Those of whole months and of the unit's own windows come from the book; for another
    /// span the register is counted again.
    public func statistics(of period: Period) -> Statistics? {
        statistics.statistics(of: period)
            ?? StatisticsBook(
                register: register, catalogue: catalogue, calendar: calendar, windows: [], spans: [period]
            ).statistics(of: period)
    }
}

/// An apology whose dossier is there.
public struct LinkedApology: FiledRecord {
    public let record: Apology
    /// The procedure version under which its dossier is handled.
    public let procedure: VersionKey
    /// Sent later than the calendar day before the due date (NĐ 118/2025 Điều 19.6); same-day limits are exempt.
    public let isLateNotice: Bool

    public var location: Location { record.location }
    public var dossier: DossierCode { record.dossier.value }
}

extension LinkedSite {
    /// The apologies of a year, newest first.
    public func apologies(of year: Int) -> [LinkedApology] {
        let start = apologies.partitioningIndex { $0.record.issuedOn.year > year }
        let end = apologies.partitioningIndex { $0.record.issuedOn.year >= year }
        return Array(apologies[start..<max(start, end)])
    }

    /// Links the records of a content folder and checks them together.
    ///
    /// - Parameter earlier: what linking gave an earlier build. Where nothing that a part of it follows from has
    ///   changed, it is taken as it is, and neither dossier nor procedure is fetched.
    /// - Returns: the site, and every finding. With an error among them the site must not be published;
    ///   it is nil only when `site.yml` itself is missing or refused.
    public static func link(
        _ content: Content, asOf: Day, workers: Workers = Workers(1), earlier: Memory = Memory()
    ) -> (site: LinkedSite?, findings: [Diagnostic], memory: Memory) {
        var findings: [Diagnostic] = []
        guard let settings = content.settings else { return (nil, findings, Memory()) }

        let calendar = WorkingCalendar(content.calendar)
        let catalogue = Catalogue(content.procedures, asOf: asOf)
        let checked = catalogue.findings(forms: content.forms, earlier: earlier.catalogue)
        findings += checked.all
        findings += settings.findings(assets: content.assets)
        findings += content.plans.flatMap(\.findings)
        findings += content.reports.flatMap(\.findings)
        findings += content.news.flatMap { $0.findings(calendar) }
        findings += content.reportForms.flatMap(\.findings)
        findings += Form.findings(content.forms, assets: content.assets)
        if let staff = content.staff { findings += staff.findings(asOf: asOf) }
        let registers = Registers(content.registers, catalogue: catalogue, calendar: calendar, asOf: asOf)
        findings += registers.findings(calendar: calendar, assets: content.assets)

        let pages = content.pages.sorted { ($0.order ?? .max, $0.location) < ($1.order ?? .max, $1.location) }
        let linked = LinkedRegister(
            content, settings: settings, catalogue: catalogue, calendar: calendar, asOf: asOf,
            workers: workers, earlier: earlier.register, volumes: earlier.volumes)
        let forms = content.forms.sorted { VietnameseSortKey($0.name) < VietnameseSortKey($1.name) }
        let site = LinkedSite(
            settingsBox: Box(settings), asOf: asOf, calendar: calendar, catalogue: catalogue, register: linked.register,
            statistics: linked.statistics, apologies: FiledRecords(linked.apologies),
            plans: FiledRecords(content.plans.sorted { $0.location > $1.location }),
            reports: FiledRecords(
                content.reports.sorted { ($0.period.to.value, $0.location) > ($1.period.to.value, $1.location) }),
            reportForms: content.reportForms,
            news: FiledRecords(content.news.sorted { ($0.date, $0.location) > ($1.date, $1.location) }),
            pages: FiledRecords(pages), pageTree: PageTree(pages),
            forms: forms, redirects: content.redirects,
            redirectPlaces: places(of: content.redirects.map(\.from.value)),
            staff: content.staff, registers: registers, assets: content.assets.sorted(), links: content.links,
            directives: content.directives, refusedFolders: content.refusedFolders,
            formsByFile: places(of: forms.map(\.file.value)),
            reportFormsByName: places(of: content.reportForms.map(\.form.value)))
        // Reports are held against the register's figures: they are part of what an earlier build can spare.
        let register = linked.memory(content, reports: { site.reportFindings })
        findings += register.findings
        findings += content.directives.compactMap { $0.finding(windows: site.statistics.windows) }
        return (
            site, settings.rules.applied(to: findings.filter { !content.isConsequence($0) }),
            Memory(
                register: register, catalogue: checked.memory,
                volumes: linked.volumes.map { Deferred(ready: $0) } ?? earlier.volumes)
        )
    }

    /// Where each name stands first.
    private static func places(of names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What linking leaves for the next build.
    public struct Memory: Sendable {
        public let register: RegisterMemory?
        public let catalogue: CatalogueMemory?
        /// What linking gave for each volume of the register; fetched where the register itself is not the same.
        public let volumes: Deferred<KeptValues>

        public init(
            register: RegisterMemory? = nil, catalogue: CatalogueMemory? = nil,
            volumes: Deferred<KeptValues> = Deferred(ready: KeptValues())
        ) {
            self.register = register
            self.catalogue = catalogue
            self.volumes = volumes
        }

        /// What an earlier build does not know yet.
        public func new(since earlier: Memory) -> Memory {
            Memory(
                register: register?.key == earlier.register?.key ? nil : register,
                catalogue: catalogue == earlier.catalogue ? nil : catalogue, volumes: volumes)
        }
    }
}

extension Content {
    /// Whether a finding may only follow from another: what it misses may stand in a file that was refused.
    fileprivate func isConsequence(_ finding: Diagnostic) -> Bool {
        switch finding.rule {
        case .unknownDossier: refusedFolders.contains("results")
        case .unknownProcedure: refusedFolders.contains("procedures")
        case .missingForm: refusedFolders.contains("assets")
        case .unknownDisclosure: refusedFolders.contains("disclosures")
        default: false
        }
    }
}

extension WorkingCalendar {
    /// The calendar of a file; without one no year is announced.
    public init(_ file: CalendarFile?) {
        let week = file?.closedWeekdays.flatMap { WorkingWeek(closed: Set($0.map(\.number))) }
        self.init(
            years: (file?.years.years ?? [:]).map { year, days in
                CalendarYear(
                    year: year, closed: days.closed.map(\.value), worked: days.worked.map(\.value), source: days.source)
            }, week: week ?? .mondayToFriday)
    }
}
