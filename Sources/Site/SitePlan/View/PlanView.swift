import Binary
import Diagnostics
import Digests
import Disclosure
import Engine

/// A view of the plan for pages. Every read is recorded as a dependency, like those of ``Disclosure/Site``.
public struct PlanView: Sendable {
    private let box: Box<SitePlan>
    private let ask: Ask

    private var plan: SitePlan { box.value }

    /// - Throws: ``MissingPlan`` if the revision has no plan.
    public init(recordedBy ask: Ask) throws {
        guard let plan = try ask.peek(SitePlanQuery()) else { throw MissingPlan() }
        box = plan
        self.ask = ask
    }

    /// The path of the stylesheet of all pages, relative to the output folder.
    public var stylesheet: PagePath { path(of: .stylesheet) ?? plan.stylesheet }
    /// The path of the stylesheet of boards and handouts, relative to the output folder.
    public var boardStylesheet: PagePath { path(of: .boardStylesheet) ?? plan.boardStylesheet }
    /// The path of the favicon of an office without a logo, relative to the output folder.
    public var icon: PagePath { path(of: .icon) ?? plan.icon }
    /// The path of the script of the search page, relative to the output folder.
    public var searchScript: PagePath { path(of: .searchScript) ?? plan.searchScript }
    /// The path of the script of the lookup page, relative to the output folder.
    public var lookupScript: PagePath { path(of: .lookupScript) ?? plan.lookupScript }
    /// Nil if offline reading is not enabled.
    public var offlineScript: PagePath? { path(of: .offlineScript) }
    /// The feeds that have entries.
    public var feeds: [Feed] { read(PlannedFeeds()).map(\.feed) }
    /// All pages, in the order of the plan.
    public var pages: [Page] { read(PlannedPages()) }

    /// Returns the page that replaces a disclosure that is not posted yet or no longer posted: that of its category.
    public func standIn(for path: String) -> PagePath? { read(StandIn(path: path)).map { PagePath(made: $0) } }

    private func path(of file: NamedFile) -> PagePath? { read(PathOfNamedFile(file: file)).map { PagePath(made: $0) } }

    private func read<Answer: PlanFact>(_ fact: Answer) -> Answer.Value { (try? ask(fact)) ?? fact.value(in: plan) }
}

extension PlanView {
    /// Every type of query that reads the plan.
    public static let queries: [any Query.Type] = [
        PathOfNamedFile.self, PlannedFeeds.self, PlannedPages.self, StandIn.self, FilteredProcedures.self,
        SitePlanQuery.self, AllFindings.self,
        CountOfFiltered.self, FieldsOfFilter.self,
    ]
}

/// A narrow query of the plan, on which pages depend instead of the whole plan.
protocol PlanFact: Query, Titled where Value: BinaryEncodable {
    associatedtype Value

    func value(in plan: SitePlan) -> Value
}

extension PlanFact {
    func value(_ ask: Ask) throws -> Value {
        guard let plan = try ask(SitePlanQuery()) else { throw MissingPlan() }
        return value(in: plan.value)
    }

    static var policy: ValuePolicy<Value> { .digested(by: { value in Digest { value.write(into: &$0) } }) }
}

/// A file whose name contains a fingerprint of its contents.
enum NamedFile: UInt8, BinaryEncodable {
    case stylesheet, boardStylesheet, icon, searchScript, lookupScript, offlineScript

    func write(into writer: inout BinaryWriter) { writer.write(rawValue) }
}

struct PathOfNamedFile: PlanFact, FormedValue {
    static let title = Message(vi: "đường dẫn của tệp dùng chung", en: "path of a shared file")
    let file: NamedFile

    func value(in plan: SitePlan) -> String? {
        switch file {
        case .stylesheet: plan.stylesheet.text
        case .boardStylesheet: plan.boardStylesheet.text
        case .icon: plan.icon.text
        case .searchScript: plan.searchScript.text
        case .lookupScript: plan.lookupScript.text
        case .offlineScript: plan.offlineScript?.text
        }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let file = NamedFile(rawValue: try part { $0.file.rawValue }) else { throw BinaryError() }
        return Self(file: file)
    }
}

struct PlannedFeeds: PlanFact, UnitValue {
    static let title = Message(vi: "các nguồn tin", en: "feeds")

    struct Entry: Sendable, BinaryEncodable {
        let feed: Feed

        func write(into writer: inout BinaryWriter) { feed.path.text.write(into: &writer) }
    }

    func value(in plan: SitePlan) -> [Entry] { plan.feeds.map(Entry.init) }
}

struct PlannedPages: PlanFact, UnitValue {
    static let title = Message(vi: "các trang của trang tin", en: "pages of the site")

    func value(in plan: SitePlan) -> [Page] {
        plan.files.compactMap { file in if case .page(let page) = file.content { page } else { nil } }
    }
}

struct StandIn: PlanFact, FormedValue {
    static let title = Message(vi: "trang thay cho trang khác", en: "page used instead of another")
    let path: String

    func value(in plan: SitePlan) -> String? { plan.standIn(for: path)?.text }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

extension SitePlan {
    /// The digest of everything that pages may read from the plan.
    public var digest: Digest {
        Digest { writer in
            for file in files {
                file.path.text.write(into: &writer)
                file.content.write(into: &writer)
            }
            feeds.map(\.path.text).write(into: &writer)
            for (path, standIn) in withdrawn.sorted(by: { $0.key < $1.key }) {
                path.write(into: &writer)
                standIn.text.write(into: &writer)
            }
        }
    }
}
