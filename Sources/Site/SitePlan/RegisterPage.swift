import Diagnostics
import Disclosure
import Records
import WorkingTime

/// A page of a register: disclosures, feedback, leaders, and others.
public enum RegisterPage: Hashable, Sendable {
    case disclosures
    case disclosureCategory(DisclosureCategory)
    /// A disclosure, identified like all records with a page by the path of its file relative to the content folder.
    case disclosure(String)
    /// The disclosures posted in a quarter (Luật 10/2022/QH15 Điều 13.2).
    case disclosureList(Quarter)
    /// Danh mục thông tin phải công khai (Luật 104/2016/QH13 Điều 19.1.g).
    case informationCatalogue
    /// Kế hoạch công khai hằng năm (Luật 10/2022/QH15 Điều 14.1).
    case disclosurePlan
    case feedback
    case catalogueChanges
    case leaders
    /// Bản đồ địa giới, tự nhiên, lịch sử, văn hóa (NĐ 224/2026/NĐ-CP Điều 9.1.c).
    case locality
    case receptions
    /// The commitments made in plans and reports, with their status.
    case commitments
}

extension RegisterPage {
    var address: String {
        switch self {
        case .disclosures: "cong-khai/index.html"
        case .disclosureCategory(let category): "cong-khai/nhom-\(category.number).html"
        case .disclosure(let file): "cong-khai/\(DisclosureItem.slug(of: file)).html"
        case .disclosureList(let quarter): "cong-khai/danh-sach-\(quarter.year)-q\(quarter.number).html"
        case .informationCatalogue: "cong-khai/danh-muc-thong-tin.html"
        case .disclosurePlan: "cong-khai/ke-hoach.html"
        case .feedback: "phan-anh/index.html"
        case .catalogueChanges: "thu-tuc/thay-doi.html"
        case .leaders: "lanh-dao.html"
        case .locality: "dia-phuong.html"
        case .receptions: "tiep-cong-dan.html"
        case .commitments: "cam-ket.html"
        }
    }

    /// Whether the page consists mostly of links to others.
    var isIndex: Bool {
        switch self {
        case .disclosures, .disclosureCategory, .disclosureList, .informationCatalogue, .disclosurePlan,
            .catalogueChanges:
            true
        case .disclosure, .feedback, .leaders, .locality, .receptions, .commitments:
            false
        }
    }
}

extension Registers {
    /// The pages required by records, with what each is made from. Items that are not posted have no page.
    var pages: [(page: RegisterPage, origin: Location)] {
        let lists = disclosures.quarters.map(RegisterPage.disclosureList)
        return lists.map { ($0, Location(file: "site.yml")) }
            + disclosures.items.filter(disclosures.hasPage).map { (.disclosure($0.file), $0.location) }
    }

    /// The addresses reserved for items without a page: nothing else may use them before an item is posted, or
    /// afterwards.
    var reservedAddresses: [(address: String, category: DisclosureCategory, origin: Location)] {
        disclosures.items.filter { !disclosures.hasPage($0) }.map { item in
            (RegisterPage.disclosure(item.file).address, item.category, item.location)
        }
    }
}
