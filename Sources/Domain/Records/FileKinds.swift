import RecordSchema

extension JSONSchema {
    /// The record types that a whole file can contain.
    public static var roots: [RecordDescription] {
        [
            SiteSettings.schema.description, CalendarFile.schema.description, StaffFile.schema.description,
            FormsFile.schema.description, RedirectsFile.schema.description, Procedure.schema.description,
            ResultsFile.schema.description,
            Apology.schema.description, Plan.schema.description, Report.schema.description,
            ReportForm.schema.description, NewsItem.schema.description,
            FreePage.schema.description, DisclosureItem.schema.description, FeedbackFile.schema.description,
            Survey.schema.description, Dialogue.schema.description, Consultation.schema.description,
            LeadersFile.schema.description, ReceptionsFile.schema.description, CommitmentsFile.schema.description,
            Locality.schema.description,
        ]
    }

    /// The schema of every kind of content file.
    public static var document: String { document(of: RecordDescription.all) }
}

extension RecordDescription {
    /// All record types of the content, without duplicates, in depth-first order from the file types.
    public static var all: [RecordDescription] {
        var kinds: [RecordDescription] = []
        var seen: Set<String> = []
        func visit(_ kind: RecordDescription) {
            guard seen.insert(kind.kind).inserted else { return }
            kinds.append(kind)
            for field in kind.fields { if let inner = field.type.record { visit(inner) } }
        }
        for root in JSONSchema.roots { visit(root) }
        return kinds
    }
}
