import Diagnostics
import Disclosure

/// The headings that are understood, and what each stands for.
struct HeadingVocabulary: Sendable {
    /// What a heading says its column is.
    enum Meaning: Hashable, Sendable {
        case key(String)
        /// The mapping says to leave the column alone.
        case ignored
        case personal
        case unknown
    }

    /// The keys a table cannot do without.
    let required: [String]
    private var keys: [Spelling: String] = [:]
    private let mapping: [Spelling: String?]

    /// - Parameters:
    ///   - fields: whose keys and labels are headings.
    ///   - known: further headings, by key.
    ///   - mapping: what the clerk says about headings; nil means leave alone. It goes before all else.
    init(
        _ fields: [FieldDescription], known: [(key: String, headings: [String])], required: [String],
        mapping: [Spelling: String?] = [:]
    ) {
        self.required = required
        self.mapping = mapping
        for field in fields {
            keys[Spelling(field.key)] = field.key
            keys[Spelling(field.label)] = field.key
        }
        for (key, headings) in known {
            keys[Spelling(key)] = key
            for heading in headings { keys[Spelling(heading)] = key }
        }
    }

    func meaning(_ heading: String) -> Meaning {
        let spelling = Spelling(heading)
        if let mapped = mapping[spelling] {
            // What is personal stays so when it is left alone: other columns must not repeat it.
            return mapped.map(Meaning.key) ?? (Self.isPersonal(heading) ? .personal : .ignored)
        }
        if let key = keys[spelling] { return .key(key) }
        if let key = keys[Spelling(withoutRemarks: heading)], !KnownSpellings.isPlan(heading, of: key) {
            return .key(key)
        }
        return Self.isPersonal(heading) ? .personal : .unknown
    }

    private static func isPersonal(_ heading: String) -> Bool {
        PersonalData.isPersonalHeading(heading) || ApplicantHeading.names(heading)
    }
}
