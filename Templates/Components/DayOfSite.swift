import Disclosure
import RecordSchema
import Records
import Register
import WorkingTime

// Facts that depend on the day of the site. The day itself is never read directly; see ``Disclosure/Validity``.

extension Site {
    /// Whether the day of the site is in a quarter.
    func isCurrent(_ quarter: Quarter) -> Bool {
        let period = Period.quarter(year: quarter.year, quarter: quarter.number)
        return isCurrent(from: period.first, through: period.last)
    }
}

extension StaffMember {
    func isOnDuty(in site: Site) -> Bool { site.isCurrent(from: onDutyFrom, through: onDutyTo) }
}

extension LegalDocument {
    /// Returns the replacement of this document if it is in force; otherwise nil.
    func replacement(in site: Site) -> ReplacedDocument? {
        replacement.flatMap { site.isCurrent(from: $0.since, through: nil) ? $0 : nil }
    }
}

extension Tracked<Consultation> {
    /// Returns whether the consultation is upcoming, open, or closed.
    func state(in site: Site) -> Consultation.Phase {
        switch site.validity(from: self.opensOn, through: self.closesOn.value) {
        case .coming: .upcoming
        case .current: .open
        case .past: .closed
        }
    }
}
