import Diagnostics

/// The register with all that hangs on it: apologies and statistics.
public struct LinkedRegister: Sendable {
    public let register: DossierRegister
    /// Newest first.
    public let apologies: FiledRecords<LinkedApology>
    public let statistics: StatisticsIndex
    private let calendar: WorkingCalendar

    init(
        _ register: DossierRegister, apologies: FiledRecords<LinkedApology>, windows: ReportingWindows,
        calendar: WorkingCalendar, terms: CatalogueTerms
    ) {
        self.register = register
        self.apologies = apologies
        self.calendar = calendar
        statistics = StatisticsIndex(
            slices: Lazy { register.rows.value.slices }, busy: register.summary.busy, terms: terms,
            windows: windows, dataUntil: register.dataUntil)
    }

    /// The apology that was sent for a dossier.
    public func apology(of dossier: LinkedDossier) -> LinkedApology? { dossier.apology.map { apologies[Int($0)] } }

    /// The figures of any period. Those of whole months and of the unit's own windows come from the book; for another
    /// span the register is counted again.
    public func statistics(of period: Period) -> Statistics? {
        statistics.statistics(of: period)
            ?? StatisticsIndex(
                register: register, terms: register.rows.value.linker.terms, calendar: calendar, windows: [],
                spans: [period]
            ).statistics(of: period)
    }
}
