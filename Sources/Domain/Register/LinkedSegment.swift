import Binary
import Diagnostics
import Parallel
import RecordSchema
import Records
import Synchronization
import WorkingTime

/// A linked segment of the register: its aggregates and, if it was linked in this build, its dossiers.
public final class LinkedSegment: Sendable {
    /// The aggregates and diagnostics of the dossiers, with indices relative to the segment.
    public let summary: SegmentAggregates
    private let rows: Mutex<[LinkedDossier]?>

    fileprivate init(_ summary: SegmentAggregates, rows: [LinkedDossier]?) {
        self.summary = summary
        self.rows = Mutex(rows)
    }

    /// Returns the dossiers on the first call and nil afterwards. The register takes ownership of them to avoid linking
    /// them again.
    func takeRows() -> [LinkedDossier]? {
        rows.withLock { rows in
            defer { rows = nil }
            return rows
        }
    }
}

extension LinkedSegment {
    /// Links the dossiers of a segment.
    ///
    /// - Parameters:
    ///   - linker: A linker with the files of the segment and the terms of the procedures they refer to.
    ///   - apologies: The apologies for dossiers of the segment's days, in descending order of date.
    ///   - summing: The terms of aggregation.
    public convenience init(_ linker: DossierLinker, apologies: [ApologyMark], _ summing: AggregationTerms) {
        var dossiers = SegmentDossiers(of: Array(linker.resultsFiles.indices), linker)
        for (number, apology) in apologies.enumerated() {
            if let index = dossiers.index(of: apology.dossier) { dossiers.set(apology: number, ofDossier: index) }
        }
        self.init(
            SegmentAggregates(dossiers, linker, apologies: apologies.map(\.addressName), summing), rows: dossiers.all)
    }
}

extension LinkedSegment: BinaryValue {
    public func write(into writer: inout BinaryWriter) { summary.write(into: &writer) }

    public convenience init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(try SegmentAggregates(from: &reader), rows: nil)
    }
}

/// The part of an apology that its dossier depends on: its existence and the URL of its page.
public struct ApologyMark: Sendable {
    let dossier: DossierCode
    let issuedOn: Day
    let number: String
    let location: Location

    /// Creates the mark of an apology from its dossier, day of issue, number, and location.
    public init(_ apology: Apology) {
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

    /// The name from which the URL of the page is derived.
    fileprivate var addressName: String { "\(issuedOn.year)/\(number)" }
}

extension ApologyMark: FormedValue {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            dossier: try part { $0.dossier }, issuedOn: try part { $0.issuedOn }, number: try part { $0.number },
            location: try part { $0.location })
    }
}
