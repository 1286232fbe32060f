import Diagnostics
import RecordSchema
import Records
import Vietnamese
import WorkingTime

/// The disclosure register (sổ theo dõi công khai): all items and their states on the build date.
public struct DisclosureRegister: Sendable {
    /// The items, sorted by category and then in descending order of posting.
    public let items: FiledRecords<DisclosureItem>
    /// The build date, at which the states of the items are determined.
    public let asOf: Day
    /// The successor of each superseded item, both identified by their files.
    private let successors: [String: String]
    /// The file of the first item with each slug.
    private let bySlug: [String: String]
    /// The items posted in each quarter.
    private let byQuarter: [Quarter: [DisclosureItem]]

    /// The state of an item.
    public enum ItemState: Sendable, Hashable {
        /// The item has not been posted yet.
        case upcoming
        case posted
        /// The item has been replaced by another one; its page is kept as an old version.
        case superseded
        /// The posting period is over: the item is taken down and provided on request (Luật 10/2022/QH15 Điều 14).
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

    /// Returns the state of an item on the build date.
    public func state(of item: DisclosureItem) -> ItemState {
        if item.from.value > asOf { return .upcoming }
        if let last = item.lastDay, last < asOf { return .ended }
        return successors[item.file] == nil ? .posted : .superseded
    }

    /// Returns the item that replaced an item, or nil if there is none.
    public func successor(of item: DisclosureItem) -> DisclosureItem? { successors[item.file].flatMap { items[$0] } }

    /// Returns the item that an item replaces, or nil if there is none.
    public func predecessor(of item: DisclosureItem) -> DisclosureItem? {
        item.supersedes.flatMap { bySlug[$0.value] }.flatMap { items[$0] }
    }

    /// Returns whether an item has a page on the site.
    public func hasPage(_ item: DisclosureItem) -> Bool {
        switch state(of: item) {
        case .posted, .superseded: true
        case .upcoming, .ended: false
        }
    }

    /// Returns the currently posted items of a category.
    public func posted(in category: DisclosureCategory) -> [DisclosureItem] {
        items.filter { $0.category == category && state(of: $0) == .posted }
    }

    /// The currently posted items.
    public var posted: [DisclosureItem] { items.filter { state(of: $0) == .posted } }

    /// The categories without posted items.
    public var emptyCategories: [DisclosureCategory] {
        DisclosureCategory.allCases.filter { posted(in: $0).isEmpty }
    }

    /// The quarters with a list, in descending order: those in which any item was posted, and the current one.
    public var quarters: [Quarter] {
        Set(byQuarter.keys).union([Quarter(of: asOf)]).sorted(by: >)
    }

    /// Returns the items posted in a quarter, in chronological order. They include items whose posting period is over,
    /// which no longer have a page but are listed as evidence of the posting (Luật 10/2022/QH15 Điều 13.2).
    public func posted(in quarter: Quarter) -> [DisclosureItem] {
        (byQuarter[quarter] ?? []).sorted { ($0.from.value, $0.location) < ($1.from.value, $1.location) }
    }

    /// Returns the items of a category in a year's disclosure plan: those whose posting begins in that year or is still
    /// in effect from an earlier one.
    public func items(of category: DisclosureCategory, in year: Int) -> [DisclosureItem] {
        items.filter { item in
            let state = state(of: item)
            guard item.category == category, state != .superseded else { return false }
            return item.from.value.year == year || (state == .posted && item.from.value.year < year)
        }
    }

    /// The files referenced only by items without a page, which are taken down with them.
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
    /// The last day of posting; nil if the posting is permanent or open-ended.
    public var lastDay: Day? { category.term == .permanent ? nil : to?.value }

    /// All files in `assets/` referenced by the item.
    var files: [Located<String>] { attachments + evidence }

    /// Returns the last day for posting the item, which is 5 working days after the decision (Luật 10/2022/QH15
    /// Điều 12.3), or nil if the date of the decision is unknown.
    public func postBy(_ calendar: WorkingCalendar) -> Day? {
        decision?.date.map { calendar.adding(workingDays: Self.workingDaysToPost, to: $0) }
    }

    static let workingDaysToPost = 5

    /// The required forms of disclosure that were not used (Luật 10/2022/QH15 Điều 13.1), apart from the website, which
    /// is this site itself.
    public var missingForms: [PostingForm] {
        var required: [PostingForm] = category == .other ? [] : [.board]
        if category.needsLoudspeaker { required.append(.loudspeaker) }
        return required.filter { !forms.value.contains($0) }
    }
}
