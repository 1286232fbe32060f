import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

extension HTMLSink {
    /// Renders a page of the registers.
    mutating func write(_ page: RegisterPage, in context: PageContext) {
        let registers = context.site.registers
        switch page {
        case .disclosures: write(DisclosuresPage(context: context))
        case .disclosureCategory(let category): write(DisclosureCategoryPage(context: context, category: category))
        case .disclosure(let file):
            if let item = registers.disclosures.items[file] { write(DisclosurePage(context: context, item: item)) }
        case .disclosureList(let quarter): write(DisclosureListPage(context: context, quarter: quarter))
        case .informationCatalogue: write(InformationCataloguePage(context: context))
        case .disclosurePlan: write(DisclosurePlanPage(context: context))
        case .feedback: write(FeedbackPage(context: context))
        case .catalogueChanges: write(CatalogueChangesPage(context: context))
        case .leaders: write(LeadersPage(context: context))
        case .locality: write(LocalityPage(context: context))
        case .receptions: write(ReceptionsPage(context: context))
        case .commitments: write(CommitmentsPage(context: context))
        }
    }
}

extension RegisterPage {
    var facts: PageFacts {
        switch self {
        case .disclosures: DisclosuresPage.facts
        case .disclosureCategory(let category): DisclosureCategoryPage.facts(category)
        case .disclosure(let file): DisclosurePage.facts(file)
        case .disclosureList(let quarter): DisclosureListPage.facts(quarter)
        case .informationCatalogue: InformationCataloguePage.facts
        case .disclosurePlan: DisclosurePlanPage.facts
        case .feedback: FeedbackPage.facts
        case .catalogueChanges: CatalogueChangesPage.facts
        case .leaders: LeadersPage.facts
        case .locality: LocalityPage.facts
        case .receptions: ReceptionsPage.facts
        case .commitments: CommitmentsPage.facts
        }
    }
}
