import Diagnostics
import RecordSchema
import Records
import Vietnamese

/// The records of a site that are neither procedures nor related to dossiers.
public struct SiteRecords: Sendable {
    public let plans: FiledRecords<Plan>
    public let reports: FiledRecords<Report>
    public let reportForms: [ReportForm]
    /// The news items in descending order of date.
    public let news: FiledRecords<NewsItem>
    /// The free-form pages in navigation order.
    public let pages: FiledRecords<FreePage>
    public let pageTree: PageTree
    public let forms: [Form]
    public let redirects: [Redirect]
    private let redirectPlaces: [String: Int]
    public let staff: StaffFile?
    public let registers: Registers
    public let assets: [String]
    /// The indices in `forms` by file, and in `reportForms` by name.
    private let formsByFile: [String: Int]
    private let reportFormsByName: [String: Int]

    init(_ content: Content, registers: Registers) {
        let pages = content.pages.sorted { ($0.order ?? .max, $0.location) < ($1.order ?? .max, $1.location) }
        plans = FiledRecords(content.plans.sorted { $0.location > $1.location })
        reports = FiledRecords(
            content.reports.sorted { ($0.period.to.value, $0.location) > ($1.period.to.value, $1.location) })
        reportForms = content.reportForms
        news = FiledRecords(content.news.sorted { ($0.date, $0.location) > ($1.date, $1.location) })
        self.pages = FiledRecords(pages)
        pageTree = PageTree(pages)
        forms = content.forms.sorted { VietnameseSortKey($0.name) < VietnameseSortKey($1.name) }
        redirects = content.redirects
        redirectPlaces = Self.places(of: content.redirects.map(\.from.value))
        staff = content.staff
        self.registers = registers
        assets = content.assets.sorted()
        formsByFile = Self.places(of: forms.map(\.file.value))
        reportFormsByName = Self.places(of: content.reportForms.map(\.form.value))
    }

    /// Returns the index of the first occurrence of each name.
    private static func places(of names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Returns the redirect from an old address, as written in the content, or nil if there is none.
    public func redirect(from address: String) -> Redirect? { redirectPlaces[address].map { redirects[$0] } }

    /// Returns the form with a file in `assets/forms/`, or nil if there is none.
    public func form(inFile file: String) -> Form? { formsByFile[file].map { forms[$0] } }

    /// Returns the report form with a name, or nil if there is none.
    public func reportForm(named name: String) -> ReportForm? { reportFormsByName[name].map { reportForms[$0] } }

    /// Returns the form of a report, or nil if there is none.
    func form(of report: Report) -> ReportForm? { report.form.flatMap { reportForm(named: $0) } }
}
