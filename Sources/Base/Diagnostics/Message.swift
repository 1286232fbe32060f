/// The language of diagnostics.
public enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"
}

/// A sentence in both languages of the program.
public struct Message: Hashable, Sendable {
    /// The sentence in Vietnamese.
    public let vietnamese: String
    /// The sentence in English.
    public let english: String

    /// Creates a message from its Vietnamese and its English text.
    public init(vi: String, en: String) {
        vietnamese = vi
        english = en
    }

    /// Returns the sentence in one of the languages.
    public func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}
