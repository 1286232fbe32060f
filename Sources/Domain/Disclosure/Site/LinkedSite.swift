import Diagnostics
import Digests
import Engine
import Parallel
import RecordSchema
import Records
import Register
import WorkingTime

extension LinkedSite {
    /// Links the records of a content and checks them against each other, without a cache.
    ///
    /// - Returns: The site and all diagnostics. If any of them is an error, the site must not be published. The site is
    ///   nil only if `site.yml` is missing or invalid.
    public static func link(
        _ content: Content, asOf: Day, workers: Workers = Workers(1)
    ) throws -> (site: LinkedSite?, findings: [Diagnostic]) {
        let engine = Engine(queries: Site.queries, inputs: [Today.self], program: [])
        let revision = engine.begin(Inputs(content, asOf: asOf), workers: workers)
        return (
            try revision.value(of: LinkedSiteQuery())?.value, try revision.value(of: FindingsOfSite())
        )
    }
}

extension Inputs {
    /// Creates inputs from records in memory.
    public init(_ content: Content, asOf: Day) {
        self.init()
        provide(Today.self, value: { _ in asOf })
        let resultsFiles = Dictionary(
            content.resultsFiles.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        let procedures = Dictionary(
            content.procedures.map { ($0.summary.location.file, $0) }, uniquingKeysWith: { first, _ in first })
        let apologies = Dictionary(content.apologies.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        let content = Box(content)
        implement(ContentOf.self) { _, _ in content }
        implement(ResultsFiles.self) { _, _ in content.value.resultsFiles.map(\.file) }
        implement(DossiersOfFile.self) { file, _ in resultsFiles[file.path] }
        implement(ProcedureInFile.self) { file, _ in procedures[file.path] }
        implement(ApologyInFile.self) { file, _ in apologies[file.path] }
        implement(FileFindings.self) { _, _ in [] }
    }
}

extension WorkingCalendar {
    /// Creates the calendar defined by a file. Without a file, no year is announced.
    public init(_ file: CalendarFile?) {
        let week = file?.closedWeekdays.flatMap { WorkingWeek(closed: Set($0.map(\.number))) }
        self.init(
            years: (file?.years.years ?? [:]).map { year, days in
                CalendarYear(
                    year: year, closed: days.closed.map(\.value), worked: days.worked.map(\.value), source: days.source)
            }, week: week ?? .mondayToFriday)
    }
}
