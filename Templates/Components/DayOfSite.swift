import Disclosure

// What depends on the day of the site. The day itself is nobody's to read: see ``Disclosure/Validity``.

extension Site {
    /// Whether the day of the site lies in a quarter.
    func isCurrent(_ quarter: Quarter) -> Bool {
        let period = Period.quarter(year: quarter.year, quarter: quarter.number)
        return isCurrent(from: period.first, through: period.last)
    }
}

extension StaffMember {
    func isOnDuty(in site: Site) -> Bool { site.isCurrent(from: onDutyFrom, through: onDutyTo) }
}

extension LegalDocument {
    /// The replacement of this document, once it is in force.
    func replacement(in site: Site) -> ReplacedDocument? {
        replacement.flatMap { site.isCurrent(from: $0.since, through: nil) ? $0 : nil }
    }
}

extension Tracked<Consultation> {
    /// Whether opinions are asked for.
    func state(in site: Site) -> Consultation.State {
        switch site.validity(from: self.opensOn, through: self.closesOn.value) {
        case .coming: .upcoming
        case .current: .open
        case .past: .closed
        }
    }
}
