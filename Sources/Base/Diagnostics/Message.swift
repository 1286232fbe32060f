/// The language of diagnostics.
public enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"
}

/// A sentence in both languages of the program.
public struct Message: Hashable, Sendable {
    public let vietnamese: String
    public let english: String

    public init(vi: String, en: String) {
        vietnamese = vi
        english = en
    }

    public func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}
