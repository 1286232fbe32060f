import Diagnostics
import RecordSchema
import Records
import Vietnamese

/// The records of a site that are neither procedures nor related to dossiers.
public struct SiteRecords: Sendable {
    /// The published records of each type, as a list of that type.
    private let published: [RecordType: any Sendable]
    /// The report forms, in the order of their files.
    public let reportForms: [ReportForm]
    /// The hierarchy of the free-form pages.
    public let pageTree: PageTree
    /// The downloadable forms, sorted by name.
    public let forms: [Form]
    /// The redirects, in the order of `redirects.yml`.
    public let redirects: [Redirect]
    private let redirectsByAddress: [String: Int]
    /// The contents of `staff.yml`, or nil if there are none.
    public let staff: StaffFile?
    /// The registers other than those of procedures and dossiers.
    public let registers: Registers
    /// The files to copy, as sorted paths relative to `assets/`.
    public let assets: [String]
    /// The indices in `forms` by file, and in `reportForms` by name.
    private let formsByFile: [String: Int]
    private let reportFormsByName: [String: Int]

    init(_ content: Content, registers: Registers) {
        let pages = FiledRecords(content[FreePage.self].sorted(by: FreePage.publication.precedes))
        published = Dictionary(uniqueKeysWithValues: RecordType.all.map { ($0, $0.type.sorted(in: content)) })
        pageTree = PageTree(Array(pages))
        reportForms = content[ReportForm.self]
        forms = content.forms.sorted { VietnameseSortKey($0.name) < VietnameseSortKey($1.name) }
        redirects = content.redirects
        redirectsByAddress = Self.indices(of: content.redirects.map(\.from.value))
        staff = content.staff
        self.registers = registers
        assets = content.assets.sorted()
        formsByFile = Self.indices(of: forms.map(\.file.value))
        reportFormsByName = Self.indices(of: reportForms.map(\.form.value))
    }

    /// The published records of a type, in list order.
    public subscript<R: PublishedRecord>(type: R.Type) -> FiledRecords<R> {
        published[RecordType(type)] as? FiledRecords<R> ?? FiledRecords([])
    }

    /// Returns the index of the first occurrence of each name.
    private static func indices(of names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Returns the redirect from an old address, as written in the content, or nil if there is none.
    public func redirect(from address: String) -> Redirect? { redirectsByAddress[address].map { redirects[$0] } }

    /// Returns the form with a file in `assets/forms/`, or nil if there is none.
    public func form(inFile file: String) -> Form? { formsByFile[file].map { forms[$0] } }

    /// Returns the report form with a name, or nil if there is none.
    public func reportForm(named name: String) -> ReportForm? { reportFormsByName[name].map { reportForms[$0] } }

    /// Returns the form of a report, or nil if there is none.
    func form(of report: Report) -> ReportForm? { report.form.flatMap { reportForm(named: $0) } }
}

extension PublishedRecord {
    /// Returns the records of this type in a content, in list order.
    fileprivate static func sorted(in content: Content) -> any Sendable {
        FiledRecords(content[Self.self].sorted(by: publication.precedes))
    }
}
