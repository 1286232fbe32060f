/// A dossier, and its place on the list of its day.
public struct PlacedDossier: Sendable {
    public let dossier: LinkedDossier
    /// How many dossiers whose codes bear the same day come before it.
    public let place: Int

    public init(dossier: LinkedDossier, place: Int) {
        self.dossier = dossier
        self.place = place
    }

    public var code: DossierCode { dossier.record.code }
    /// The day in the code, on whose list the dossier stands.
    public var day: Day { dossier.record.code.day }
}
