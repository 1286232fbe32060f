import Records
import Register

/// The unlinked records read from a content folder.
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
    /// The files to copy, as paths relative to `assets/`.
    public var assets: [String] = []
    /// The links to pages of the site in all prose.
    public var links: [ProseLink] = []
    /// The figure directives in all prose.
    public var directives: [ProseDirective] = []
    public init() {}
}
