/// What is made once for each procedure version that rows of dossiers are about, and found again row by row.
public struct ByVersion<Value> {
    /// By the number of the version, which is that of this build alone.
    private var values: [Value?] = []

    public init() {}

    public mutating func value(of dossier: LinkedDossier, _ site: Site, _ make: (VersionKey) -> Value) -> Value {
        let number = Int(dossier.procedure)
        if values.indices.contains(number), let value = values[number] { return value }
        let value = make(site.catalogue.version(of: dossier))
        while values.count <= number { values.append(nil) }
        values[number] = value
        return value
    }
}
