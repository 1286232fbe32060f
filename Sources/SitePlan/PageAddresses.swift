import Disclosure

/// What the addresses of pages follow from, besides their keys.
public protocol PageAddresses {
    /// Whether a version stands at the address of its code.
    func isShown(_ version: VersionKey) -> Bool

    /// The number of the apology in a file, and the year in which it was issued.
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
