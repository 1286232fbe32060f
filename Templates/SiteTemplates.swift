import Disclosure
import Engine
import HTML
import SitePlan
import WorkingTime

/// Renders planned pages.
public struct SiteTemplates: Sendable {
    let site: Site
    let plan: PlanView

    /// Every type of query used to render pages.
    public static let queries: [any Query.Type] = [
        ProcedureCell.self, SearchedPages.self, SearchTitles.self, SearchOrder.self, SearchedWords.self,
        SearchShard.self, SearchEntry.self, SearchWords.self,
    ]

    public init(site: Site, plan: PlanView) {
        self.site = site
        self.plan = plan
    }

    /// Renders a page. Writes nothing if the record it is about does not exist.
    public func write(_ page: Page, into sink: inout HTMLSink) {
        let context = PageContext(page, site: site, plan: plan)
        switch page {
        case .home: sink.write(HomePage(context: context))
        case .procedures: sink.write(ProcedureIndexPage(context: context))
        case .field(let name):
            if let field = site.catalogue.field(named: name) { sink.write(FieldPage(context: context, field: field)) }
        case .procedure(let key):
            if let procedure = site.catalogue.record(key) {
                sink.write(ProcedurePage(context: context, procedure: procedure.whole))
            }
        case .procedureFilter(let filter): sink.write(ProcedureFilterPage(context: context, filter: filter))
        case .forms: sink.write(FormsPage(context: context))
        case .lookup: sink.write(LookupPage(context: context))
        case .results: sink.write(ResultsPage(context: context))
        case .resultsYear(let year): sink.write(ResultsYearPage(context: context, year: year))
        case .resultsMonth(let year, let month):
            sink.write(ResultsMonthPage(context: context, year: year, month: month))
        case .resultsDay(let day, let part):
            if let day = site.register.day(day) {
                sink.write(ResultsDayPage(context: context, day: day, part: part))
            }
        case .closedDay(let day, let part):
            if let day = site.register.closedDay(day) {
                sink.write(ClosedDayPage(context: context, day: day, part: part))
            }
        case .statistics: sink.write(StatisticsIndexPage(context: context))
        case .statisticsPeriod(let period):
            if let page = StatisticsPage(context: context, period: period) { sink.write(page) }
        case .apologies: sink.write(ApologiesPage(context: context))
        case .apologyYear(let year): sink.write(ApologyYearPage(context: context, year: year))
        case .apology(let file):
            if let page = ApologyPage(context: context, file: file) { sink.write(page) }
        case .list(let type): type.listTemplates?.writeList(in: context, into: &sink)
        case .record(let type, let file): type.templates?.write(file, in: context, into: &sink)
        case .staff: sink.write(StaffPage(context: context))
        case .register(let page): sink.write(page, in: context)
        case .board(let page): sink.write(page, in: context)
        case .selfCheck: sink.write(SelfCheckPage(context: context))
        case .openData: sink.write(OpenDataPage(context: context))
        case .dictionary: sink.write(DictionaryPage(context: context))
        case .rules: sink.write(RulesPage(context: context))
        case .search: sink.write(SearchPage(context: context))
        case .redirect(let address):
            if let redirect = site.redirect(from: address) {
                sink.write(RedirectPage(context: context, redirect: redirect))
            }
        case .offline: sink.write(OfflinePage(context: context))
        case .notFound: sink.write(NotFoundPage(context: context))
        }
    }

    /// Returns the date of the last change to a page's content, according to the content; nil if unknown.
    public func updated(_ page: Page) -> Day? { site.updated(page) }
}
