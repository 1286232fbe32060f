import Disclosure
import HTML
import SitePlan

/// Turns planned pages into bytes.
public struct SiteTemplates: Sendable {
    let site: Site
    let plan: SitePlan
    /// Only pages of days need them.
    private let procedureCells: Deferred<ProcedureCells>

    public init(site: Site, plan: SitePlan) {
        self.site = site
        self.plan = plan
        procedureCells = Deferred { ProcedureCells(site: site, plan: plan) }
    }

    /// Writes one page.
    public func write(_ page: Page, into sink: inout HTMLSink) {
        let context = PageContext(page, site: site, plan: plan)
        switch page {
        case .home: sink.write(HomePage(context: context))
        case .procedures: sink.write(ProcedureIndexPage(context: context))
        case .field(let index): sink.write(FieldPage(context: context, index: index))
        case .procedure(let index): sink.write(ProcedurePage(context: context, index: index))
        case .procedureFilter(let filter): sink.write(ProcedureFilterPage(context: context, filter: filter))
        case .forms: sink.write(FormsPage(context: context))
        case .lookup: sink.write(LookupPage(context: context))
        case .results: sink.write(ResultsPage(context: context))
        case .resultsYear(let year): sink.write(ResultsYearPage(context: context, year: year))
        case .resultsMonth(let year, let month):
            sink.write(ResultsMonthPage(context: context, year: year, month: month))
        case .resultsDay(let index, let part):
            sink.write(ResultsDayPage(context: context, procedures: procedureCells.value, index: index, part: part))
        case .closedDay(let index, let part):
            sink.write(ClosedDayPage(context: context, index: index, part: part))
        case .statistics: sink.write(StatisticsIndexPage(context: context))
        case .statisticsPeriod(let index):
            if let page = StatisticsPage(context: context, index: index) { sink.write(page) }
        case .apologies: sink.write(ApologiesPage(context: context))
        case .apologyYear(let year): sink.write(ApologyYearPage(context: context, year: year))
        case .apology(let index): sink.write(ApologyPage(context: context, apology: site.apologies[index]))
        case .plans: sink.write(PlansPage(context: context))
        case .plan(let index): sink.write(PlanPage(context: context, plan: site.plans[index]))
        case .reports: sink.write(ReportsPage(context: context))
        case .report(let index): sink.write(ReportPage(context: context, report: site.reports[index]))
        case .newsList: sink.write(NewsListPage(context: context))
        case .news(let index): sink.write(NewsPage(context: context, item: site.news[index]))
        case .free(let index): sink.write(FreePageTemplate(context: context, index: index))
        case .staff: sink.write(StaffPage(context: context))
        case .register(let page): sink.write(page, in: context)
        case .board(let page): sink.write(page, in: context)
        case .selfCheck: sink.write(SelfCheckPage(context: context))
        case .openData: sink.write(OpenDataPage(context: context))
        case .dictionary: sink.write(DictionaryPage(context: context))
        case .rules: sink.write(RulesPage(context: context))
        case .search: sink.write(SearchPage(context: context))
        case .redirect(let index):
            sink.write(RedirectPage(context: context, redirect: site.redirects[index]))
        case .offline: sink.write(OfflinePage(context: context))
        case .notFound: sink.write(NotFoundPage(context: context))
        }
    }

    /// When the page's own content last changed, as the content tells it.
    public func updated(_ page: Page) -> Day? { site.updated(page) }
}
