import Binary
import Diagnostics
import Digests
import RecordSchema
import Records
import Register

extension Site {
    /// The downloadable forms, sorted by name.
    public var forms: [Form] { read(AllForms()) }
    /// Returns the form with a file in `assets/forms/`, or nil if there is none.
    public func form(inFile file: String) -> Form? { read(FormInFile(key: file)) }
    /// Returns the redirect from an old address, as written in the content, or nil if there is none.
    public func redirect(from address: String) -> Redirect? { read(RedirectFrom(key: address)) }
    /// The redirects, in the order of `redirects.yml`.
    public var redirects: [Redirect] { read(AllRedirects()) }
    /// The hierarchy of the free-form pages.
    public var pageTree: PageTree { read(PageTreeFact()) }
    /// The comparison of what must be published with what is.
    public var selfCheck: SelfCheck { read(SelfCheckFact()) }
    /// The states of the commitments, in file order.
    public var commitmentStates: CommitmentStates { read(CommitmentStatesFact()) }
    /// Whether each commitment is met, in file order; nil if that is unknown.
    public var commitmentsMet: [Bool?] { read(CommitmentsMet()) }

    /// Returns the form of the report in a file, or nil if there is none.
    public func form(ofReport file: String) -> ReportForm? { read(FormOfReport(key: file)) }

    /// Returns the comparison of the report in a file with the records, or nil if there is nothing to compare.
    public func reconciliation(ofReport file: String) -> Reconciliation? {
        read(ReconciliationOfReport(key: file))
    }
}

extension Record where Self: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) { dataValue.write(into: &writer) }
}

extension Form: BinaryEncodable {}
extension Redirect: BinaryEncodable {}
extension ReportForm: BinaryEncodable {}

struct AllForms: Fact, UnitValue {
    static let title = Message(vi: "các mẫu đơn", en: "forms")

    func value(in site: some SiteParts) throws -> [Form] { try site.records.forms }
}

struct FormInFile: KeyedFact {
    static let title = Message(vi: "một mẫu đơn trong tệp", en: "form in a file")
    let key: String

    func value(in site: some SiteParts) throws -> Form? { try site.records.form(inFile: key) }
}

struct RedirectFrom: KeyedFact {
    static let title = Message(vi: "chuyển hướng", en: "redirect")
    let key: String

    func value(in site: some SiteParts) throws -> Redirect? { try site.records.redirect(from: key) }
}

struct AllRedirects: Fact, UnitValue {
    static let title = Message(vi: "các chuyển hướng", en: "redirects")

    func value(in site: some SiteParts) throws -> [Redirect] { try site.records.redirects }
}

struct PageTreeFact: Fact, UnitValue {
    static let title = Message(vi: "cây trang", en: "tree of pages")

    func value(in site: some SiteParts) throws -> PageTree { try site.records.pageTree }
}

struct FeedbackFact: Fact, UnitValue {
    static let title = Message(vi: "phản ánh, kiến nghị", en: "feedback")

    func value(in site: some SiteParts) throws -> FeedbackRegister { try site.registers.feedback }
}

struct SelfCheckFact: Fact, UnitValue {
    static let title = Message(vi: "bản tự kiểm tra", en: "self-check")

    func value(in site: some SiteParts) throws -> SelfCheck { try SelfCheck(site) }
}

struct FormOfReport: KeyedFact {
    static let title = Message(vi: "mẫu của một báo cáo", en: "form of a report")
    let key: String

    func value(in site: some SiteParts) throws -> ReportForm? {
        try site.records[Report.self][key].flatMap { try site.records.form(of: $0) }
    }
}

struct ReconciliationOfReport: KeyedFact {
    static let title = Message(vi: "đối chiếu của một báo cáo", en: "reconciliation of a report")
    let key: String

    func value(in site: some SiteParts) throws -> Reconciliation? {
        try site.records[Report.self][key].flatMap { try site.reconciliation(of: $0) }
    }
}

struct CommitmentStatesFact: Fact, UnitValue {
    static let title = Message(vi: "các cam kết", en: "commitments")

    func value(in site: some SiteParts) throws -> CommitmentStates { try CommitmentStates(site) }
}

struct MeasurementFor: Fact, FormedValue {
    static let title = Message(vi: "số đo của một cam kết", en: "measurement for commitments")
    let measure: CommitmentMeasure

    func value(in site: some SiteParts) throws -> Measurement? { try MeasureCount(site: site).measure(measure) }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let measure = CommitmentMeasure(rawValue: try part { $0.measure.rawValue }) else { throw BinaryError() }
        return Self(measure: measure)
    }
}

/// The states of the commitments without their measurements.
struct CommitmentsMet: Fact, UnitValue {
    static let title = Message(vi: "các cam kết đã đạt", en: "commitments that are met")

    func value(in site: some SiteParts) throws -> [Bool?] {
        try CommitmentStates(site).states.map { state in
            switch state {
            case .met: true
            case .notMet: false
            case .unknown: nil
            }
        }
    }
}

/// The state of each commitment and the period over which dossiers were measured.
public struct CommitmentStates: Sendable, BinaryEncodable {
    /// The period over which dossiers were measured; nil if there are none.
    public let period: Period?
    /// The states, in the order of `commitments.yml`; empty if there is no such file.
    public let states: [CommitmentState]

    init(_ site: some SiteParts) throws {
        let commitments = try site.registers.commitments?.commitments ?? []
        let meter = try CommitmentMeter(commitments, of: site)
        period = meter.period
        states = commitments.map { $0.state(by: meter) }
    }

    public func write(into writer: inout BinaryWriter) {
        period.write(into: &writer)
        states.write(into: &writer)
    }
}
