import Records
import Register

/// A cache of values by procedure version, for rendering the rows of dossiers.
public struct ByVersion<Value> {
    /// The values by index of the version, which is only valid within this build.
    private var values: [Value?] = []

    /// Creates an empty cache, which is only valid within one build.
    public init() {}

    /// Returns the cached value for a dossier's version, computing it if necessary.
    public mutating func value(of dossier: LinkedDossier, _ site: Site, _ make: (VersionKey) -> Value) -> Value {
        let number = Int(dossier.procedure)
        if values.indices.contains(number), let value = values[number] { return value }
        let value = make(site.catalogue.version(of: dossier))
        while values.count <= number { values.append(nil) }
        values[number] = value
        return value
    }
}
