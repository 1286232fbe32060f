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

extension Page {
    /// What other pages and files say of the page.
    var facts: PageFacts {
        switch self {
        case .home: HomePage.facts
        case .procedures: ProcedureIndexPage.facts
        case .field(let name): FieldPage.facts(name)
        case .procedure(let key): ProcedurePage.facts(key)
        case .procedureFilter(let filter): ProcedureFilterPage.facts(filter)
        case .forms: FormsPage.facts
        case .lookup: LookupPage.facts
        case .results: ResultsPage.facts
        case .resultsYear(let year): ResultsYearPage.facts(year)
        case .resultsMonth(let year, let month): ResultsMonthPage.facts(year: year, month: month)
        case .resultsDay(let day, _): ResultsDayPage.facts(day)
        case .closedDay(let day, _): ClosedDayPage.facts(day)
        case .statistics: StatisticsIndexPage.facts
        case .statisticsPeriod(let period): StatisticsPage.facts(period)
        case .apologies: ApologiesPage.facts
        case .apologyYear(let year): ApologyYearPage.facts(year)
        case .apology(let file): ApologyPage.facts(file)
        case .list(let type): type.listTemplates?.listFacts ?? .none
        case .record(let type, let file): type.templates?.facts(file) ?? .none
        case .staff: StaffPage.facts
        case .register(let page): page.facts
        case .board(let page): page.facts
        case .selfCheck: SelfCheckPage.facts
        case .openData: OpenDataPage.facts
        case .dictionary: DictionaryPage.facts
        case .rules: RulesPage.facts
        case .search: SearchPage.facts
        case .redirect: RedirectPage.facts
        case .offline: OfflinePage.facts
        case .notFound: NotFoundPage.facts
        }
    }
}
