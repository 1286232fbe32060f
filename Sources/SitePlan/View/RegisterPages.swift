import Disclosure

extension RegisterView {
    /// The dossiers on one page of a day.
    public func dossiers(of day: DossierDay, part: Int) -> ArraySlice<LinkedDossier> {
        rows(of: day, (0..<day.range.count).part(part))
    }

    /// The first and the last dossier on one page of a day; those between them are not fetched.
    public func ends(of day: DossierDay, part: Int) -> [LinkedDossier] {
        let places = (0..<day.range.count).part(part)
        return [places.first, places.last].compactMap(\.self).flatMap { rows(of: day, $0..<$0 + 1) }
    }

    /// The dossiers on one page of a day of results.
    public func dossiers(of day: ClosedDay, part: Int) -> [PlacedDossier] {
        dossiers(closedOn: day.day, (0..<day.range.count).part(part))
    }
}
