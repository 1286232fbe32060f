import RecordSchema

extension ContentKind {
    /// Every kind of content file. Each is declared in the file of its record.
    public static let all: [ContentKind] = [
        .settings, .calendar, .staff, .forms, .redirects, .procedure, .results, .resultsTable, .apology, .plan,
        .report, .reportForm, .news, .page, .disclosure, .feedback, .survey, .dialogue, .consultation, .leaders,
        .receptions, .commitments, .locality,
    ]

    /// Returns the kind with a name on the command line, or nil if there is none.
    public static func named(_ name: String) -> ContentKind? { all.first { $0.name == name } }
}

extension JSONSchema {
    /// The schema of every kind of content file.
    public static var document: String { document(of: RecordDescription.all) }
}

extension RecordDescription {
    /// All record types of the content, without duplicates, in depth-first order from the kinds of file.
    public static var all: [RecordDescription] {
        var records: [RecordDescription] = []
        var seen: Set<String> = []
        func visit(_ record: RecordDescription) {
            guard seen.insert(record.kind).inserted else { return }
            records.append(record)
            for field in record.fields { if let inner = field.type.record { visit(inner) } }
        }
        for kind in ContentKind.all { visit(kind.record) }
        return records
    }
}
