import Binary
import Diagnostics
import Parallel
import Records
import WorkingTime

/// The dossiers of a results file, with the facts known about the file.
public struct ResultsFileDossiers: Sendable {
    /// The path of the results file, relative to the content folder.
    public let file: String
    /// The facts known without loading the dossiers.
    public let facts: ResultsFileFacts
    private let all: Lazy<[Dossier]>
    private let one: @Sendable (Int) -> Dossier?

    /// The declared day of publication, or nil if there is none.
    public var publishedOn: Day? { facts.publishedOn }
    /// The cutoff date of the data (ngày chốt số liệu): the one declared in YAML, or else the day of the latest event.
    public var dataUntil: Day? { facts.dataUntil }
    /// The dossiers in file order.
    public var dossiers: [Dossier] { all.value }

    /// - Parameter dataUntil: The cutoff date declared in the file, or nil to use the latest event of the dossiers.
    public init(file: String, dossiers: [Dossier], dataUntil: Day? = nil, publishedOn: Day? = nil) {
        self.init(
            file: file, facts: ResultsFileFacts(dossiers, dataUntil: dataUntil, publishedOn: publishedOn),
            all: Lazy(ready: dossiers))
    }

    /// Creates dossiers that are loaded on demand.
    ///
    /// - Parameter one: Loads a single dossier, or returns nil if that is not possible.
    public init(
        file: String, facts: ResultsFileFacts, all: Lazy<[Dossier]>,
        one: @escaping @Sendable (Int) -> Dossier? = { _ in nil }
    ) {
        self.file = file
        self.facts = facts
        self.all = all
        self.one = one
    }

    /// The dossier at an index in the file.
    subscript(index: Int) -> Dossier {
        if let dossier = all.valueIfComputed == nil ? one(index) : nil { return dossier }
        let dossiers = all.value
        return dossiers.indices.contains(index) ? dossiers[index] : Dossier(at: Location(file: file))
    }
}

extension Dossier {
    /// The latest recorded event.
    public var lastEvent: Moment { max(received, resolved ?? received, returned ?? received) }
}

/// The facts about the dossiers of a file that are known without loading them.
public struct ResultsFileFacts: Sendable {
    let dataUntil: Day?
    let publishedOn: Day?
    let count: Int
    /// The lowest and the highest code; nil if there are no dossiers.
    public let first: DossierCode?
    /// The highest code; nil if there are no dossiers.
    public let last: DossierCode?
    /// Whether the dossiers are sorted by code.
    let isInOrder: Bool

    /// Creates the facts about dossiers in file order; a nil `dataUntil` means the day of their latest event.
    public init(_ dossiers: [Dossier], dataUntil: Day?, publishedOn: Day?) {
        var newest: Moment?
        var (first, last) = (dossiers.first?.code, dossiers.first?.code)
        var isInOrder = true
        for dossier in dossiers {
            newest = max(newest ?? dossier.lastEvent, dossier.lastEvent)
            if let known = last, dossier.code < known {
                isInOrder = false
                first = min(first ?? known, dossier.code)
            } else {
                last = dossier.code
            }
        }
        self.dataUntil = dataUntil ?? newest?.day
        self.publishedOn = publishedOn
        count = dossiers.count
        self.first = first
        self.last = last
        self.isInOrder = isInOrder
    }
}

extension ResultsFileFacts: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        dataUntil.write(into: &writer)
        publishedOn.write(into: &writer)
        count.write(into: &writer)
        first.write(into: &writer)
        last.write(into: &writer)
        isInOrder.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        dataUntil = try Day?(from: &reader)
        publishedOn = try Day?(from: &reader)
        count = try Int(from: &reader)
        first = try DossierCode?(from: &reader)
        last = try DossierCode?(from: &reader)
        isInOrder = try Bool(from: &reader)
    }
}
