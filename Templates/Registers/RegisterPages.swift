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

extension Page {
    /// Whether search engines may index the page. Excluded are pages that may name people, which are up only
    /// temporarily, and pages without content of their own.
    func isForSearchEngines(in site: Site) -> Bool {
        switch self {
        case .register(.disclosure(let file)): site.registers.disclosures.items[file]?.category.mayNamePeople == false
        // Boards repeat the content of other pages.
        case .board(let page): page == .index
        case .notFound, .offline, .redirect: false
        default: true
        }
    }
}

extension RegisterPage {
    /// Returns the name of a page in breadcrumbs and links.
    func name(in site: Site) -> String {
        switch self {
        case .disclosures: "Nội dung công khai"
        case .disclosureCategory(let category): "Nhóm \(category.number)"
        case .disclosure(let file): site.registers.disclosures.items[file]?.title ?? ""
        case .disclosureList(let quarter): "Danh sách \(quarter.label)"
        case .informationCatalogue: "Danh mục thông tin phải công khai"
        case .disclosurePlan: "Kế hoạch công khai"
        case .feedback: "Phản ánh, kiến nghị"
        case .catalogueChanges: "Thay đổi của danh mục thủ tục"
        case .leaders: "Lãnh đạo xã"
        case .locality: "Giới thiệu địa phương"
        case .receptions: "Lịch tiếp công dân"
        case .commitments: "Cam kết và chỉ tiêu"
        }
    }
}

extension RegistersView {
    /// Returns the date of the last change to a page's content, according to its records; nil if unknown.
    func updated(_ page: RegisterPage) -> Day? {
        switch page {
        case .disclosures, .informationCatalogue, .disclosurePlan: lastPosting(disclosures.posted)
        case .disclosureCategory(let category): lastPosting(disclosures.posted(in: category))
        case .disclosure(let file): disclosures.items[file]?.lastChange
        case .disclosureList(let quarter): lastPosting(disclosures.posted(in: quarter))
        case .feedback: feedback.parts.compactMap(\.cutOff).max()
        case .catalogueChanges: nil
        case .leaders: leaders?.updated
        case .locality: locality?.updated
        case .receptions: receptions?.updated
        case .commitments: commitments?.updated
        }
    }

    private func lastPosting(_ items: [Tracked<DisclosureItem>]) -> Day? { items.map(\.lastChange).max() }
}

extension Tracked<DisclosureItem> {
    fileprivate var lastChange: Day { self.updated ?? self.changes.map(\.on).max() ?? self.from.value }
}
