/// A part of a text that identifies a person.
public struct PersonalFinding: Hashable, Sendable {
    /// The kind of personal data.
    public enum DataKind: String, Hashable, Sendable, CaseIterable {
        /// Căn cước, CCCD (12 digits) or CMND (9 digits).
        case identityNumber = "identity-number"
        case phone
        case email
    }

    /// The kind of personal data that was found.
    public let kind: DataKind
    /// The start offset in the text, in Unicode scalars.
    public let offset: Int
    /// The length in Unicode scalars.
    public let length: Int

    /// Creates a finding from its offset and length in Unicode scalars.
    public init(kind: DataKind, offset: Int, length: Int) {
        self.kind = kind
        self.offset = offset
        self.length = length
    }
}
