import Diagnostics
import Digests
import Engine
import Parallel

extension LinkedSite {
    /// Links the records of a content and checks them together, without anything to remember.
    ///
    /// - Returns: the site, and every finding. With an error among them the site must not be published;
    ///   it is nil only when `site.yml` itself is missing or refused.
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
    /// Records that were read already.
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
    /// The calendar of a file; without one no year is announced.
    public init(_ file: CalendarFile?) {
        let week = file?.closedWeekdays.flatMap { WorkingWeek(closed: Set($0.map(\.number))) }
        self.init(
            years: (file?.years.years ?? [:]).map { year, days in
                CalendarYear(
                    year: year, closed: days.closed.map(\.value), worked: days.worked.map(\.value), source: days.source)
            }, week: week ?? .mondayToFriday)
    }
}
