import Diagnostics
import Parallel
import Register
import WorkingTime

/// The register with its apologies and statistics.
public struct LinkedRegister: Sendable {
    /// The dossiers, each linked with its procedure version and its apology.
    public let register: DossierRegister
    /// The apologies in descending order of date.
    public let apologies: FiledRecords<LinkedApology>
    /// The statistics of whole months and of the unit's own windows.
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
            slices: Lazy { register.rows.value.slices }, nonemptySlices: register.summary.nonemptySlices, terms: terms,
            windows: windows, dataUntil: register.dataUntil)
    }

    /// Returns the apology for a dossier, or nil if there is none.
    public func apology(of dossier: LinkedDossier) -> LinkedApology? { dossier.apology.map { apologies[Int($0)] } }

    /// Returns the statistics of any period. Periods of whole months and the unit's own windows are looked up in the
    /// index; for any other period the register is counted again.
    public func statistics(of period: Period) -> Statistics? {
        statistics.statistics(of: period)
            ?? StatisticsIndex(
                register: register, terms: register.rows.value.linker.terms, calendar: calendar, windows: [],
                spans: [period]
            ).statistics(of: period)
    }
}
