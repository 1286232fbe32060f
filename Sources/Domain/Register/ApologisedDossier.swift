import Binary
import Records
import WorkingTime

/// The part of a dossier that its apology is checked against.
public struct ApologisedDossier: Sendable {
    let code: DossierCode
    /// The index in the segment or in the register.
    public var index: Int
    /// The procedure version that governs the dossier.
    public let version: VersionKey
    /// The time limit for the way in which the dossier was submitted.
    public let limit: TimeLimit?
}

extension ApologisedDossier {
    /// Creates the part of a dossier at an index in the segment or the register, linked by the versions of `terms`.
    public init(of dossier: LinkedDossier, at index: Int, _ terms: CatalogueTerms) {
        let version = terms.versions[Int(dossier.procedure)]
        self.init(
            code: dossier.record.code, index: index, version: version.key,
            limit: version.terms.limit(for: dossier.record.channel.way))
    }
}

extension ApologisedDossier: FormedValue {
    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(
            code: try part { $0.code }, index: try part { $0.index }, version: try part { $0.version },
            limit: try part { $0.limit })
    }
}
