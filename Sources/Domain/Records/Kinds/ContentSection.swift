import Binary

/// A section of the content folder that is read as a unit.
public enum ContentSection: UInt8, CaseIterable, Sendable, FormedValue {
    case settings, calendar, procedures, apologies
    /// Everything else except dossiers.
    case others

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let section = Self(rawValue: try part { $0.rawValue }) else { throw BinaryError() }
        return section
    }
}
