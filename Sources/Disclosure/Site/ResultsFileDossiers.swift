import Binary
import Diagnostics

/// The dossiers of one file, with what the file says of them all.
public struct ResultsFileDossiers: Sendable {
    public let file: String
    public let facts: ResultsFileFacts
    private let all: Lazy<[Dossier]>
    private let one: @Sendable (Int) -> Dossier?

    public var publishedOn: Day? { facts.publishedOn }
    /// Ngày chốt số liệu: declared in YAML; else the newest day on which anything happened.
    public var dataUntil: Day? { facts.dataUntil }
    /// In the order of the file.
    public var dossiers: [Dossier] { all.value }

    /// - Parameter dataUntil: the cut-off the file declares; nil takes the newest day of its dossiers.
    public init(file: String, dossiers: [Dossier], dataUntil: Day? = nil, publishedOn: Day? = nil) {
        self.init(
            file: file, facts: ResultsFileFacts(dossiers, dataUntil: dataUntil, publishedOn: publishedOn),
            all: Lazy(ready: dossiers))
    }

    /// Dossiers that are only fetched when somebody asks for them.
    ///
    /// - Parameter one: fetches one of them alone, where that can be done.
    public init(
        file: String, facts: ResultsFileFacts, all: Lazy<[Dossier]>,
        one: @escaping @Sendable (Int) -> Dossier? = { _ in nil }
    ) {
        self.file = file
        self.facts = facts
        self.all = all
        self.one = one
    }

    /// One of them, by its place in the file.
    subscript(index: Int) -> Dossier {
        if let dossier = all.valueIfMade == nil ? one(index) : nil { return dossier }
        let dossiers = all.value
        return dossiers.indices.contains(index) ? dossiers[index] : Dossier(at: Location(file: file))
    }
}

extension Dossier {
    /// When something was done last, as far as it is written.
    var lastEvent: Moment { max(received, resolved ?? received, returned ?? received) }
}

/// What is known of the dossiers of a file while they are not at hand.
public struct ResultsFileFacts: Sendable {
    let dataUntil: Day?
    let publishedOn: Day?
    let count: Int
    /// The first and the last of their codes; nil where there are no dossiers.
    let first: DossierCode?
    let last: DossierCode?
    /// Whether they stand in the order of codes.
    let isInOrder: Bool

    init(_ dossiers: [Dossier], dataUntil: Day?, publishedOn: Day?) {
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
