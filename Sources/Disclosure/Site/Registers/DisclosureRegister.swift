import Diagnostics
import Vietnamese

/// Sổ theo dõi công khai: every item, and where each stands on the day of the site.
public struct DisclosureRegister: Sendable {
    /// By category, then the newest posting first.
    public let items: [DisclosureItem]
    public let states: [State]
    public let asOf: Day
    /// Which item took the place of each, by index.
    public let successors: [Int: Int]

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
        items = records.sorted {
            if $0.category != $1.category { return $0.category < $1.category }
            if $0.from.value != $1.from.value { return $0.from.value > $1.from.value }
            return $0.location < $1.location
        }
        var bySlug: [String: Int] = [:]
        for (index, item) in items.enumerated() { bySlug[item.slug] = bySlug[item.slug] ?? index }
        var successors: [Int: Int] = [:]
        for (index, item) in items.enumerated() where item.from.value <= asOf {
            if let old = item.supersedes.flatMap({ bySlug[$0.value] }), old != index { successors[old] = index }
        }
        self.successors = successors
        states = items.indices.map { [items] index in
            if items[index].from.value > asOf { return .upcoming }
            if let last = items[index].lastDay, last < asOf { return .ended }
            return successors[index] == nil ? .posted : .superseded
        }
    }

    /// Whether the item can be read on the site.
    public func hasPage(_ index: Int) -> Bool { states[index] == .posted || states[index] == .superseded }

    /// The items on the lists of a category.
    public func posted(in category: DisclosureCategory) -> [Int] {
        items.indices.filter { items[$0].category == category && states[$0] == .posted }
    }

    public var posted: [Int] { items.indices.filter { states[$0] == .posted } }

    /// The categories in which nothing is posted.
    public var emptyCategories: [DisclosureCategory] {
        DisclosureCategory.allCases.filter { posted(in: $0).isEmpty }
    }

    /// The quarters with a list: those in which anything was posted, and the present one. Newest first.
    public var quarters: [Quarter] {
        let past = items.indices.filter { states[$0] != .upcoming }.map { Quarter(of: items[$0].from.value) }
        return Set(past + [Quarter(of: asOf)]).sorted(by: >)
    }

    /// What was posted in a quarter, in order of time. An item whose time is over keeps its line, which proves
    /// that it was posted, and loses its page (Luật 10/2022/QH15 Điều 13.2).
    public func posted(in quarter: Quarter) -> [Int] {
        items.indices
            .filter { states[$0] != .upcoming && quarter.contains(items[$0].from.value) }
            .sorted { (items[$0].from.value, items[$0].location) < (items[$1].from.value, items[$1].location) }
    }

    /// The items of a year's disclosure plan: begun or to begin in it, or kept up through it.
    public func items(of category: DisclosureCategory, in year: Int) -> [Int] {
        items.indices.filter { index in
            let item = items[index]
            guard item.category == category, states[index] != .superseded else { return false }
            return item.from.value.year == year || (states[index] == .posted && item.from.value.year < year)
        }
    }

    /// Files that belong to nothing but items without a page: they are taken down with them.
    public var withdrawnFiles: [String: DisclosureCategory] {
        var withdrawn: [String: DisclosureCategory] = [:]
        for index in items.indices where !hasPage(index) {
            for file in items[index].files { withdrawn[file.value] = items[index].category }
        }
        for index in items.indices where hasPage(index) {
            for file in items[index].files { withdrawn[file.value] = nil }
        }
        return withdrawn
    }
}

extension DisclosureItem {
    /// The file name without its ending: the name in the address, and the one `supersedes` uses.
    public var slug: String { Folding.slug(location.file.fileStem) ?? "noi-dung" }

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
