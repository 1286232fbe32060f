import Disclosure
import RecordSchema
import Records
import WorkingTime

/// The facts, other than its key, that determine the address of a page.
public protocol PageAddresses {
    /// Whether this version of a procedure is published at the address of its code.
    func isShown(_ version: VersionKey) -> Bool

    /// Returns the number of the apology in a file and the year it was issued; nil if there is none.
    func apologyNumber(_ file: String) -> (number: String, year: Int)?
}

extension LinkedSite: PageAddresses {
    public func isShown(_ version: VersionKey) -> Bool { catalogue.isShown(version) }

    public func apologyNumber(_ file: String) -> (number: String, year: Int)? {
        apologies[file].map { ($0.record.number.value, $0.record.issuedOn.year) }
    }
}

extension Site: PageAddresses {
    public func isShown(_ version: VersionKey) -> Bool { catalogue.isShown(version) }

    public func apologyNumber(_ file: String) -> (number: String, year: Int)? {
        apologies[file].map { ($0.record.number.value, $0.record.issuedOn.year) }
    }
}
