import Diagnostics
import Vietnamese

/// Sổ theo dõi công khai: every item, and where each stands on the day of the site.
public struct DisclosureRegister: Sendable {
    /// By category, then the newest posting first.
    public let items: FiledRecords<DisclosureItem>
    public let asOf: Day
    /// Which item took the place of each, both by their files.
    private let successors: [String: String]
    /// The first item of each name, by its file.
    private let bySlug: [String: String]
    /// What was posted in each quarter.
    private let byQuarter: [Quarter: [DisclosureItem]]

    /// Where an item stands.
    public enum State: Sendable, Hashable {
        /// Not posted yet.
        case upcoming
        case posted
        /// Another item has taken its place; its page stays, as an old version.
        case superseded
        /// Its time is over: it is taken down, and given on request (Luật 10/2022/QH15 Điều 14).
        case ended
    }

    init(_ records: [DisclosureItem], asOf: Day) {
        self.asOf = asOf
        let items = records.sorted {
            if $0.category != $1.category { return $0.category < $1.category }
            if $0.from.value != $1.from.value { return $0.from.value > $1.from.value }
            return $0.location < $1.location
        }
        self.items = FiledRecords(items)
        let bySlug = Dictionary(items.map { ($0.slug, $0.file) }, uniquingKeysWith: { first, _ in first })
        var successors: [String: String] = [:]
        for item in items where item.from.value <= asOf {
            if let old = item.supersedes.flatMap({ bySlug[$0.value] }), old != item.file { successors[old] = item.file }
        }
        self.successors = successors
        self.bySlug = bySlug
        byQuarter = Dictionary(grouping: items.filter { $0.from.value <= asOf }) { Quarter(of: $0.from.value) }
    }

    /// Where an item stands on the day of the site.
    public func state(of item: DisclosureItem) -> State {
        if item.from.value > asOf { return .upcoming }
        if let last = item.lastDay, last < asOf { return .ended }
        return successors[item.file] == nil ? .posted : .superseded
    }

    /// The item that took the place of one.
    public func successor(of item: DisclosureItem) -> DisclosureItem? { successors[item.file].flatMap { items[$0] } }

    /// The item that one takes the place of.
    public func predecessor(of item: DisclosureItem) -> DisclosureItem? {
        item.supersedes.flatMap { bySlug[$0.value] }.flatMap { items[$0] }
    }

    /// Whether the item can be read on the site.
    public func hasPage(_ item: DisclosureItem) -> Bool {
        switch state(of: item) {
        case .posted, .superseded: true
        case .upcoming, .ended: false
        }
    }

    /// The items on the lists of a category.
    public func posted(in category: DisclosureCategory) -> [DisclosureItem] {
        items.filter { $0.category == category && state(of: $0) == .posted }
    }

    public var posted: [DisclosureItem] { items.filter { state(of: $0) == .posted } }

    /// The categories in which nothing is posted.
    public var emptyCategories: [DisclosureCategory] {
        DisclosureCategory.allCases.filter { posted(in: $0).isEmpty }
    }

    /// The quarters with a list: those in which anything was posted, and the present one. Newest first.
    public var quarters: [Quarter] {
        Set(byQuarter.keys).union([Quarter(of: asOf)]).sorted(by: >)
    }

    /// What was posted in a quarter, in order of time. An item whose time is over keeps its line, which proves
    /// that it was posted, and loses its page (Luật 10/2022/QH15 Điều 13.2).
    public func posted(in quarter: Quarter) -> [DisclosureItem] {
        (byQuarter[quarter] ?? []).sorted { ($0.from.value, $0.location) < ($1.from.value, $1.location) }
    }

    /// The items of a year's disclosure plan: begun or to begin in it, or kept up through it.
    public func items(of category: DisclosureCategory, in year: Int) -> [DisclosureItem] {
        items.filter { item in
            let state = state(of: item)
            guard item.category == category, state != .superseded else { return false }
            return item.from.value.year == year || (state == .posted && item.from.value.year < year)
        }
    }

    /// Files that belong to nothing but items without a page: they are taken down with them.
    public var withdrawnFiles: [String: DisclosureCategory] {
        var withdrawn: [String: DisclosureCategory] = [:]
        for item in items where !hasPage(item) {
            for file in item.files { withdrawn[file.value] = item.category }
        }
        for item in items where hasPage(item) {
            for file in item.files { withdrawn[file.value] = nil }
        }
        return withdrawn
    }
}

extension DisclosureItem {
    /// The last day of posting; nil for what stays up.
    public var lastDay: Day? { category.term == .permanent ? nil : to?.value }

    /// Everything of `assets/` the item points to.
    var files: [Located<String>] { attachments + evidence }

    /// The day by which the item had to be posted: 5 working days after the decision (Luật 10/2022/QH15 Điều 12.3).
    public func postBy(_ calendar: WorkingCalendar) -> Day? {
        decision?.date.map { calendar.adding(workingDays: Self.workingDaysToPost, to: $0) }
    }

    static let workingDaysToPost = 5

    /// What the law asks for beyond the forms that were used (Luật 10/2022/QH15 Điều 13.1); the site itself is one.
    public var missingForms: [PostingForm] {
        var wanted: [PostingForm] = category == .other ? [] : [.board]
        if category.needsLoudspeaker { wanted.append(.loudspeaker) }
        return wanted.filter { !forms.value.contains($0) }
    }
}
