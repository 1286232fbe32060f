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

/// A file of the content, by its path and what stands for its bytes.
public struct ContentFile: Sendable, Hashable {
    public let path: String
    public let digest: Digest

    public init(path: String, digest: Digest) {
        self.path = path
        self.digest = digest
    }
}

/// The dossiers of one file, with what the file says of them all.
public struct DossierBatch: Sendable {
    public let file: String
    public let publishedOn: Day?
    /// Ngày chốt số liệu: declared in YAML; else the newest day on which anything happened.
    public let dataUntil: Day?
    private let rows: Deferred<[Dossier]>

    /// In the order of the file.
    public var dossiers: [Dossier] { rows.value }

    /// - Parameter dataUntil: the cut-off the file declares; nil takes the newest day of its dossiers.
    public init(file: String, dossiers: [Dossier], dataUntil: Day? = nil, publishedOn: Day? = nil) {
        self.init(
            file: file, dataUntil: dataUntil ?? Self.newestDay(of: dossiers), publishedOn: publishedOn,
            rows: Deferred(ready: dossiers))
    }

    /// Dossiers that are only fetched when somebody asks for them.
    public init(file: String, dataUntil: Day?, publishedOn: Day?, rows: Deferred<[Dossier]>) {
        self.file = file
        self.dataUntil = dataUntil
        self.publishedOn = publishedOn
        self.rows = rows
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
