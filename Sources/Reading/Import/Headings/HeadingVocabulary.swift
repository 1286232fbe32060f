import Diagnostics
import Disclosure
import Privacy
import RecordSchema

/// The known headings and their meanings.
struct HeadingVocabulary: Sendable {
    /// The meaning of a heading.
    enum Meaning: Hashable, Sendable {
        case key(String)
        /// Ignored because of the mapping.
        case ignored
        case personal
        case unknown
    }

    /// The keys a table must have.
    let required: [String]
    private var keys: [Spelling: String] = [:]
    private let mapping: [Spelling: String?]

    /// - Parameters:
    ///   - fields: The fields whose keys and labels are headings.
    ///   - known: Further headings, by key.
    ///   - mapping: The user's mapping of headings, which takes precedence; nil means that a column is ignored.
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
            // A personal column stays personal when ignored, so that other columns are checked for repeating it.
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
