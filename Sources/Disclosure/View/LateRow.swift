import Binary

/// A dossier on a period's list of late ones.
public struct LateRow: Sendable, BinaryEncodable {
    public let code: DossierCode
    /// How many dossiers whose codes bear the same day come before it.
    public let place: Int
    public let procedure: VersionKey
    public let due: Day?
    public let resolved: Day?
    /// The file of its apology.
    public let apology: String?
    public let isIllustrative: Bool

    /// - Parameter version: under which it is handled.
    init(_ placed: PlacedDossier, version: VersionKey, apology: String?) {
        let dossier = placed.dossier
        code = dossier.record.code
        place = placed.place
        procedure = version
        due = dossier.due?.day
        resolved = dossier.record.resolved?.day
        self.apology = apology
        isIllustrative = dossier.record.illustrative == true
    }

    public func write(into writer: inout BinaryWriter) {
        code.write(into: &writer)
        place.write(into: &writer)
        procedure.write(into: &writer)
        due.write(into: &writer)
        resolved.write(into: &writer)
        apology.write(into: &writer)
        isIllustrative.write(into: &writer)
    }
}
