import Diagnostics
import Digests

/// All that was read from a content folder: records as their files give them, not yet linked.
public struct Content: Sendable {
    public var settings: SiteSettings?
    public var calendar: CalendarFile?
    public var staff: StaffFile?
    public var procedures: [ProcedureEntry] = []
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
    /// The files that the register follows from, besides procedures.
    public var registerFiles: [ContentFile] = []
    /// Folders with files that could not be taken in: whoever refers to what may stand there is not to blame.
    public var refusedFolders: Set<String> = []

    public init() {}
}

/// A file of the content, by its path and its digest.
public struct ContentFile: Sendable, Hashable {
    public let path: String
    public let digest: Digest

    public init(path: String, digest: Digest) {
        self.path = path
        self.digest = digest
    }
}
