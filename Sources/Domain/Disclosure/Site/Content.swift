import RecordSchema
import Records
import Register

/// The unlinked records read from a content folder.
public struct Content: Sendable {
    /// The records of each type, as an array of that type, in the order of their files.
    private var records: [ObjectIdentifier: any Sendable] = [:]
    public var procedures: [ProcedureEntry] = []
    public var resultsFiles: [ResultsFileDossiers] = []
    /// The files to copy, as paths relative to `assets/`.
    public var assets: [String] = []
    /// The links to pages of the site in all prose.
    public var links: [ProseLink] = []
    /// The figure directives in all prose.
    public var directives: [ProseDirective] = []

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
    public var settings: SiteSettings? { self[SiteSettings.self].last }
    public var calendar: CalendarFile? { self[CalendarFile.self].last }
    public var staff: StaffFile? { self[StaffFile.self].last }
    public var apologies: [Apology] { self[Apology.self] }
    public var forms: [Form] { self[FormsFile.self].flatMap(\.forms) }
    public var redirects: [Redirect] { self[RedirectsFile.self].flatMap(\.redirects) }
}
