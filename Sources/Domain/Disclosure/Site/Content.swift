import RecordSchema
import Records
import Register

/// The unlinked records read from a content folder.
public struct Content: Sendable {
    /// The records of each type, as an array of that type, in the order of their files.
    private var records: [ObjectIdentifier: any Sendable] = [:]
    /// The procedures, one per file, in the order of their files.
    public var procedures: [ProcedureEntry] = []
    /// The results files, each with its dossiers.
    public var resultsFiles: [ResultsFileDossiers] = []
    /// The files to copy, as paths relative to `assets/`.
    public var assets: [String] = []
    /// The links to pages of the site in all prose.
    public var links: [ProseLink] = []
    /// The figure directives in all prose.
    public var directives: [ProseDirective] = []

    /// Creates a content without any records.
    public init() {}

    /// The records of a type, in the order of their files.
    public subscript<R: Record>(type: R.Type) -> [R] {
        get { records[ObjectIdentifier(type)] as? [R] ?? [] }
        set { records[ObjectIdentifier(type)] = newValue }
    }

    /// Adds a record after those of its type.
    public mutating func append<R: Record>(_ record: R) {
        // The array is moved out, so that appending does not copy it.
        var all = records.removeValue(forKey: ObjectIdentifier(R.self)) as? [R] ?? []
        all.append(record)
        records[ObjectIdentifier(R.self)] = all
    }
}

extension Content {
    /// The contents of `site.yml`, or nil if it is missing or invalid.
    public var settings: SiteSettings? { self[SiteSettings.self].last }
    /// The contents of `calendar.yml`, or nil if there are none.
    public var calendar: CalendarFile? { self[CalendarFile.self].last }
    /// The contents of `staff.yml`, or nil if there are none.
    public var staff: StaffFile? { self[StaffFile.self].last }
    /// The apologies, one per file, in the order of their files.
    public var apologies: [Apology] { self[Apology.self] }
    /// The forms listed in `assets/forms/forms.yml`, in file order.
    public var forms: [Form] { self[FormsFile.self].flatMap(\.forms) }
    /// The redirects listed in `redirects.yml`, in file order.
    public var redirects: [Redirect] { self[RedirectsFile.self].flatMap(\.redirects) }
}
