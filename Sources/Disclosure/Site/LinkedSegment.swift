import Binary
import Diagnostics
import Parallel
import Synchronization

/// One segment of the register, linked: what its dossiers tell together, and, where it was linked just now, the dossiers.
final class LinkedSegment: Sendable {
    let summary: SegmentAggregates
    private let rows: Mutex<[LinkedDossier]?>

    fileprivate init(_ summary: SegmentAggregates, rows: [LinkedDossier]?) {
        self.summary = summary
        self.rows = Mutex(rows)
    }

    /// The dossiers, for whoever asks first: the register takes them over instead of linking them once more.
    func takeRows() -> [LinkedDossier]? {
        rows.withLock { rows in
            defer { rows = nil }
            return rows
        }
    }
}

extension LinkedSegment {
    /// - Parameters:
    ///   - linker: with the files of the segment, and with the terms of the procedures that they name.
    ///   - apologies: those for dossiers of its days, newest first.
    ///   - summing: by what figures are counted.
    convenience init(_ linker: DossierLinker, apologies: [ApologyMark], _ summing: SummingTerms) {
        var dossiers = SegmentDossiers(of: Array(linker.resultsFiles.indices), linker)
        for (number, apology) in apologies.enumerated() {
            if let index = dossiers.index(of: apology.dossier) { dossiers.set(apology: number, ofDossier: index) }
        }
        self.init(
            SegmentAggregates(dossiers, linker, apologies: apologies.map(\.addressName), summing), rows: dossiers.all)
    }
}

extension LinkedSegment: BinaryValue {
    func write(into writer: inout BinaryWriter) { summary.write(into: &writer) }

    convenience init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(try SegmentAggregates(from: &reader), rows: nil)
    }
}

/// What a dossier tells of its apology: that there is one, and where its page stands.
struct ApologyMark: Sendable {
    let dossier: DossierCode
    let issuedOn: Day
    let number: String
    let location: Location

    init(_ apology: Apology) {
        self.init(
            dossier: apology.dossier.value, issuedOn: apology.issuedOn, number: apology.number.value,
            location: apology.location)
    }

    fileprivate init(dossier: DossierCode, issuedOn: Day, number: String, location: Location) {
        self.dossier = dossier
        self.issuedOn = issuedOn
        self.number = number
        self.location = location
    }

    /// What its address follows from.
    fileprivate var addressName: String { "\(issuedOn.year)/\(number)" }
}

extension ApologyMark: FormedValue {
    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            dossier: try part { $0.dossier }, issuedOn: try part { $0.issuedOn }, number: try part { $0.number },
            location: try part { $0.location })
    }
}
