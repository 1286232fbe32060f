@testable import Disclosure
@testable import Records
@testable import WorkingTime

extension Catalogue {
    /// A catalogue of procedures that were read from no file.
    init(of procedures: [Procedure], asOf: Day) {
        self.init(procedures.map { ProcedureSummary($0) }, asOf: asOf)
    }
}
