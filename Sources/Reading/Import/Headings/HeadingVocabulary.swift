import Diagnostics
import Disclosure
import Privacy

/// The known headings and their meanings.
struct HeadingVocabulary: Sendable {
    /// The keys a table must have.
    let required: [String]
    private let columns: [Spelling: ImportColumn]
    private let mapping: [Spelling: String?]

    /// - Parameter mapping: The user's mapping of headings, which takes precedence; nil means that a column is ignored.
    init(_ columns: [ImportColumn], mapping: [Spelling: String?] = [:]) {
        required = columns.filter(\.isEssential).map(\.key)
        self.columns = Dictionary(
            columns.flatMap { column in column.headings.map { (Spelling($0), column) } },
            uniquingKeysWith: { first, _ in first })
        self.mapping = mapping
    }

    func meaning(_ heading: String) -> HeadingMeaning {
        let spelling = Spelling(heading)
        if let mapped = mapping[spelling] {
            // A personal column stays personal when ignored, so that other columns are checked for repeating it.
            return mapped.map(HeadingMeaning.key) ?? (Self.isPersonal(heading) ? .personal : .ignored)
        }
        if let column = columns[spelling] { return .key(column.key) }
        if let column = columns[Spelling(withoutRemarks: heading)], !column.isPlanned(in: heading) {
            return .key(column.key)
        }
        return Self.isPersonal(heading) ? .personal : .unknown
    }

    private static func isPersonal(_ heading: String) -> Bool {
        PersonalData.isPersonalHeading(heading) || ApplicantHeading.names(heading)
    }
}

/// The meaning of a heading.
enum HeadingMeaning: Hashable, Sendable {
    case key(String)
    /// Ignored because of the mapping.
    case ignored
    case personal
    case unknown
}
