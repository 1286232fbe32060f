import Diagnostics

/// All that was read from a content folder: records as their files give them, not yet linked.
public struct Content: Sendable {
    public var settings: SiteSettings?
    public var calendar: CalendarFile?
    public var staff: StaffFile?
    public var procedures: [Procedure] = []
    public var batches: [DossierBatch] = []
    public var apologies: [Apology] = []
    public var plans: [Plan] = []
    public var reports: [Report] = []
    public var reportForms: [ReportForm] = []
    public var news: [NewsItem] = []
    public var pages: [FreePage] = []
    public var forms: [Form] = []
    public var redirects: [Redirect] = []
    public var registers = RegisterRecords()
    /// Files to copy through, relative to `assets/`.
    public var assets: [String] = []
    /// The links of all prose into the site.
    public var links: [ProseLink] = []
    /// The places of all prose that ask for figures.
    public var directives: [ProseDirective] = []
    /// Folders with files that could not be taken in: whoever refers to what may stand there is not to blame.
    public var refusedFolders: Set<String> = []

    public init() {}
}

/// The dossiers of one file, with what the file says of them all.
public struct DossierBatch: Sendable {
    public var file: String
    public var dossiers: [Dossier]
    public var publishedOn: Day?
    /// Ngày chốt số liệu: declared in YAML; else the newest day on which anything happened.
    public var dataUntil: Day?

    /// - Parameter dataUntil: the cut-off the file declares; nil takes the newest day of its dossiers.
    public init(file: String, dossiers: [Dossier], dataUntil: Day? = nil, publishedOn: Day? = nil) {
        self.file = file
        self.dossiers = dossiers
        self.publishedOn = publishedOn
        self.dataUntil = dataUntil ?? Self.newestDay(of: dossiers)
    }

    private static func newestDay(of dossiers: [Dossier]) -> Day? {
        var newest: Moment?
        for dossier in dossiers {
            let last = max(dossier.received, dossier.resolved ?? dossier.received, dossier.returned ?? dossier.received)
            newest = max(newest ?? last, last)
        }
        return newest?.day
    }
}
