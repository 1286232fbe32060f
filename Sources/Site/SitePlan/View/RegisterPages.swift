import Disclosure
import Register

extension RegisterView {
    /// Returns the dossiers on one page of a day; `part` begins at 0.
    public func dossiers(of day: DossierDay, part: Int) -> ArraySlice<LinkedDossier> {
        rows(of: day, (0..<day.range.count).part(part))
    }

    /// Returns the first and last dossiers on one page of a day, without loading those between them.
    public func ends(of day: DossierDay, part: Int) -> [LinkedDossier] {
        let indices = (0..<day.range.count).part(part)
        return [indices.first, indices.last].compactMap(\.self).flatMap { rows(of: day, $0..<$0 + 1) }
    }

    /// Returns the dossiers on one page of the dossiers closed on a day.
    public func dossiers(of day: ClosedDay, part: Int) -> [IndexedDossier] {
        dossiers(closedOn: day.day, (0..<day.range.count).part(part))
    }
}
