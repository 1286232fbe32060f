/// Something in a text that identifies a person.
public struct PersonalFinding: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Căn cước, CCCD (12 digits) or CMND (9 digits).
        case identityNumber = "identity-number"
        case phone
        case email
    }

    public let kind: Kind
    /// Where it begins, in Unicode scalars from the start of the text.
    public let offset: Int
    /// How many Unicode scalars it takes.
    public let length: Int

    public init(kind: Kind, offset: Int, length: Int) {
        self.kind = kind
        self.offset = offset
        self.length = length
    }
}
