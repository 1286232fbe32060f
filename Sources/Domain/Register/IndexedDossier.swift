import Records
import WorkingTime

/// A dossier with its position on the list of its day.
public struct IndexedDossier: Sendable {
    /// The dossier, linked with the other records.
    public let dossier: LinkedDossier
    /// The number of preceding dossiers whose codes are of the same day.
    public let indexInDay: Int

    /// Creates a dossier with its zero-based index among the dossiers of its day.
    public init(dossier: LinkedDossier, indexInDay: Int) {
        self.dossier = dossier
        self.indexInDay = indexInDay
    }

    /// The code in the record, which identifies the dossier.
    public var code: DossierCode { dossier.record.code }
    /// The day of the code, on whose list the dossier appears.
    public var day: Day { dossier.record.code.day }
}
