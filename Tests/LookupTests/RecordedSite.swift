import Binary
import Engine
import Testing

@testable import Disclosure
@testable import Lookup
@testable import Register
@testable import WorkingTime

/// What a test makes of a site.
private struct Probe: Output, UnitValue {
    static let name = "probe"
}

extension Content {
    /// What comes of the lookup table of its site.
    func withLookupTable<Result>(
        asOf: Day, _ body: (LookupTable, DossierRegister) throws -> Result
    ) throws -> Result {
        let engine = Engine(
            queries: Site.queries + LookupTable.queries, inputs: [Today.self], outputs: [Probe.self], program: [])
        let revision = engine.begin(Inputs(self, asOf: asOf))
        let site = try #require(try revision.value(of: LinkedSiteQuery()))
        return try #require(
            try revision.update(Probe()) { ask in
                try body(LookupTable(try Site(recordedBy: ask)), site.value.register)
            })
    }
}
