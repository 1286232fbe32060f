import Binary
import Diagnostics
import Records
import WorkingTime

/// A dependency-tracking view of the disclosure register (sổ theo dõi công khai).
public struct DisclosureView: Sendable {
    let site: Site

    /// All items, sorted by category and then in descending order of posting.
    public var items: TrackedRecords<DisclosureItem> { TrackedRecords(site: site) }

    /// Returns the state of an item on the build date.
    public func state(of item: Tracked<DisclosureItem>) -> DisclosureRegister.ItemState {
        site.read(DisclosureState(key: item.file))
    }

    /// Returns the item that replaced an item, or nil if there is none.
    public func successor(of item: Tracked<DisclosureItem>) -> Tracked<DisclosureItem>? {
        site.read(DisclosureSuccessor(key: item.file)).flatMap { items[$0] }
    }

    /// Returns the item that an item replaces, or nil if there is none.
    public func predecessor(of item: Tracked<DisclosureItem>) -> Tracked<DisclosureItem>? {
        site.read(DisclosurePredecessor(key: item.file)).flatMap { items[$0] }
    }

    /// Returns whether an item has a page on the site.
    public func hasPage(_ item: Tracked<DisclosureItem>) -> Bool {
        switch state(of: item) {
        case .posted, .superseded: true
        case .upcoming, .ended: false
        }
    }

    /// Returns the currently posted items of a category.
    public func posted(in category: DisclosureCategory) -> [Tracked<DisclosureItem>] {
        site.read(PostedInCategory(key: category.number)).compactMap { items[$0] }
    }

    /// The currently posted items.
    public var posted: [Tracked<DisclosureItem>] { DisclosureCategory.allCases.flatMap { posted(in: $0) } }

    /// The categories without posted items.
    public var emptyCategories: [DisclosureCategory] {
        DisclosureCategory.allCases.filter { site.read(PostedInCategory(key: $0.number)).isEmpty }
    }

    /// The quarters with a list, in descending order.
    public var quarters: [Quarter] { site.read(DisclosureQuarters()) }

    /// Returns the items posted in a quarter, in chronological order.
    public func posted(in quarter: Quarter) -> [Tracked<DisclosureItem>] {
        site.read(PostedInQuarter(key: quarter)).compactMap { items[$0] }
    }

    /// Returns the items of a category in a year's disclosure plan.
    public func items(of category: DisclosureCategory, in year: Int) -> [Tracked<DisclosureItem>] {
        site.read(ItemsOfPlan(category: category.number, year: year)).compactMap { items[$0] }
    }

    /// Returns the last day for posting an item, or nil if the date of its decision is unknown.
    public func postBy(_ item: Tracked<DisclosureItem>) -> Day? { site.read(PostingLimit(key: item.file)) }
}

extension DisclosureItem: ListedRecord {
    public static let kind = Message(vi: "mục công khai", en: "disclosure")
    public static let parts = Parts(schema, prose: \Self.body, computed: [Part(\.lastDay)])
    /// Returns the items, sorted by category and then in descending order of posting; throws if they cannot be
    /// computed.
    public static func all(in site: some SiteParts) throws -> FiledRecords<DisclosureItem> {
        try site.registers.disclosures.items
    }
}

/// A fact about the item in a file.
private protocol ItemFact: KeyedFact where Key == String {}

extension ItemFact {
    func item(in site: some SiteParts) throws -> DisclosureItem? {
        try site.registers.disclosures.items[key]
    }
}

struct DisclosureState: ItemFact {
    static let title = Message(vi: "tình trạng của một mục công khai", en: "state of a disclosure")
    let key: String

    func value(in site: some SiteParts) throws -> DisclosureRegister.ItemState {
        let disclosures = try site.registers.disclosures
        return disclosures.items[key].map { disclosures.state(of: $0) } ?? .ended
    }
}

struct DisclosureSuccessor: ItemFact {
    static let title = Message(vi: "mục công khai sau đó", en: "successor of a disclosure")
    let key: String

    func value(in site: some SiteParts) throws -> String? {
        let disclosures = try site.registers.disclosures
        return disclosures.items[key].flatMap { disclosures.successor(of: $0) }?.file
    }
}

struct DisclosurePredecessor: ItemFact {
    static let title = Message(vi: "mục công khai trước đó", en: "predecessor of a disclosure")
    let key: String

    func value(in site: some SiteParts) throws -> String? {
        let disclosures = try site.registers.disclosures
        return disclosures.items[key].flatMap { disclosures.predecessor(of: $0) }?.file
    }
}

struct PostingLimit: ItemFact {
    static let title = Message(vi: "hạn đăng của một mục công khai", en: "posting limit of a disclosure")
    let key: String

    func value(in site: some SiteParts) throws -> Day? {
        let calendar = try site.calendar
        return try item(in: site)?.postBy(calendar)
    }
}

struct PostedInCategory: KeyedFact {
    static let title = Message(vi: "các mục công khai của một loại", en: "disclosures of a category")
    /// The number of the category.
    let key: Int

    func value(in site: some SiteParts) throws -> [String] {
        guard let category = DisclosureCategory.allCases.first(where: { $0.number == key }) else { return [] }
        return try site.registers.disclosures.posted(in: category).map(\.file)
    }
}

struct DisclosureQuarters: Fact, UnitValue {
    static let title = Message(vi: "các quý có mục công khai", en: "quarters of disclosures")

    func value(in site: some SiteParts) throws -> [Quarter] { try site.registers.disclosures.quarters }
}

struct PostedInQuarter: KeyedFact {
    static let title = Message(vi: "các mục công khai của một quý", en: "disclosures of a quarter")
    let key: Quarter

    func value(in site: some SiteParts) throws -> [String] {
        try site.registers.disclosures.posted(in: key).map(\.file)
    }
}

struct ItemsOfPlan: Fact, FormedValue {
    static let title = Message(vi: "kế hoạch công khai của một năm", en: "disclosure plan of a year")
    /// The number of the category.
    let category: Int
    let year: Int

    func value(in site: some SiteParts) throws -> [String] {
        guard let category = DisclosureCategory.allCases.first(where: { $0.number == category }) else { return [] }
        return try site.registers.disclosures.items(of: category, in: year).map(\.file)
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(category: try part { $0.category }, year: try part { $0.year })
    }
}

extension DisclosureRegister.ItemState: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        let number: UInt8 =
            switch self {
            case .upcoming: 0
            case .posted: 1
            case .superseded: 2
            case .ended: 3
            }
        writer.write(number)
    }
}
