import Binary
import Digests
import Engine
import Testing

@testable import Disclosure
@testable import Lookup

/// What a test makes of a site.
private struct Probe: Output, UnitValue {
    static let name = "probe"
}

extension LinkedSite {
    /// What comes of the site's lookup table.
    func withLookupTable<Result>(_ body: (LookupTable, DossierRegister) throws -> Result) throws -> Result {
        var inputs = Inputs()
        inputs.provide(LinkedSiteInput.self, digest: { _ in .none }, value: { _ in Box(self) })
        let engine = Engine(
            queries: Site.queries + LookupTable.queries, inputs: [LinkedSiteInput.self], outputs: [Probe.self],
            program: [])
        return try #require(
            try engine.begin(inputs).update(Probe()) { ask in
                try body(LookupTable(try Site(recordedBy: ask)), register)
            })
    }
}
