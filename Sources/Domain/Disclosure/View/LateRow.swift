import Binary
import Records
import Register
import WorkingTime

/// A row in a period's list of late dossiers.
public struct LateRow: Sendable, BinaryEncodable {
    /// The code by which the row identifies the dossier.
    public let code: DossierCode
    /// The number of preceding dossiers whose codes are of the same day.
    public let indexInDay: Int
    /// The procedure version that governs the dossier.
    public let procedure: VersionKey
    /// The day on which the result was due, or nil if it is unknown.
    public let due: Day?
    /// The day of the result, or nil if there is none yet.
    public let resolved: Day?
    /// The file of the apology, or nil if there is none.
    public let apology: String?
    /// Whether the dossier is illustrative rather than real.
    public let isIllustrative: Bool

    /// - Parameter version: The version that governs the dossier.
    init(_ indexed: IndexedDossier, version: VersionKey, apology: String?) {
        let dossier = indexed.dossier
        code = dossier.record.code
        indexInDay = indexed.indexInDay
        procedure = version
        due = dossier.due?.day
        resolved = dossier.record.resolved?.day
        self.apology = apology
        isIllustrative = dossier.record.illustrative == true
    }

    public func write(into writer: inout BinaryWriter) {
        code.write(into: &writer)
        indexInDay.write(into: &writer)
        procedure.write(into: &writer)
        due.write(into: &writer)
        resolved.write(into: &writer)
        apology.write(into: &writer)
        isIllustrative.write(into: &writer)
    }
}
