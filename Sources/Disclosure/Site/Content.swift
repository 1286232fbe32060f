/// All that was read from a content folder: records as their files give them, not yet linked.
public struct Content: Sendable {
    public var settings: SiteSettings?
    public var calendar: CalendarFile?
    public var staff: StaffFile?
    public var procedures: [ProcedureEntry] = []
    public var resultsFiles: [ResultsFileDossiers] = []
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
    public init() {}
}
